"use client"

import { useTranslations } from "next-intl"
import { memo } from "react"
import { classNames } from "@/components/ui/class-names"
import type { Finding } from "@/lib/occupancy/schema"
import type { Laned } from "./board-geometry"

export type Marks = {
  /** Open conflicts of the meeting. */
  findings: readonly Finding[]
  people: number
  /** Somebody else has just changed it. */
  fresh: boolean
}

/** A meeting on the board. What is done to it is done by the board (hand/): it only says which meeting it is. */
export const BoardBlock = memo(
  function BoardBlock({
    laned: { meeting, lane },
    marks,
    room,
    left,
    width,
    laneHeight,
    beside,
    time,
    editable,
    wordsOf,
  }: {
    laned: Laned
    marks: Marks
    room: string
    left: number
    width: number
    laneHeight: number
    /** Its words stand beside it, over so many pixels; 0 = inside. */
    beside: number
    time: string
    editable: boolean
    wordsOf: (finding: Finding) => string
  }) {
    const t = useTranslations("board")
    const kinds = useTranslations("conflicts.kinds")
    const { findings, people, fresh } = marks
    const blocking = findings.filter((finding) => finding.severity !== "warn")
    const blocked = blocking.length > 0
    const plenary = meeting.kind === "全体会议" || meeting.kind === "预备会议"
    const wordsBeside = beside > 0 ? { marginLeft: width - 2, width: beside } : undefined
    return (
      <button
        type="button"
        data-meeting={meeting.id}
        data-fresh={fresh || undefined}
        title={width < 120 && beside === 0 ? meeting.title : undefined}
        aria-describedby={editable ? "board-help" : undefined}
        className={classNames(
          "board-block absolute rounded-md border px-2 py-1 text-left text-[13px] leading-snug",
          beside === 0 && "overflow-hidden",
          blocked
            ? "board-hatch border-seal bg-seal-soft text-seal"
            : plenary
              ? "border-ink bg-white text-ink"
              : "border-line bg-blue-soft text-ink",
          editable && "cursor-grab",
        )}
        style={{ left, width, top: lane * laneHeight + 4, height: laneHeight - 8 }}
      >
        <span className="block truncate font-medium" style={wordsBeside}>
          {blocked ? <span aria-hidden="true">● </span> : null}
          {meeting.pinned ? <span title={t("pinned")}>◆ </span> : null}
          {meeting.title}
        </span>
        <span className="block truncate" style={wordsBeside}>
          {time}{" "}
          {blocking[0]
            ? kinds(blocking[0].kind)
            : [people > 0 ? t("people", { count: people }) : "", meeting.scopeText].filter(Boolean).join(" · ")}
        </span>
        {/* What sight takes from the row and the hatching. */}
        <span className="sr-only">
          {t("block", { room, findings: findings.map(wordsOf).join(t("fit.semicolon")) || t("clean") })}
        </span>
        {editable ? (
          <>
            <span aria-hidden="true" data-grip="start" className="board-grip left-0" />
            <span aria-hidden="true" data-grip="end" className="board-grip right-0" />
          </>
        ) : null}
      </button>
    )
  },
  (a, b) =>
    a.laned.meeting === b.laned.meeting &&
    a.laned.lane === b.laned.lane &&
    a.left === b.left &&
    a.width === b.width &&
    a.beside === b.beside &&
    a.marks.fresh === b.marks.fresh &&
    a.marks.people === b.marks.people &&
    sameFindings(a.marks.findings, b.marks.findings),
)

const sameFindings = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a.length === b.length && a.every((finding, index) => finding.key === b[index]?.key)
