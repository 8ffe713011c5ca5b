"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { Button } from "@/components/ui/button"
import { classNames } from "@/components/ui/class-names"
import type { ReadLine, ReadRow } from "@/lib/seating/rules/release/read-aloud"
import { keepTicks, ticksKept } from "./kept-ticks"

/** 唱读单: one button for each seat, pressed when it was read; one more for a whole row. `listId`: whose ticks these are. */
export function ReadingList({ listId, rows }: { listId: string; rows: readonly ReadRow[] }) {
  const t = useTranslations("releases.reading")
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => setRead(new Set(ticksKept(listId))), [listId])
  const change = (next: ReadonlySet<string>) => {
    setRead(next)
    keepTicks(listId, next)
  }
  const keyOf = ({ seatId, participationId }: ReadLine): string => `${seatId}=${participationId}`
  const toggle = (lines: readonly ReadLine[], on: boolean) => {
    const next = new Set(read)
    for (const line of lines) on ? next.add(keyOf(line)) : next.delete(keyOf(line))
    change(next)
  }
  const count = rows.reduce((sum, row) => sum + row.lines.length, 0)
  const done = rows.reduce((sum, row) => sum + row.lines.filter((line) => read.has(keyOf(line))).length, 0)
  return (
    <div>
      <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-1 border-line-2 border-b px-4 py-2">
        <p role="status" className="m-0 font-semibold tabular-nums">
          {t("progress", { read: done, count })}
        </p>
        <span aria-hidden="true" className="h-1.5 w-40 overflow-hidden rounded-sm bg-paper-3">
          <span className="block h-full bg-pine" style={{ width: `${(100 * done) / Math.max(1, count)}%` }} />
        </span>
        <p className="m-0 min-w-0 flex-1 basis-56 text-[14px] text-ink-2">{t("hint")}</p>
        {done > 0 ? (
          <Button size="sm" tone="quiet" onClick={() => change(new Set())}>
            {t("clear")}
          </Button>
        ) : null}
      </div>
      {rows.map((row) => {
        const all = row.lines.every((line) => read.has(keyOf(line)))
        const title = t("row", { section: row.section, row: row.row, at: row.at })
        return (
          <section key={row.key} aria-label={title} className="border-line-2 border-b px-4 py-2 last:border-b-0">
            <h3 className="m-0 mb-1.5 flex flex-wrap items-baseline gap-x-3 font-serif font-bold text-[16px]">
              {title}
              <span className="font-normal font-sans text-[14px] text-ink-2">
                {t("count", { count: row.lines.length })}
                {row.free > 0 ? ` · ${t("free", { count: row.free })}` : ""}
              </span>
              <Button size="sm" tone="quiet" className="no-print" onClick={() => toggle(row.lines, !all)}>
                {all ? t("rowAgain") : t("rowDone")}
              </Button>
            </h3>
            <ul className="m-0 flex list-none flex-wrap gap-1.5 p-0">
              {row.lines.map((line) => {
                const on = read.has(keyOf(line))
                return (
                  <li key={line.seatId}>
                    <button
                      type="button"
                      aria-pressed={on}
                      onClick={() => toggle([line], !on)}
                      className={classNames(
                        "flex min-h-9 items-baseline gap-1.5 rounded-md border px-2 py-1 text-left text-[15px]",
                        on ? "border-pine bg-pine-soft text-pine" : "border-line bg-white text-ink hover:bg-paper-2",
                      )}
                    >
                      <span className="text-[13px] text-ink-2 tabular-nums">{t("seat", { label: line.label })}</span>
                      <span className="font-medium">{line.name}</span>
                      {on ? <span aria-hidden="true">✓</span> : null}
                    </button>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
