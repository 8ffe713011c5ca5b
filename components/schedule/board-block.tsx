"use client"

import { useTranslations } from "next-intl"
import { classNames } from "@/components/ui/class-names"
import type { Finding } from "@/lib/occupancy/schema"
import type { RoomDto } from "@/lib/venues/schema"
import type { Laned } from "./board-geometry"
import type { usePlacing } from "./use-placing"

const HATCH = "repeating-linear-gradient(45deg, rgba(179,38,30,.10) 0 8px, transparent 8px 16px)"
const MARGIN = "repeating-linear-gradient(90deg, #dad5cb 0 1px, transparent 1px 5px)"

/** A meeting on the board, with the room's set-up and clear-away drawn beside it. */
export function BoardBlock({
  laned,
  room,
  left,
  scale,
  laneHeight,
  timeAt,
  findings,
  wordsOf,
  faded,
  editable,
  placing,
  onOpen,
}: {
  laned: Laned
  room: RoomDto | null
  left: (minutes: number) => number
  scale: number
  laneHeight: number
  timeAt: (minutes: number) => string
  findings: readonly Finding[]
  wordsOf: (finding: Finding) => string
  faded: boolean
  editable: boolean
  placing: ReturnType<typeof usePlacing>
  onOpen: () => void
}) {
  const t = useTranslations("schedule")
  const { meeting, lane } = laned
  const blocked = findings.some((finding) => finding.severity !== "warn")
  const top = lane * laneHeight + 4
  const height = laneHeight - 8
  const margin = (from: number, minutes: number) =>
    minutes > 0 ? (
      <span
        aria-hidden="true"
        className="absolute"
        style={{ left: left(from), width: minutes * scale, top: top + 3, height: height - 6, background: MARGIN }}
      />
    ) : null
  const plenary = meeting.kind === "全体会议" || meeting.kind === "预备会议"
  return (
    <>
      {room ? margin(meeting.from - room.setUpMinutes, room.setUpMinutes) : null}
      {room ? margin(meeting.to, room.clearAwayMinutes) : null}
      <button
        type="button"
        aria-describedby={editable ? "board-help" : undefined}
        onPointerDown={(event) => placing.start(event, laned, "move")}
        onPointerMove={placing.follow}
        onPointerUp={placing.drop}
        onPointerCancel={placing.cancel}
        onKeyDown={(event) => placing.press(event, laned)}
        onBlur={placing.leave}
        onClick={() => placing.wasDragged() || onOpen()}
        className={classNames(
          "absolute overflow-hidden rounded-md border px-2 py-1 text-left text-[13px] leading-snug",
          blocked
            ? "border-seal bg-seal-soft text-seal"
            : plenary
              ? "border-ink bg-white text-ink"
              : "border-line bg-blue-soft text-ink",
          editable && "cursor-grab",
        )}
        style={{
          left: left(meeting.from),
          width: Math.max(24, (meeting.to - meeting.from) * scale - 1),
          top,
          height,
          opacity: faded ? 0.35 : 1,
          touchAction: "pan-x pan-y",
          backgroundImage: blocked ? HATCH : undefined,
        }}
      >
        <span className="block truncate font-medium">
          {blocked ? <span aria-hidden="true">● </span> : null}
          {meeting.title}
        </span>
        <span className="block truncate">
          {timeAt(meeting.from)}–{timeAt(meeting.to)} {meeting.scopeText}
        </span>
        {/* What sight takes from the row and the hatching. */}
        <span className="sr-only">
          {t("board.block", {
            room: room?.name ?? t("noRoom"),
            findings: findings.map(wordsOf).join("；") || t("board.clean"),
          })}
        </span>
      </button>
      {editable ? (
        <span
          aria-hidden="true"
          onPointerDown={(event) => placing.start(event, laned, "end")}
          onPointerMove={placing.follow}
          onPointerUp={placing.drop}
          onPointerCancel={placing.cancel}
          className="absolute z-10"
          style={{ left: left(meeting.to) - 7, width: 8, top, height, cursor: "ew-resize", touchAction: "none" }}
        />
      ) : null}
    </>
  )
}
