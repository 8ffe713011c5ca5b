"use client"

import { useTranslations } from "next-intl"
import { Fragment, useMemo, useRef } from "react"
import { meetingsIn } from "@/lib/occupancy/rules/meetings-in"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import type { RoomDto, VenueDto } from "@/lib/venues/schema"
import { BoardBlock } from "./board-block"
import { dayWindow, lanesOf, ofDay, type Placement } from "./board-geometry"
import { judge } from "./judge"
import { PlacementCard } from "./placement-card"
import { usePlacing } from "./use-placing"

const PX_PER_MINUTE = 1.5
const LANE = 54
const NAMES = 176
const NO_ROOM = "none"

/**
 * One day: rooms as rows, time from left to right, margins drawn, clashes hatched. A meeting is moved or lengthened with the
 * pointer or with the arrow keys (5 minutes, with Shift 15; up and down change the room); nothing is saved here: `onPlace` asks.
 */
export function DayBoard({
  plan,
  venues,
  findings,
  dayFrom,
  dayTo,
  timeAt,
  editable,
  wordsOf,
  onPlace,
  onOpen,
}: {
  plan: ConflictPlan
  venues: readonly VenueDto[]
  findings: readonly Finding[]
  dayFrom: number
  dayTo: number
  timeAt: (minutes: number) => string
  editable: boolean
  wordsOf: (finding: Finding) => string
  onPlace: (placement: Placement) => void
  onOpen: (meetingId: string) => void
}) {
  const t = useTranslations("schedule")
  const grid = useRef<HTMLDivElement>(null)

  const meetings = useMemo(() => ofDay(plan.meetings, dayFrom, dayTo), [plan, dayFrom, dayTo])
  const window = useMemo(() => dayWindow(meetings, dayFrom, dayTo), [meetings, dayFrom, dayTo])
  const troubled = useMemo(() => {
    const byMeeting = new Map<string, Finding[]>()
    for (const finding of findings) {
      for (const id of meetingsIn(finding)) byMeeting.set(id, [...(byMeeting.get(id) ?? []), finding])
    }
    return byMeeting
  }, [findings])

  const rows = useMemo(() => {
    const rooms = venues.flatMap((venue) => venue.rooms.map((room) => ({ venue, room })))
    const homeless = meetings.filter((meeting) => meeting.roomId === null)
    return [
      ...rooms.map(({ venue, room }) => ({
        key: room.id,
        venue,
        room: room as RoomDto | null,
        ...lanesOf(meetings.filter((meeting) => meeting.roomId === room.id)),
      })),
      ...(homeless.length > 0 ? [{ key: NO_ROOM, venue: null, room: null, ...lanesOf(homeless) }] : []),
    ]
  }, [venues, meetings])

  const left = (minutes: number) => (minutes - window.from) * PX_PER_MINUTE
  const width = (window.to - window.from) * PX_PER_MINUTE
  const roomIds = rows.flatMap((row) => (row.room ? [row.room.id] : []))

  const placing = usePlacing({
    scale: PX_PER_MINUTE,
    roomIds,
    roomAt: (y) => {
      for (const element of grid.current?.querySelectorAll<HTMLElement>("[data-room]") ?? []) {
        const box = element.getBoundingClientRect()
        if (y >= box.top && y < box.bottom) return element.dataset.room === NO_ROOM ? null : element.dataset.room
      }
      return undefined
    },
    editable,
    onPlace,
  })
  const { placement, byKeys: keys } = placing
  const verdict = useMemo(() => (placement ? judge(plan, placement) : []), [plan, placement])

  const roomName = (roomId: string | null) => plan.rooms.find((room) => room.id === roomId)?.name ?? t("noRoom")
  const titleOf = (meetingId: string) => plan.meetings.find((meeting) => meeting.id === meetingId)?.title ?? ""
  const spoken = keys
    ? t("board.spoken", {
        title: titleOf(keys.meetingId),
        room: roomName(keys.roomId),
        from: timeAt(keys.from),
        to: timeAt(keys.to),
        verdict: verdict.length === 0 ? t("board.fits") : verdict.map(wordsOf).join("；"),
      })
    : ""
  const hours: number[] = []
  for (let minute = window.from; minute <= window.to; minute += 60) hours.push(minute)

  return (
    <div className="overflow-hidden rounded-lg border border-line bg-white">
      <p className="sr-only" aria-live="polite">
        {spoken}
      </p>
      <div ref={grid} className="overflow-x-auto">
        <div className="relative" style={{ width: NAMES + width + 16 }}>
          <div className="flex border-line border-b bg-paper-2 text-[13px] text-ink-2">
            <div className="sticky left-0 z-20 border-line border-r bg-paper-2 px-3 py-1.5" style={{ width: NAMES }}>
              {t("board.room")}
            </div>
            <div className="relative flex-1" style={{ height: 32 }}>
              {hours.map((minute) => (
                <span
                  key={minute}
                  className="absolute top-1.5"
                  style={{ left: left(minute), transform: minute === window.from ? undefined : "translateX(-50%)" }}
                >
                  {timeAt(minute)}
                </span>
              ))}
            </div>
          </div>
          {rows.map((row, index) => (
            <Fragment key={row.key}>
              {row.venue && row.venue.id !== rows[index - 1]?.venue?.id ? (
                <div className="border-line border-b bg-paper-2 text-[13px] text-ink-2">
                  <span className="sticky left-0 inline-block px-3 py-0.5">{row.venue.name}</span>
                </div>
              ) : null}
              <div className="flex border-line-2 border-b last:border-b-0" data-room={row.key}>
                <div
                  className="sticky left-0 z-10 border-line border-r bg-white px-3 py-1.5"
                  style={{ width: NAMES, minHeight: LANE }}
                >
                  <div className="truncate font-medium text-[14px]">{row.room?.name ?? t("noRoom")}</div>
                  {row.room ? (
                    <div className="text-[13px] text-ink-2">
                      {t("board.seats", { seats: row.room.capacity, layout: row.room.layouts[0]?.layout ?? "" })}
                    </div>
                  ) : null}
                </div>
                <div className="relative flex-1" style={{ height: row.lanes * LANE }}>
                  {hours.map((minute) => (
                    <span
                      key={minute}
                      aria-hidden="true"
                      className="absolute top-0 h-full border-line-2 border-l"
                      style={{ left: left(minute) }}
                    />
                  ))}
                  {row.blocks.map((laned) => (
                    <BoardBlock
                      key={laned.meeting.id}
                      laned={laned}
                      room={row.room}
                      left={left}
                      scale={PX_PER_MINUTE}
                      laneHeight={LANE}
                      timeAt={timeAt}
                      findings={troubled.get(laned.meeting.id) ?? []}
                      wordsOf={wordsOf}
                      faded={placement?.meetingId === laned.meeting.id}
                      editable={editable}
                      placing={placing}
                      onOpen={() => onOpen(laned.meeting.id)}
                    />
                  ))}
                  {placement && (placement.roomId ?? NO_ROOM) === row.key ? (
                    <div
                      aria-hidden="true"
                      className={`absolute z-10 rounded-md border-2 border-dashed px-2 py-1 text-[13px] ${verdict.some((one) => one.severity !== "warn") ? "border-seal bg-seal-soft text-seal" : "border-pine bg-pine-soft text-pine"}`}
                      style={{
                        left: left(placement.from),
                        width: (placement.to - placement.from) * PX_PER_MINUTE,
                        top: 4,
                        height: LANE - 8,
                        pointerEvents: "none",
                      }}
                    >
                      {timeAt(placement.from)}–{timeAt(placement.to)}
                    </div>
                  ) : null}
                </div>
              </div>
            </Fragment>
          ))}
        </div>
      </div>
      {placement ? (
        <PlacementCard
          title={titleOf(placement.meetingId)}
          room={roomName(placement.roomId)}
          time={`${timeAt(placement.from)}–${timeAt(placement.to)}`}
          findings={verdict}
          wordsOf={wordsOf}
          pointer={placing.pointer}
        />
      ) : null}
    </div>
  )
}
