"use client"

import { useTranslations } from "next-intl"
import { Fragment, useMemo } from "react"
import { meetingsIn } from "@/lib/occupancy/rules/meetings-in"
import type { Finding } from "@/lib/occupancy/schema"
import type { Marks } from "./board-block"
import { dayWindow, lanesOf, ofDay } from "./board-geometry"
import { BoardRow, type Row, type Sheet } from "./board-row"
import { HandGhost } from "./hand/hand-ghost"
import type { Scene } from "./scene"

/** Pixels a minute; the height of a lane; the width of the rooms' names. */
const [SCALE, LANE, NAMES] = [1.4, 54, 176]
const NONE: readonly Finding[] = []

/**
 * One day: rooms as rows, time from left to right, margins drawn, clashes hatched. It only draws: what is picked up and put down
 * is the hand's (hand/), which reads the board's scale from the sheet.
 */
export function DayBoard({ scene }: { scene: Scene }) {
  const t = useTranslations("board")
  const { plan, venues, findings, today, words, fresh } = scene
  const meetings = useMemo(() => ofDay(plan.meetings, today.from, today.to), [plan.meetings, today])
  const sheet = useMemo<Sheet>(
    () => ({
      ...dayWindow(meetings, today.from, today.to),
      dayFrom: today.from,
      scale: SCALE,
      names: NAMES,
      lane: LANE,
    }),
    [meetings, today],
  )
  const rows = useMemo(() => {
    const outside = plan.outside.filter(
      (hold) => hold.subjectKind === "ROOM" && hold.from < today.to && hold.to > today.from,
    )
    const rowOf = (room: Row["room"]): Row => ({
      room,
      ...lanesOf(meetings.filter((meeting) => meeting.roomId === (room?.id ?? null))),
      outside: outside.filter((hold) => hold.subjectId === room?.id),
    })
    return [
      ...venues.map((venue) => ({ venue, rows: venue.rooms.map(rowOf) })),
      { venue: null, rows: meetings.some((meeting) => meeting.roomId === null) ? [rowOf(null)] : [] },
    ]
  }, [venues, meetings, plan.outside, today])
  const marksOf = useMemo(() => {
    const troubled = new Map<string, Finding[]>()
    for (const finding of findings)
      for (const id of meetingsIn(finding)) troubled.set(id, [...(troubled.get(id) ?? []), finding])
    return (id: string): Marks => ({
      findings: troubled.get(id) ?? NONE,
      people: words.prepared.peopleOf(id).length,
      fresh: fresh.has(id),
    })
  }, [findings, words, fresh])

  const hours: number[] = []
  for (let minute = sheet.from; minute <= sheet.to; minute += 60) hours.push(minute)
  const first = venues[0]?.id ?? ""
  return (
    <section
      aria-label={t("label", { day: today.label })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      data-board
      className="board-box overflow-auto rounded-lg border border-line bg-white"
    >
      <div
        data-sheet
        data-from={sheet.from}
        data-scale={SCALE}
        data-names={NAMES}
        className="relative"
        style={{ width: NAMES + (sheet.to - sheet.from) * SCALE + 16 }}
      >
        <div className="sticky top-0 z-30 flex border-line border-b bg-paper-2 text-[13px] text-ink-2">
          <div
            className="sticky left-0 z-20 flex-none border-line border-r bg-paper-2 px-3 py-1.5"
            style={{ width: NAMES }}
          >
            {t("room")}
          </div>
          <div className="relative flex-1" style={{ height: 32 }}>
            {hours.map((minute) => (
              <span
                key={minute}
                className="absolute top-1.5"
                style={{
                  left: (minute - sheet.from) * SCALE,
                  transform: minute === sheet.from ? undefined : "translateX(-50%)",
                }}
              >
                {scene.timeAt(minute)}
              </span>
            ))}
          </div>
        </div>
        {rows.map(({ venue, rows: ofVenue }) => (
          <Fragment key={venue?.id ?? ""}>
            {venue && ofVenue.length > 0 ? (
              <div className="border-line border-b bg-paper-2 text-[13px] text-ink-2">
                <span className="sticky left-0 inline-block px-3 py-0.5">
                  {venue.name}
                  {plan.travel[`${first}>${venue.id}`] && venue.id !== first
                    ? ` · ${t("way", { venue: venues[0]?.name ?? "", minutes: plan.travel[`${first}>${venue.id}`] ?? 0 })}`
                    : ""}
                </span>
              </div>
            ) : null}
            {ofVenue.map((row) => (
              <BoardRow key={row.room?.id ?? ""} row={row} sheet={sheet} scene={scene} marksOf={marksOf} />
            ))}
          </Fragment>
        ))}
        <HandGhost scene={scene} from={sheet.from} scale={SCALE} names={NAMES} height={LANE - 8} />
      </div>
    </section>
  )
}
