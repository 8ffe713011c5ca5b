"use client"

import { useTranslations } from "next-intl"
import { classNames } from "@/components/ui/class-names"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { blockedMeetings } from "@/lib/occupancy/rules/meetings-in"
import type { Finding } from "@/lib/occupancy/schema"
import type { VenueDto } from "@/lib/venues/schema"
import { type BoardDay, ofDay } from "./board-geometry"

/** The whole session: rooms as rows, days as columns, meetings as lines. Choosing a day opens its board. */
export function WeekGrid({
  meetings,
  venues,
  days,
  findings,
  timeAt,
  onDay,
  onOpen,
}: {
  meetings: readonly MeetingPlan[]
  venues: readonly VenueDto[]
  days: readonly BoardDay[]
  findings: readonly Finding[]
  timeAt: (minutes: number) => string
  onDay: (iso: string) => void
  onOpen: (meetingId: string) => void
}) {
  const t = useTranslations("schedule")
  const blocked = blockedMeetings(findings)
  const rooms = venues.flatMap((venue) =>
    venue.rooms.map((room) => ({ id: room.id as string | null, name: room.name, venue: venue.name })),
  )
  const homeless = meetings.some((meeting) => meeting.roomId === null && meeting.from !== null && !meeting.cancelled)
  const rows = homeless ? [...rooms, { id: null, name: t("noRoom"), venue: "" }] : rooms
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-white">
      <table className="w-full border-collapse text-[13px]" style={{ minWidth: 176 + days.length * 190 }}>
        <thead>
          <tr className="bg-paper-2">
            <th
              scope="col"
              className="sticky left-0 z-10 border-line border-r border-b bg-paper-2 px-3 py-1.5 text-left font-medium text-ink-2"
              style={{ width: 160 }}
            >
              {t("board.room")}
            </th>
            {days.map((day) => (
              <th key={day.iso} scope="col" className="border-line border-b px-2 py-1 text-left">
                <button
                  type="button"
                  onClick={() => onDay(day.iso)}
                  className="min-h-7 border-0 bg-transparent p-0 font-semibold text-[14px] text-ink underline"
                >
                  {day.label}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id ?? "none"} className="align-top">
              <th
                scope="row"
                className="sticky left-0 border-line border-r border-b bg-white px-3 py-1.5 text-left font-medium text-[14px]"
              >
                {row.name}
                <span className="block font-normal text-[12px] text-ink-2">{row.venue}</span>
              </th>
              {days.map((day) => (
                <td key={day.iso} className="border-line-2 border-b border-l px-1 py-1">
                  {ofDay(meetings, day.from, day.to)
                    .filter((meeting) => meeting.roomId === row.id)
                    .sort((a, b) => a.from - b.from)
                    .map((meeting) => (
                      <button
                        key={meeting.id}
                        type="button"
                        onClick={() => onOpen(meeting.id)}
                        className={classNames(
                          "mb-0.5 block min-h-6 w-full rounded-sm border-0 px-1.5 py-0.5 text-left text-[13px] leading-snug",
                          blocked.has(meeting.id) ? "bg-seal-soft text-seal" : "bg-paper-2 text-ink hover:bg-paper-3",
                        )}
                      >
                        {blocked.has(meeting.id) ? <span aria-hidden="true">● </span> : null}
                        {timeAt(meeting.from)}–{timeAt(meeting.to)} {meeting.title}
                      </button>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
