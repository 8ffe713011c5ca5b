"use client"

import { useTranslations } from "next-intl"
import type { RosterRow } from "@/lib/people/schema"
import type { ColumnKey } from "./features"

/** The needs of a person in few words. */
export function NeedsText({ row }: { row: RosterRow }) {
  const t = useTranslations("people")
  const words = [
    row.diet === "halal" || row.diet === "vegetarian" ? t(`diet.${row.diet}`) : row.diet,
    row.wheelchair ? t("need.wheelchair") : "",
    row.nearExit ? t("need.nearExit") : "",
    row.companions > 0 ? t("need.companions", { count: row.companions }) : "",
  ].filter(Boolean)
  return <span title={row.remark || undefined}>{words.length > 0 ? words.join(" · ") : row.remark}</span>
}

/** What stands in a cell when it is not being edited. */
export function CellText({ row, column }: { row: RosterRow; column: ColumnKey }) {
  const t = useTranslations("people")
  switch (column) {
    case "listNumber":
      return row.listNumber > 0 ? <span className="text-ink-2">{row.listNumber}</span> : null
    case "name":
      return (
        <>
          <span className="font-medium">{row.displayName}</span>
          {row.missingGlyphs.length > 0 ? (
            <span
              className="ml-1 text-[13px] text-amber"
              title={t("table.missingGlyphs", { chars: row.missingGlyphs.join("") })}
            >
              ▲<span className="sr-only">{t("table.missingGlyphs", { chars: row.missingGlyphs.join("") })}</span>
            </span>
          ) : null}
        </>
      )
    case "category":
      return t(`category.${row.category}`)
    case "group":
      return row.groupName
    case "rank":
      return row.rank
    case "needs":
      return <NeedsText row={row} />
    default:
      return row[column]
  }
}
