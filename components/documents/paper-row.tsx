"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { buttonClass } from "@/components/ui/button"
import { SelectField } from "@/components/ui/field"
import type { PrintSheet } from "@/lib/documents/queries/print-sheet"
import type { PaperKind } from "./paper-options"

type Props = {
  eventId: string
  version: string
  sheet: Pick<PrintSheet, "meeting" | "seated" | "onStage" | "ways">
  paper: PaperKind
}

/** One paper of a meeting: its choices, what they come to in a sentence, and a link for each form it exists in. */
export function PaperRow({ eventId, version, sheet, paper }: Props) {
  const t = useTranslations("documents")
  const { kind, options, formats } = paper
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(options.map((option) => [option.name, option.options[0]?.value ?? ""])),
  )
  const choose = (more: Record<string, string>) => setChosen((before) => ({ ...before, ...more }))
  const what = t(`kind.${kind}`)
  const hrefOf = (format: string): string => {
    const usual = new Map(options.map((option) => [option.name, option.options[0]?.value ?? ""]))
    const changed = Object.entries(chosen).filter(([name, value]) => value !== usual.get(name))
    const query = new URLSearchParams({ version, meeting: sheet.meeting.id, ...Object.fromEntries(changed) })
    if (format !== "pdf") query.set("format", format)
    return `/api/events/${eventId}/documents/${kind}?${query}`
  }
  const way = kind === "seat-chart" ? wayOf(sheet.ways, chosen) : undefined
  return (
    <li className="grid gap-x-6 gap-y-2 border-line-2 border-b px-4 py-3 last:border-b-0 lg:grid-cols-[15rem_1fr_auto]">
      <div className="min-w-0">
        <h3 className="m-0 font-bold font-serif text-[16px]">{what}</h3>
        <p aria-live="polite" className="m-0 text-[14px] text-ink-2">
          {sentence(t, kind, chosen, sheet)}
        </p>
      </div>
      <div className="min-w-0">
        <div className="flex flex-wrap gap-x-3 gap-y-2">
          {options.map((option) => (
            <SelectField
              key={option.name}
              label={option.label}
              className="min-w-28"
              value={chosen[option.name]}
              onChange={(event) => choose({ [option.name]: event.target.value })}
            >
              {option.options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </SelectField>
          ))}
        </div>
        {way ? (
          <p aria-live="polite" className="mt-1.5 mb-0 text-[14px] tabular-nums">
            {t("advice.size", { points: way.points, sheets: way.sheets })}
            {way.readable ? null : (
              <span className="text-amber">
                {" "}
                ▲ {t(way.better ? "advice.small" : "advice.smallest")}
                {way.better ? (
                  <button
                    type="button"
                    className="ml-1.5 border-0 bg-transparent p-0 text-blue underline"
                    onClick={() => way.better && choose({ size: way.better.size, tiles: way.better.tiles })}
                  >
                    {t("advice.take", {
                      size: way.better.size.toUpperCase(),
                      sheets: way.better.sheets,
                      points: way.better.points,
                    })}
                  </button>
                ) : null}
              </span>
            )}
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap content-start items-start gap-1.5 lg:justify-end">
        {formats.map((format) => (
          // A plain link: a look-ahead by the router would be a recorded print.
          <a
            key={format}
            href={hrefOf(format)}
            target="_blank"
            rel="noreferrer"
            aria-label={t("desk.opens", { what, format: t(`format.${format}`) })}
            className={buttonClass("plain", "sm", format === "pdf" ? "border-ink" : undefined)}
          >
            {t(`format.${format}`)}
          </a>
        ))}
      </div>
    </li>
  )
}

const wayOf = (ways: PrintSheet["ways"], { section = "", size, tiles }: Readonly<Record<string, string>>) =>
  ways[section]?.find((way) => way.size === size && way.tiles === tiles)

function sentence(
  t: (key: string, values?: Record<string, string | number>) => string,
  kind: PaperKind["kind"],
  chosen: Readonly<Record<string, string>>,
  { seated, onStage, meeting }: Props["sheet"],
): string {
  if (kind === "name-cards") {
    const cards = chosen.part === "stage" ? onStage : chosen.part === "hall" ? seated - onStage : seated
    return t(`about.${kind}`, { count: cards + Number(chosen.spares ?? 0), how: t(`cards.hint.${chosen.cards}`) })
  }
  return t(`about.${kind}`, { count: kind === "sign-in" || kind === "photo" ? meeting.expected : seated })
}
