"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { Scroller } from "@/components/ui/scroller"
import type { RoomEntry } from "@/lib/bookings/schema"
import { fromMinutes } from "@/lib/kernel/interval"
import { inLanes } from "@/lib/kernel/lanes"
import { timeOf, type Zone } from "@/lib/kernel/zoned"
import type { RoomDto } from "@/lib/venues/schema"
import { DayName } from "./day-name"
import { MARGIN } from "./entry-look"
import { GapLink } from "./gap-link"
import { RoomEntryBlock } from "./room-entry"
import { gapsOf, hoursOf, within } from "./stretch"
import type { BoardDay } from "./types"

const HOUR = 52
/** Pixels of a line of text, and of what stands around it. */
const [LINE, AROUND] = [18, 26]

/** One room's week: days as columns, time downwards. */
export function RoomWeek({
  room,
  entries,
  days,
  office,
  zone,
  now,
  mayBook,
}: {
  room: RoomDto
  entries: readonly RoomEntry[]
  days: readonly BoardDay[]
  office: { from: number; to: number }
  zone: Zone
  now: number
  mayBook: boolean
}) {
  const t = useTranslations("bookings")
  // The same hours of the clock on every day: the widest that any of them needs.
  const needed = days.map((day) => {
    const { from, to } = hoursOf(entries, day.from, office)
    return { from: from - day.from, to: to - day.from }
  })
  const [first, last] = [Math.min(...needed.map((one) => one.from)), Math.max(...needed.map((one) => one.to))]
  const height = ((last - first) / 60) * HOUR
  const hours: number[] = []
  for (let minute = first; minute <= last; minute += 60) hours.push(minute)
  const y = (minutes: number) => ((Math.min(last, Math.max(first, minutes)) - first) / 60) * HOUR

  const column = (day: BoardDay) => {
    const own = within(entries, day)
    const { laned, lanes } = inLanes(own)
    const closed = room.openDays === "WORKDAYS" && day.off
    const drawn = { from: day.from + first, to: day.from + last }
    const free = mayBook && room.bookable !== false && !closed ? gapsOf(room, own, day.from, drawn, now) : []
    const margin = (from: number, to: number, key: string) =>
      to > from ? (
        <span
          key={key}
          aria-hidden="true"
          className="absolute right-1 left-1"
          style={{
            top: y(from - day.from),
            height: y(to - day.from) - y(from - day.from),
            background: MARGIN,
          }}
        />
      ) : null
    return (
      <section
        key={day.iso}
        aria-label={day.label}
        className="relative min-w-0 flex-1 border-line-2 border-l"
        style={{ height, background: closed ? "#f4f1ea" : undefined }}
      >
        {hours.map((minute) => (
          <span
            key={minute}
            aria-hidden="true"
            className="absolute right-0 left-0 border-line-2 border-t"
            style={{ top: y(minute) }}
          />
        ))}
        {free.map((gap) => (
          <GapLink
            key={gap.from}
            gap={gap}
            room={room}
            zone={zone}
            dayFrom={day.from}
            upright
            className="absolute right-1 left-1"
            style={{ top: y(gap.from - day.from), height: ((gap.to - gap.from) / 60) * HOUR }}
          />
        ))}
        {laned.flatMap(({ item: entry, lane }) => {
          const tall = Math.max(22, y(entry.to - day.from) - y(entry.from - day.from) - 1)
          return [
            margin(entry.from - entry.setUpMinutes, entry.from, `before${entry.id}`),
            margin(entry.to, entry.to + entry.clearAwayMinutes, `after${entry.id}`),
            <RoomEntryBlock
              key={`${entry.kind}${entry.id}`}
              entry={entry}
              zone={zone}
              room={room.name}
              lines={Math.max(1, Math.floor((tall - AROUND) / LINE))}
              className="absolute"
              style={{
                top: y(entry.from - day.from),
                height: tall,
                left: `calc(${(100 * lane) / lanes}% + 3px)`,
                width: `calc(${100 / lanes}% - 6px)`,
              }}
            />,
          ]
        })}
        {now >= drawn.from && now < drawn.to ? (
          <span
            aria-hidden="true"
            className="absolute right-0 left-0 border-seal border-t"
            style={{ top: y(now - day.from), pointerEvents: "none" }}
          />
        ) : null}
      </section>
    )
  }

  return (
    <Scroller label={t("board.roomWeekLabel", { room: room.name })} className="rounded-lg border border-line bg-white">
      <div style={{ minWidth: 860 }}>
        <div className="flex border-line border-b bg-paper-2 text-[13px]">
          <div className="shrink-0" style={{ width: 56 }} />
          {days.map((day) => (
            <div key={day.iso} className="min-w-0 flex-1 border-line-2 border-l px-2 py-1.5">
              <Link href={`/rooms?view=day&day=${day.iso}`} className="text-ink no-underline hover:underline">
                <DayName day={day} />
              </Link>
            </div>
          ))}
        </div>
        <div className="flex">
          <div aria-hidden="true" className="relative shrink-0 text-[13px] text-ink-2" style={{ width: 56, height }}>
            {hours.slice(0, -1).map((minute) => (
              <span key={minute} className="absolute right-2" style={{ top: y(minute) + 1 }}>
                {timeOf(fromMinutes((days[0]?.from ?? 0) + minute), zone)}
              </span>
            ))}
          </div>
          {days.map(column)}
        </div>
      </div>
    </Scroller>
  )
}
