"use client"

import { useTranslations } from "next-intl"
import { wordValues } from "@/lib/seating/rules/word-values"
import type { TableFinding, TableWish } from "@/lib/seating/schema/table"
import type { TableVerdict } from "@/lib/seating/schema/table-search"
import type { HallTable, Seat } from "@/lib/venues/schema"

const OWN = [
  "main",
  "halal",
  "halalOnly",
  "vegetarian",
  "dietTables",
  "hostEach",
  "least",
  "delegations",
  "stay",
] as const
const isOwn = (id: string): id is (typeof OWN)[number] => OWN.some((one) => one === id)
const NAMED = 4

/** What stands on the page of tables, in words. */
export function useTableWords() {
  const t = useTranslations("tables")
  const names = (list: readonly string[]): string =>
    list.length > NAMED
      ? t("andOthers", { names: list.slice(0, NAMED).join(t("comma")), count: list.length })
      : list.join(t("comma"))
  return {
    t,
    names,
    seat: (seat: Seat | undefined): string =>
      seat ? t("seat", { table: seat.rowLabel, label: seat.label }) : t("tray.title"),
    table: (table: HallTable): string =>
      table.main ? t("mainTable", { label: table.label }) : t("table", { label: table.label }),
    finding: (finding: TableFinding): string => t(`findings.${finding.code}`, wordValues(finding)),
    /** A rule as a sentence: one of the page's own, or a requirement with the names in it. */
    rule: (
      verdict: Pick<TableVerdict, "id" | "kind">,
      wish: (TableWish & { names: string; at: string }) | undefined,
    ): string => {
      if (wish) return t(`wishes.${wish.kind}`, { names: wish.names, tables: wish.at })
      if (verdict.id === "delegations") return t(verdict.kind === "mixed" ? "rules.mixed" : "rules.whole")
      return isOwn(verdict.id) ? t(`rules.${verdict.id}`) : verdict.id
    },
    /** How often a rule is not kept, in what it counts. */
    broken: ({ kind, violations, guests }: TableVerdict): string =>
      violations === 0 ? t("broken.none") : t(`broken.${kind}`, { count: violations, people: guests.length }),
  }
}
