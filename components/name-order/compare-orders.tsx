"use client"

import { useTranslations } from "next-intl"
import { classNames } from "@/components/ui/class-names"

type Row = { id: string; listedName: string }

/** Two orders of the same people side by side; whoever changes places is marked in both, with both numbers. */
export function CompareOrders({
  now,
  other,
  moved,
  rules,
}: {
  now: readonly Row[]
  other: readonly Row[]
  moved: ReadonlySet<string>
  rules: readonly [now: string, other: string]
}) {
  const t = useTranslations("names.page")
  const columns = [
    { title: t("now", { rule: rules[0] }), list: now, away: other },
    { title: t("other", { rule: rules[1] }), list: other, away: now },
  ]
  return (
    <>
      <p className="m-0 border-line-2 border-b px-4 py-2.5" role="status">
        {moved.size > 0 ? t("moves", { count: moved.size }) : t("noMoves")}
      </p>
      <div className="grid grid-cols-2 divide-x divide-line">
        {columns.map(({ title, list, away }) => {
          const elsewhere = new Map(away.map(({ id }, index) => [id, index + 1]))
          return (
            <section key={title} aria-label={title} className="min-w-0">
              <h3 className="m-0 border-line border-b bg-paper-2 px-3 py-1.5 font-medium text-[14px] text-ink-2">
                {title}
              </h3>
              <ol className="m-0 list-none p-0 text-[14px]">
                {list.map((person, index) => (
                  <li
                    key={person.id}
                    className={classNames(
                      "flex items-baseline gap-2 border-line-2 border-b px-3 py-1",
                      moved.has(person.id) && "bg-amber-soft",
                    )}
                  >
                    <span className="w-8 text-right text-ink-2 tabular-nums">{index + 1}</span>
                    <span className={classNames("min-w-0 flex-1", moved.has(person.id) && "font-semibold")}>
                      {person.listedName}
                    </span>
                    {moved.has(person.id) ? (
                      <span className="text-[13px] text-amber tabular-nums">
                        <span className="sr-only">{t("moved")} </span>→ {elsewhere.get(person.id)}
                      </span>
                    ) : null}
                  </li>
                ))}
              </ol>
            </section>
          )
        })}
      </div>
    </>
  )
}
