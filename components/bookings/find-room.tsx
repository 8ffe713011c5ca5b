"use client"

import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { RoomFinder } from "@/components/room-finder/room-finder"
import { Button } from "@/components/ui/button"
import type { RoomEntry } from "@/lib/bookings/schema"
import type { Interval } from "@/lib/kernel/interval"
import type { Zone } from "@/lib/kernel/zoned"
import { prepare } from "@/lib/occupancy/rules/prepare"
import type { RoomDto, TravelMinutes } from "@/lib/venues/schema"
import type { BoardDay } from "./types"

/** What the finder knows of the ordinary week: what stands in all rooms on these days. */
export type FinderWeek = { days: readonly BoardDay[]; entries: readonly RoomEntry[]; travel: TravelMinutes }

/** 找会议室: every room ranked for the time asked for, with reasons and near misses; one click takes it into the form. */
export function FindRoom({
  week,
  rooms,
  slot,
  zone,
  onTake,
}: {
  week: FinderWeek
  rooms: readonly RoomDto[]
  /** When it would be; null while the form says no time. */
  slot: Interval | null
  zone: Zone
  onTake: (roomId: string, from: number, to: number) => void
}) {
  const t = useTranslations("bookings")
  const [open, setOpen] = useState(false)
  const prepared = useMemo(
    () =>
      prepare({
        zone,
        meetings: [],
        participants: [],
        rooms: rooms.filter((room) => room.bookable !== false),
        travel: week.travel,
        outside: week.entries.map((entry) => ({
          subjectKind: "ROOM" as const,
          subjectId: entry.roomId,
          from: entry.from - entry.setUpMinutes,
          to: entry.to + entry.clearAwayMinutes,
          heldFrom: entry.from,
          heldTo: entry.to,
          causeId: entry.id,
          title: entry.title || t("taken"),
          venueId: null,
        })),
      }),
    [week, rooms, zone, t],
  )
  const known = slot !== null && week.days.some((day) => slot.from >= day.from && slot.from < day.to)
  return (
    <>
      <Button disabled={!known} onClick={() => setOpen(true)}>
        {t("board.find")}…
      </Button>
      {open && slot ? (
        <RoomFinder
          prepared={prepared}
          meeting={null}
          slot={slot}
          days={week.days}
          onTake={(roomId, from, to) => {
            setOpen(false)
            if (roomId) onTake(roomId, from, to)
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
