"use client"

import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { Scroller } from "@/components/ui/scroller"
import type { Finder } from "@/lib/occupancy/rules/finder/finder"
import type { FinderDay } from "./query"
import type { FinderWords } from "./use-finder-words"

const SHOWN = 12

/** Who has what on the day: one line for all people with the same times, the fullest first, hours across. */
export function PeopleGrid({ finder, day, words }: { finder: Finder; day: FinderDay; words: FinderWords }) {
  const t = useTranslations("finder")
  const { hours } = finder.ask
  const [from, to] = [day.from + hours.from, day.from + hours.to]
  const { roster, slots } = finder.prepared
  const lines = useMemo(() => {
    const rows = finder.classes.map(({ people, required, slot }) => ({
      people,
      required,
      taken: Array.from(slot, (index) => slots[index]).flatMap((one) =>
        one && one.from < to && one.to > from
          ? [
              {
                id: `${one.id}${one.from}`,
                from: one.from,
                to: one.to,
                title: one.meeting?.title ?? one.outsideTitle ?? "",
              },
            ]
          : [],
      ),
    }))
    return rows.filter((row) => row.taken.length > 0).sort((a, b) => b.people.length - a.people.length)
  }, [finder, slots, from, to])
  const free =
    finder.classes.reduce((sum, one) => sum + one.people.length, 0) -
    lines.reduce((sum, row) => sum + row.people.length, 0)
  const part = (minutes: number): string => `${(100 * (Math.min(Math.max(minutes, from), to) - from)) / (to - from)}%`
  const width = (a: number, b: number): string => `${(100 * (Math.min(b, to) - Math.max(a, from))) / (to - from)}%`
  const marks = Array.from({ length: Math.floor((to - from) / 120) + 1 }, (_, i) => from + i * 120)
  if (finder.classes.length === 0) return null
  return (
    <div className="mt-4">
      <h3 className="mt-0 mb-1 font-semibold text-[15px]">{t("dialog.who")}</h3>
      <Scroller label={t("dialog.who")}>
        <div style={{ minWidth: 520 }}>
          <div className="relative ml-40 h-5 text-[12px] text-ink-2" aria-hidden="true">
            {marks.map((minute) => (
              <span key={minute} className="absolute" style={{ left: part(minute) }}>
                {words.clock(minute)}
              </span>
            ))}
          </div>
          <ul className="m-0 list-none p-0">
            {lines.slice(0, SHOWN).map((row) => {
              const name = roster.people[row.people[0] ?? -1]?.name ?? ""
              const label = row.people.length > 1 ? t("dialog.several", { name, count: row.people.length }) : name
              return (
                <li key={row.people[0]} className="flex items-center border-line-2 border-t">
                  <span className="w-40 shrink-0 truncate py-1 pr-2 text-[13px]">
                    {label}
                    {row.required === 0 ? <span className="text-ink-2"> {t("optional")}</span> : null}
                  </span>
                  <span className="relative block h-6 flex-1 bg-paper">
                    {row.taken.map((one) => (
                      <span
                        key={one.id}
                        title={`${words.clock(one.from)}–${words.clock(one.to)} ${one.title || t("taken")}`}
                        className="absolute top-0.5 h-5 truncate rounded-sm bg-paper-3 px-1 text-[12px] text-ink leading-5"
                        style={{ left: part(one.from), width: width(one.from, one.to) }}
                      >
                        <span className="sr-only">
                          {words.clock(one.from)}–{words.clock(one.to)}{" "}
                        </span>
                        {one.title || t("taken")}
                      </span>
                    ))}
                  </span>
                </li>
              )
            })}
          </ul>
        </div>
      </Scroller>
      <p className="mt-1 mb-0 text-[13px] text-ink-2">
        {lines.length > SHOWN ? t("dialog.moreLines", { count: lines.length - SHOWN }) : ""}{" "}
        {t("dialog.allFree", { count: free })}
      </p>
    </div>
  )
}
