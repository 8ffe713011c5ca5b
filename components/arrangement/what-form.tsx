"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useId } from "react"
import { CheckField } from "@/components/ui/field"
import { Panel } from "@/components/ui/panel"
import { ARRANGE_WHAT, type ArrangeForm, type ArrangeWhat } from "@/lib/arrangement/rules/from-plan/asked"

/** 安排什么: conflicts, a lost room, everything, or a choice; what belongs to the choice opens below it. */
export function WhatForm({
  form,
  counts,
  onChange,
  children,
}: {
  form: ArrangeForm
  /** Meetings in conflict, that may move, and chosen. */
  counts: { repair: number; all: number; chosen: number }
  onChange: (more: Partial<ArrangeForm>) => void
  /** The fields of one choice. */
  children: (what: ArrangeWhat) => ReactNode
}) {
  const t = useTranslations("arrangement.what")
  const name = useId()
  const notes: Record<ArrangeWhat, string> = {
    repair: t("repairNote", { count: counts.repair }),
    lost: t("lostNote"),
    all: t("allNote", { count: counts.all }),
    chosen: t("chosenNote", { count: counts.chosen }),
  }
  return (
    <Panel title={t("title")}>
      <fieldset className="m-0 border-0 p-0">
        <legend className="sr-only">{t("title")}</legend>
        {ARRANGE_WHAT.map((what) => (
          <div key={what} className="border-line-2 border-b px-4 py-2.5 last:border-b-0">
            <label className="flex items-start gap-2.5">
              <input
                type="radio"
                name={name}
                value={what}
                checked={form.what === what}
                onChange={() => onChange({ what, others: what === "lost" })}
                className="mt-1 h-4 w-4 accent-seal"
              />
              <span className="min-w-0">
                <span className="block font-medium text-[15px]">{t(what)}</span>
                <span className="block text-[13px] text-ink-2">{notes[what]}</span>
              </span>
            </label>
            {form.what === what ? <div className="pl-6.5">{children(what)}</div> : null}
          </div>
        ))}
      </fieldset>
      {form.what === "all" ? null : (
        <div className="border-line border-t bg-paper px-4 py-2.5">
          <CheckField
            label={t("others")}
            checked={form.others}
            onChange={(event) => onChange({ others: event.target.checked })}
          />
          <p className="m-0 pl-6 text-[13px] text-ink-2">{t("othersNote")}</p>
        </div>
      )}
    </Panel>
  )
}
