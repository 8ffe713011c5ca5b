"use client"

import { useTranslations } from "next-intl"
import { Scroller } from "@/components/ui/scroller"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { BoundByMeeting } from "@/lib/occupancy/rules/touches"
import { ProposalRow } from "./proposal-row"
import type { Proposal } from "./types"
import type { MoveWords } from "./use-move-words"

/** The proposal meeting by meeting, in the plan's order. */
export function ProposalList({
  eventId,
  proposal,
  meetings,
  bound,
  peopleOf,
  words,
  accepted,
  onlyChanged,
  onAccept,
}: {
  eventId: string
  proposal: Proposal
  /** The meetings the proposal speaks of. */
  meetings: readonly MeetingPlan[]
  bound: BoundByMeeting
  peopleOf: (meetingId: string) => number
  words: MoveWords
  accepted: ReadonlySet<string>
  onlyChanged: boolean
  onAccept: ((meetingId: string, accept: boolean) => void) | null
}) {
  const t = useTranslations("arrangement.result")
  const moves = new Map(proposal.moves.map((move) => [move.meetingId, move]))
  const shown = meetings.filter((meeting) => !onlyChanged || moves.has(meeting.id))
  const head = "border-line border-b bg-paper-2 px-3 py-1.5 text-left font-medium text-[13px] text-ink-2"
  return (
    <Scroller label={t("list")}>
      <table className="w-full table-fixed border-collapse" style={{ minWidth: 780 }}>
        <colgroup>
          {[40, "21%", "15%", "15%", undefined, 104].map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed
            <col key={index} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={head}>
              <span className="sr-only">{t("select")}</span>
            </th>
            {(["meeting", "old", "new", "why", "touches"] as const).map((column) => (
              <th key={column} scope="col" className={head}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((meeting) => {
            const move = moves.get(meeting.id) ?? null
            const reason = proposal.reasons.get(meeting.id)
            return (
              <ProposalRow
                key={meeting.id}
                eventId={eventId}
                meeting={meeting}
                move={move}
                why={reason ? words.why(reason) : ""}
                people={peopleOf(meeting.id)}
                bound={bound[meeting.id]}
                words={words}
                accepted={accepted.has(meeting.id)}
                onAccept={onAccept && ((accept) => onAccept(meeting.id, accept))}
              />
            )
          })}
        </tbody>
      </table>
    </Scroller>
  )
}
