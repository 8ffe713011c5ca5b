"use client"

import { useTranslations } from "next-intl"
import { Fragment } from "react"
import type { OutsideHold } from "@/lib/occupancy/schema"
import type { RoomDto } from "@/lib/venues/schema"
import { BoardBlock, type Marks } from "./board-block"
import { freeHour, type Laned, NO_ROOM } from "./board-geometry"
import { RowHint } from "./hand/row-hint"
import type { Scene } from "./scene"

export type Row = {
  room: RoomDto | null
  blocks: readonly Laned[]
  lanes: number
  /** What others hold of the room that day. */
  outside: readonly OutsideHold[]
}
/** How the day is drawn: [from, to) in minutes, pixels a minute, width of the names, height of a lane. */
export type Sheet = { from: number; to: number; dayFrom: number; scale: number; names: number; lane: number }

/** A meeting of a few minutes can still be taken hold of. */
const NARROWEST = 24
/** Fewer pixels than the first of these hold no words; beside the meeting they need the second and take the third at most. */
const [TOO_NARROW, LEAST_BESIDE, MOST_BESIDE] = [56, 64, 200]

const nextIn = (blocks: readonly Laned[], { meeting, lane }: Laned): Laned["meeting"] | undefined =>
  blocks.find((other) => other.lane === lane && other.meeting.from >= meeting.to)?.meeting

/** Pixels for the words of a short meeting beside it: what is free up to the next one of its lane. */
function besideOf(width: number, untilNext: number): number {
  const free = untilNext - width - 8
  return width >= TOO_NARROW || free < LEAST_BESIDE ? 0 : Math.min(MOST_BESIDE, free)
}

/** A room's day: its margins, what others hold of it, its meetings; while something is held, why it will not do. */
export function BoardRow({
  row,
  sheet,
  scene,
  marksOf,
}: {
  row: Row
  sheet: Sheet
  scene: Scene
  marksOf: (meetingId: string) => Marks
}) {
  const t = useTranslations("board")
  const { room, blocks, lanes, outside } = row
  const { from, to, dayFrom, scale, names, lane } = sheet
  const taken = [
    ...blocks.map(({ meeting }) => ({
      from: meeting.from - (room?.setUpMinutes ?? 0),
      to: meeting.to + (room?.clearAwayMinutes ?? 0),
    })),
    ...outside,
  ]
  const x = (minutes: number) => (minutes - from) * scale
  const strip = (key: string, className: string, start: number, end: number, title?: string) => {
    const [a, b] = [Math.max(start, from), Math.min(end, to)]
    if (b <= a) return null
    return (
      <span
        key={key}
        aria-hidden={title === undefined}
        className={`absolute overflow-hidden truncate ${className}`}
        style={{
          left: x(a),
          width: (b - a) * scale,
          top: title === undefined ? 0 : 5,
          bottom: title === undefined ? 0 : 5,
        }}
      >
        {title}
      </span>
    )
  }
  return (
    <div className="board-row flex border-line-2 border-b" data-room={room?.id ?? NO_ROOM}>
      <div
        data-room-name
        className="sticky left-0 z-20 flex-none border-line border-r bg-white px-3 py-1.5"
        style={{ width: names, minHeight: lane }}
      >
        <div className="truncate font-medium text-[14px]">{room?.name ?? t("noRoom")}</div>
        {room && scene.editable ? (
          <button
            type="button"
            className="board-new absolute top-1 right-1 min-h-6 min-w-6 rounded-sm border border-line bg-white p-0 text-[15px] text-blue leading-none"
            aria-label={t("newIn", { room: room.name })}
            title={t("newIn", { room: room.name })}
            onClick={() =>
              scene.open({ what: "form", meetingId: null, place: { roomId: room.id, ...freeHour(taken, dayFrom) } })
            }
          >
            <span aria-hidden="true">+</span>
          </button>
        ) : null}
        {room ? (
          <div className="truncate text-[13px] text-ink-2">
            {t("seats", { seats: room.capacity, layout: room.layouts[0]?.layout ?? "" })}
          </div>
        ) : null}
      </div>
      <div data-hours className="board-hours relative flex-1" style={{ minHeight: lanes * lane }}>
        {room && room.opensAt > 0 ? strip("early", "board-closed", dayFrom, dayFrom + room.opensAt) : null}
        {room && room.closesAt < 1440 ? strip("late", "board-closed", dayFrom + room.closesAt, to) : null}
        {outside.map((hold) =>
          strip(
            `${hold.causeId} ${hold.from}`,
            "board-outside px-2 py-1 text-[13px] text-ink-2",
            hold.from,
            hold.to,
            hold.title === "" ? t("heldUntitled") : t("held", { title: hold.title }),
          ),
        )}
        {blocks.map((laned) => {
          const { meeting } = laned
          const width = Math.max(NARROWEST, (Math.min(meeting.to, to) - Math.max(meeting.from, from)) * scale - 1)
          return (
            <Fragment key={meeting.id}>
              {room
                ? [
                    <Margin
                      key="before"
                      laned={laned}
                      sheet={sheet}
                      from={meeting.from - room.setUpMinutes}
                      minutes={room.setUpMinutes}
                    />,
                    <Margin
                      key="after"
                      laned={laned}
                      sheet={sheet}
                      from={meeting.to}
                      minutes={room.clearAwayMinutes}
                    />,
                  ]
                : null}
              <BoardBlock
                laned={laned}
                marks={marksOf(meeting.id)}
                room={room?.name ?? t("noRoom")}
                left={x(Math.max(meeting.from, from))}
                width={width}
                beside={besideOf(width, x(nextIn(blocks, laned)?.from ?? to) - x(meeting.from))}
                laneHeight={lane}
                time={`${scene.timeAt(meeting.from)}–${scene.timeAt(meeting.to)}`}
                editable={scene.editable}
                wordsOf={scene.words.finding}
              />
            </Fragment>
          )
        })}
        {room ? <RowHint scene={scene} roomId={room.id} /> : null}
      </div>
    </div>
  )
}

function Margin({ laned, sheet, from, minutes }: { laned: Laned; sheet: Sheet; from: number; minutes: number }) {
  if (minutes === 0) return null
  const { lane, scale } = sheet
  return (
    <span
      aria-hidden="true"
      className="board-margin absolute"
      style={{
        left: (from - sheet.from) * scale,
        width: minutes * scale,
        top: laned.lane * lane + 7,
        height: lane - 14,
      }}
    />
  )
}
