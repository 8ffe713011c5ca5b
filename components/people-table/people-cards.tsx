"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import type { RosterRow } from "@/lib/people/schema"
import { NeedsText } from "./cell-text"

/** The list on a phone: two lines a person. */
export function PeopleCards({
  rows,
  mayEdit,
  selected,
  hrefOf,
  headOf,
  onSelect,
}: {
  rows: readonly RosterRow[]
  mayEdit: boolean
  selected: Readonly<Record<string, boolean>>
  hrefOf: (row: RosterRow) => string
  headOf: ((row: RosterRow) => string) | null
  onSelect: (id: string) => void
}) {
  const t = useTranslations("people")
  return (
    <ul className="m-0 list-none p-0" aria-label={t("table.label")}>
      {rows.map((row, index) => {
        const head = headOf?.(row)
        const before = rows[index - 1]
        return (
          <li key={row.id} className="border-line-2 border-b">
            {head !== undefined && (!before || headOf?.(before) !== head) ? (
              <p className="m-0 bg-paper-2 px-4 py-1 font-semibold text-[14px]">{head}</p>
            ) : null}
            <div className="flex items-start gap-3 px-4 py-2">
              {mayEdit ? (
                <input
                  type="checkbox"
                  aria-label={t("table.select", { name: row.displayName })}
                  checked={Boolean(selected[row.id])}
                  onChange={() => onSelect(row.id)}
                  className="mt-1 h-5 w-5 accent-seal"
                />
              ) : null}
              <div className="min-w-0 flex-1">
                <p className="m-0 flex flex-wrap items-baseline gap-x-2">
                  <Link href={hrefOf(row)} prefetch={false} className="font-medium text-ink">
                    {row.displayName}
                  </Link>
                  <span className="text-[14px] text-ink-2">
                    {[t(`category.${row.category}`), row.groupShortName, row.duty, row.presidiumDuty]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </p>
                <p className="m-0 flex flex-wrap gap-x-2 text-[14px] text-ink-2">
                  <span className="min-w-0">{[row.unit, row.post].filter(Boolean).join(" ")}</span>
                  {row.phone ? (
                    <a href={`tel:${row.phone}`} className="inline-flex min-h-7 items-center text-blue">
                      {row.phone}
                    </a>
                  ) : null}
                  <span className="text-amber">
                    <NeedsText row={row} />
                  </span>
                </p>
              </div>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
