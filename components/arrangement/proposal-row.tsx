"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import type { ProposedMove } from "@/lib/arrangement/schema/wishes"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { type Bound, NOTHING } from "@/lib/occupancy/rules/touches"
import type { MoveWords } from "./use-move-words"

type Place = { from: number | null; to: number | null; roomId: string | null }

const cell = "px-3 py-2 align-top"

/** Where it was or is to be: day, times, room; what does not change is said in grey. */
function Spot({ spot, words, than }: { spot: Place; words: MoveWords; than: Place | null }) {
  const { day, times } = words.when(spot)
  const { venue, name } = words.room(spot.roomId)
  const tone = (changed: boolean) => (changed ? "block font-medium" : "block text-ink-2")
  const moved = than !== null && than.from !== spot.from
  return (
    <>
      <span className={tone(moved)}>{day}</span>
      {times === "" ? null : <span className={`${tone(moved)} whitespace-nowrap`}>{times}</span>}
      <span className={tone(than !== null && than.roomId !== spot.roomId)}>{name}</span>
      {venue === "" ? null : <span className="block text-[12px] text-ink-2">{venue}</span>}
    </>
  )
}

/** One meeting of a proposal: old place, new place, why, what it touches, and whether it is accepted. */
export function ProposalRow({
  eventId,
  meeting,
  move,
  why,
  people,
  bound = NOTHING,
  words,
  accepted,
  onAccept,
}: {
  eventId: string
  meeting: MeetingPlan
  /** Null: it stays. */
  move: ProposedMove | null
  why: string
  people: number
  bound?: Bound
  words: MoveWords
  accepted: boolean
  /** Null: there is nothing to choose (yet). */
  onAccept: ((accept: boolean) => void) | null
}) {
  const t = useTranslations("arrangement.result")
  const touches = [
    people > 0 && t("people", { count: people }),
    bound.seats > 0 && t("seats", { count: bound.seats }),
    bound.tasks.length > 0 && t("tasks", { count: bound.tasks.length }),
    bound.published && t("told"),
  ].filter((line): line is string => typeof line === "string")
  const day = meeting.from === null ? "" : `?day=${words.day(meeting.from)}`
  return (
    <tr className="border-line-2 border-b text-[14px] last:border-b-0">
      <td className={cell}>
        {move ? (
          <input
            type="checkbox"
            className="h-4 w-4 accent-seal"
            aria-label={t("selectOne", { title: meeting.title })}
            checked={accepted}
            disabled={!onAccept}
            onChange={(event) => onAccept?.(event.target.checked)}
          />
        ) : null}
      </td>
      <th scope="row" className={`${cell} text-left font-medium`}>
        <Link href={`/events/${eventId}/schedule${day}`} className="text-ink underline">
          {meeting.title}
        </Link>
      </th>
      <td className={cell}>
        <Spot spot={meeting} words={words} than={null} />
      </td>
      <td className={cell}>
        {move ? <Spot spot={move} words={words} than={meeting} /> : <span className="text-ink-2">{t("stays")}</span>}
      </td>
      <td className={`${cell} text-[13px] text-ink-2`}>{move ? why : ""}</td>
      <td className={`${cell} text-[13px] text-ink-2`}>
        {move
          ? touches.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))
          : null}
      </td>
    </tr>
  )
}
