"use client"

import { Panel } from "@/components/ui/panel"
import type { TablePerson, TableWish } from "@/lib/seating/schema/table"
import type { TableScore, TableVerdict } from "@/lib/seating/schema/table-search"
import { useTableWords } from "./use-words"

/** Every requirement with how it fares now and, while there is one, in the plan that was found. */
export function RulesPanel({
  now,
  found,
  wishes,
  people,
  tableName,
  guests,
  onShow,
}: {
  now: TableScore
  found: TableScore | null
  wishes: readonly TableWish[]
  people: ReadonlyMap<string, { name: string }>
  tableName: (tableId: string) => string
  /** Guests in the numbers of the score. */
  guests: readonly TablePerson[]
  onShow: (participationId: string) => void
}) {
  const words = useTableWords()
  const { t } = words
  const wishOf = (id: string) => {
    const wish = wishes.find((one) => one.id === id)
    return (
      wish && {
        ...wish,
        names: words.names(wish.people.flatMap((person) => people.get(person)?.name ?? [])),
        at: words.names(wish.tables.map(tableName)),
      }
    )
  }
  const after = new Map(found?.verdicts.map((verdict) => [verdict.id, verdict]))
  const first = (verdict: TableVerdict) => guests[verdict.guests[0] ?? -1]
  return (
    <Panel title={t("rules.title")}>
      {now.verdicts.length === 0 ? <p className="m-0 px-4 py-3 text-[14px] text-ink-2">{t("rules.none")}</p> : null}
      <ul className="m-0 list-none p-0 text-[14px]">
        {now.verdicts.map((verdict) => {
          const then = after.get(verdict.id)
          const person = first(verdict)
          return (
            <li key={verdict.id} className="border-line-2 border-b px-4 py-2 last:border-b-0">
              <div className="flex gap-2">
                <span
                  aria-hidden="true"
                  className={verdict.violations === 0 ? "text-pine" : verdict.hard ? "text-seal" : "text-amber"}
                >
                  {verdict.violations === 0 ? "✓" : verdict.hard ? "●" : "▲"}
                </span>
                <span className="min-w-0 flex-1">{words.rule(verdict, wishOf(verdict.id))}</span>
                <span className="whitespace-nowrap text-[13px] text-ink-2">{t(verdict.hard ? "must" : "wish")}</span>
              </div>
              <div className="pl-5 text-[13px] text-ink-2">
                {words.broken(verdict)}
                {then && then.violations !== verdict.violations ? ` → ${words.broken(then)}` : ""}
                {!found && verdict.violations > 0 && person ? (
                  <button
                    type="button"
                    className="ml-2 min-h-6 border-0 bg-transparent p-0 text-blue underline"
                    onClick={() => onShow(person.id)}
                  >
                    {t("rules.show", { name: person.name })}
                  </button>
                ) : null}
              </div>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
