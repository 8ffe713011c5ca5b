"use client"

import { useTranslations } from "next-intl"
import type { Bindings } from "./use-requirements"

const LOOKS = { true: ["✓", "text-pine"], false: ["✕", "text-seal"], null: ["○", "text-ink-2"] } as const

/** The requirements that bind the chosen person, and whether they hold where the person sits. */
export function PersonRequirements({ id, bindings }: { id: string; bindings: Bindings }) {
  const t = useTranslations("constraints")
  const list = bindings(id)
  if (list.length === 0) return null
  return (
    <ul aria-label={t("editor.binding")} className="mt-3 mb-0 list-none border-line-2 border-t p-0 pt-2 text-[14px]">
      {list.map(({ number, sentence, note, hard, holds }) => {
        const [mark, tone] = LOOKS[`${holds}`]
        return (
          <li key={number} className="flex gap-2 py-0.5">
            <span aria-hidden="true" className={`font-semibold ${tone}`}>
              {mark}
            </span>
            <span className="min-w-0">
              <span className={holds === false ? "text-seal" : ""}>{sentence}</span>
              <span className="text-ink-2">
                {" "}
                {t("editor.state", { number, hard: hard ? "yes" : "no", holds: `${holds}` })}
                {note === "" ? "" : t("editor.note", { note })}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
