"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { Fragment } from "react"
import { Scroller } from "@/components/ui/scroller"
import { inLanes } from "@/lib/kernel/lanes"
import type { RoomDto } from "@/lib/venues/schema"
import { MARGIN } from "./entry-look"
import { GapLink } from "./gap-link"
import { RoomEntryBlock } from "./room-entry"
import { gapsOf, hoursOf, within } from "./stretch"
import type { RoomsOfDay } from "./types"
import { useRoomWords } from "./use-room-words"

const LANE = 48
const NAMES = 168

/** One day: rooms as rows, time from left to right; free stretches lead to the booking form. */
export function RoomDay({ venues, entries, day, office, zone, now, mayBook }: RoomsOfDay) {
  const t = useTranslations("bookings")
  const { timeAt } = useRoomWords(zone)
  const drawn = hoursOf(entries, day.from, office)
  const share = (minutes: number) => `${(100 * minutes) / (drawn.to - drawn.from)}%`
  const left = (minute: number) => share(Math.min(drawn.to, Math.max(drawn.from, minute)) - drawn.from)
  const hours: number[] = []
  for (let minute = drawn.from; minute <= drawn.to; minute += 60) hours.push(minute)
  const today = now >= drawn.from && now < drawn.to

  const row = (room: RoomDto) => {
    const own = within(
      entries.filter((entry) => entry.roomId === room.id),
      day,
    )
    const { laned, lanes } = inLanes(own)
    const closed = room.openDays === "WORKDAYS" && day.off
    const free = mayBook && room.bookable !== false && !closed ? gapsOf(room, own, day.from, drawn, now) : []
    return (
      <div key={room.id} className="flex border-line-2 border-b last:border-b-0">
        <div
          className="sticky left-0 z-10 shrink-0 border-line border-r bg-white px-3 py-1"
          style={{ width: NAMES, minHeight: LANE }}
        >
          <Link
            href={`/rooms?view=room&room=${room.id}&day=${day.iso}`}
            className="block truncate font-medium text-[14px] text-ink underline decoration-line underline-offset-4"
          >
            {room.name}
          </Link>
          <div className="truncate text-[13px] text-ink-2">
            {t("board.seats", { seats: room.capacity })}
            {room.needsApproval ? ` · ${t("board.needsApproval")}` : ""}
            {room.bookable === false ? ` · ${t("board.notBookable")}` : ""}
          </div>
        </div>
        <div
          className="relative flex-1"
          style={{ minHeight: lanes * LANE, background: closed ? "#f4f1ea" : undefined }}
        >
          {hours.map((minute) => (
            <span
              key={minute}
              aria-hidden="true"
              className="absolute top-0 h-full border-line-2 border-l"
              style={{ left: left(minute) }}
            />
          ))}
          {closed && own.length === 0 ? (
            <span className="absolute top-3 left-3 text-[13px] text-ink-2">{t("board.closedToday")}</span>
          ) : null}
          {free.map((gap) => (
            <GapLink
              key={gap.from}
              gap={gap}
              room={room}
              zone={zone}
              dayFrom={day.from}
              className="absolute top-1 bottom-1"
              style={{ left: left(gap.from), width: share(gap.to - gap.from) }}
            />
          ))}
          {laned.map(({ item: entry, lane }) => {
            const [top, height] = [lane * LANE + 3, LANE - 6]
            const margin = (from: number, to: number) =>
              to > from ? (
                <span
                  aria-hidden="true"
                  className="absolute"
                  style={{
                    left: left(from),
                    width: `calc(${left(to)} - ${left(from)})`,
                    top: top + 3,
                    height: height - 6,
                    background: MARGIN,
                  }}
                />
              ) : null
            return (
              <Fragment key={`${entry.kind}${entry.id}`}>
                {margin(entry.from - entry.setUpMinutes, entry.from)}
                {margin(entry.to, entry.to + entry.clearAwayMinutes)}
                <RoomEntryBlock
                  entry={entry}
                  zone={zone}
                  room={room.name}
                  className="absolute"
                  style={{
                    left: left(entry.from),
                    width: `calc(${left(entry.to)} - ${left(entry.from)} - 1px)`,
                    minWidth: 20,
                    top,
                    height,
                  }}
                />
              </Fragment>
            )
          })}
          {today ? (
            <span
              aria-hidden="true"
              className="absolute top-0 h-full border-seal border-l"
              style={{ left: left(now), pointerEvents: "none" }}
            />
          ) : null}
        </div>
      </div>
    )
  }

  return (
    <Scroller label={t("board.dayLabel", { day: day.label })} className="rounded-lg border border-line bg-white">
      <div style={{ minWidth: NAMES + Math.max(720, ((drawn.to - drawn.from) / 60) * 62) }}>
        <div className="flex border-line border-b bg-paper-2 text-[13px] text-ink-2">
          <div
            className="sticky left-0 z-20 shrink-0 border-line border-r bg-paper-2 px-3 py-1.5"
            style={{ width: NAMES }}
          >
            {t("board.room")}
          </div>
          <div className="relative flex-1" style={{ height: today ? 46 : 32 }}>
            {hours.slice(0, -1).map((minute) => (
              <span key={minute} className="absolute top-1.5 pl-1" style={{ left: left(minute) }}>
                {timeAt(minute)}
              </span>
            ))}
            {today ? (
              <span
                className="absolute bottom-0 rounded-sm bg-seal px-1 text-[12px] text-white leading-4"
                style={{ left: left(now), transform: "translateX(-50%)" }}
              >
                {t("board.now", { time: timeAt(now) })}
              </span>
            ) : null}
          </div>
        </div>
        {venues.map((venue) => (
          <Fragment key={venue.id}>
            <div className="border-line border-b bg-paper-2 text-[13px] text-ink-2">
              <span className="sticky left-0 inline-block px-3 py-0.5">{venue.name}</span>
            </div>
            {venue.rooms.map(row)}
          </Fragment>
        ))}
      </div>
    </Scroller>
  )
}
