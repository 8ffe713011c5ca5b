"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { Fragment } from "react"
import { Scroller } from "@/components/ui/scroller"
import type { RoomEntry } from "@/lib/bookings/schema"
import type { Zone } from "@/lib/kernel/zoned"
import type { RoomDto, VenueDto } from "@/lib/venues/schema"
import { DayName } from "./day-name"
import { RoomEntryBlock } from "./room-entry"
import { within } from "./stretch"
import type { BoardDay } from "./types"

/** The week of all rooms: a row for each, a column for each day, what is on in order of time. */
export function RoomsWeek({
  venues,
  entries,
  days,
  zone,
  mayBook,
}: {
  venues: readonly VenueDto[]
  entries: readonly RoomEntry[]
  days: readonly BoardDay[]
  zone: Zone
  mayBook: boolean
}) {
  const t = useTranslations("bookings")
  const cell = (room: RoomDto, day: BoardDay) => {
    const own = within(
      entries.filter((entry) => entry.roomId === room.id),
      day,
    )
    const closed = room.openDays === "WORKDAYS" && day.off
    return (
      <td key={day.iso} className="group relative" style={{ padding: 4, background: closed ? "#f4f1ea" : undefined }}>
        <div className="flex flex-col gap-1">
          {own.map((entry) => (
            <RoomEntryBlock key={`${entry.kind}${entry.id}`} entry={entry} zone={zone} room={room.name} lines={2} />
          ))}
          {own.length === 0 && closed ? <span className="px-1 text-[13px] text-ink-2">{t("board.closed")}</span> : null}
          {mayBook && room.bookable !== false && !closed ? (
            <Link
              href={`/rooms/new?room=${room.id}&day=${day.iso}`}
              prefetch={false}
              aria-label={t("board.bookOn", { room: room.name, day: day.label })}
              className="block rounded-md px-2 text-center text-[13px] text-ink-2 leading-5 no-underline hover:bg-pine-soft hover:text-pine focus-visible:bg-pine-soft focus-visible:text-pine"
            >
              <span aria-hidden="true">＋</span>
            </Link>
          ) : null}
        </div>
      </td>
    )
  }
  return (
    <Scroller label={t("board.weekLabel")} className="rounded-lg border border-line bg-white">
      <table className="sheet-table" style={{ minWidth: 980, tableLayout: "fixed" }}>
        <thead>
          <tr>
            <th scope="col" style={{ width: 150 }}>
              {t("board.room")}
            </th>
            {days.map((day) => (
              <th key={day.iso} scope="col">
                <Link href={`/rooms?view=day&day=${day.iso}`} className="text-ink no-underline hover:underline">
                  <DayName day={day} />
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {venues.map((venue) => (
            <Fragment key={venue.id}>
              <tr>
                <th colSpan={days.length + 1} scope="rowgroup" style={{ padding: "2px 12px" }}>
                  {venue.name}
                </th>
              </tr>
              {venue.rooms.map((room) => (
                <tr key={room.id}>
                  <th
                    scope="row"
                    style={{
                      background: "white",
                      whiteSpace: "normal",
                      verticalAlign: "top",
                      borderBottomColor: "#e8e4db",
                    }}
                    className="sticky left-0 z-10"
                  >
                    <Link
                      href={`/rooms?view=room&room=${room.id}&day=${days[0]?.iso ?? ""}`}
                      className="block font-medium text-ink underline decoration-line underline-offset-4"
                    >
                      {room.name}
                    </Link>
                    <span className="font-normal text-[13px]">{t("board.seats", { seats: room.capacity })}</span>
                  </th>
                  {days.map((day) => cell(room, day))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
