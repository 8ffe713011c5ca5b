"use client"

import { useTranslations } from "next-intl"
import { LinkButton } from "@/components/ui/button"
import { newHref } from "./new-href"
import { RoomEntryBlock } from "./room-entry"
import { gapsOf, hoursOf, slotAt, within } from "./stretch"
import type { RoomsOfDay } from "./types"
import { useRoomWords } from "./use-room-words"

/** One day as a list of rooms, for phones: what is on, and from when the room is free. */
export function RoomsList({ venues, entries, day, office, zone, now, mayBook }: RoomsOfDay) {
  const t = useTranslations("bookings")
  const { span } = useRoomWords(zone)
  const drawn = hoursOf(entries, day.from, office)
  return (
    <ul className="m-0 flex list-none flex-col gap-3 p-0">
      {venues.flatMap((venue) =>
        venue.rooms.map((room) => {
          const own = within(
            entries.filter((entry) => entry.roomId === room.id),
            day,
          )
          const closed = room.openDays === "WORKDAYS" && day.off
          const gap = closed || room.bookable === false ? undefined : gapsOf(room, own, day.from, drawn, now)[0]
          return (
            <li key={room.id} className="rounded-lg border border-line bg-white px-3 py-2">
              <div className="flex items-start gap-2">
                <div className="min-w-0 flex-1">
                  <div className="font-medium">{room.name}</div>
                  <div className="text-[13px] text-ink-2">
                    {venue.name} · {t("board.seats", { seats: room.capacity })}
                    {room.needsApproval ? ` · ${t("board.needsApproval")}` : ""}
                  </div>
                </div>
                {gap && mayBook ? (
                  <LinkButton
                    size="sm"
                    href={newHref(room.id, slotAt(gap, gap.from, day.from), zone)}
                    aria-label={t("board.bookOn", { room: room.name, day: day.label })}
                  >
                    {t("board.book")}
                  </LinkButton>
                ) : null}
              </div>
              <div className="mt-1.5 flex flex-col gap-1">
                {own.map((entry) => (
                  <RoomEntryBlock key={`${entry.kind}${entry.id}`} entry={entry} zone={zone} room={room.name} />
                ))}
                <div className="text-[13px] text-ink-2">
                  {closed
                    ? t("board.closedToday")
                    : gap
                      ? t("board.freeHint", { span: span(gap.from, gap.to) })
                      : t("board.nothingFree")}
                </div>
              </div>
            </li>
          )
        }),
      )}
    </ul>
  )
}
