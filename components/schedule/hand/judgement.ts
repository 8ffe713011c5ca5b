import { movedMeetings } from "@/lib/meetings/rules/moved"
import { askOfMeeting } from "@/lib/occupancy/rules/finder/ask"
import { type Finder, finderFor } from "@/lib/occupancy/rules/finder/finder"
import type { RoomFit } from "@/lib/occupancy/rules/finder/reasons"
import { roomFits } from "@/lib/occupancy/rules/finder/room-fits"
import { gathered } from "@/lib/occupancy/rules/gather"
import { editJudge } from "@/lib/occupancy/rules/one-edit/judge"
import type { Prepared } from "@/lib/occupancy/rules/prepare"
import { type BoundByMeeting, type Touches, touchesOf } from "@/lib/occupancy/rules/touches"
import type { Finding } from "@/lib/occupancy/schema"
import type { Hand } from "./hand"

/** What is said of a meeting in the hand: conflicts where it is held, how each room would do at that time, what it touches. */
export type Judgement = {
  findings(hand: Hand): readonly Finding[]
  /** Null: the meeting is held without a time. */
  fit(hand: Hand, roomId: string): RoomFit | null
  touches(hand: Hand): Touches
  people(hand: Hand): number
}

export const blocks = (finding: Finding): boolean => finding.severity !== "warn"

/** Asks the one engine and the room finder; the last answers are kept, so that many may ask about one spot. */
export function judgementOf(prepared: Prepared, bound: BoundByMeeting): Judgement {
  const judge = editJudge(prepared)
  let finder: { id: string; finder: Finder } | null = null
  let judged: { spot: Hand["spot"]; found: readonly Finding[] } | null = null
  let fitted: { key: string; fits: ReadonlyMap<string, RoomFit> } | null = null
  const finderOf = ({ meeting }: Hand): Finder => {
    if (finder?.id !== meeting.id)
      finder = { id: meeting.id, finder: finderFor(askOfMeeting(meeting, prepared), prepared) }
    return finder.finder
  }
  return {
    findings(hand) {
      const { spot, meeting } = hand
      if (judged?.spot !== spot) judged = { spot, found: gathered(judge({ meetingId: meeting.id, ...spot }), prepared) }
      return judged.found
    },
    fit(hand, roomId) {
      const { from, to } = hand.spot
      if (from === null || to === null) return null
      const key = `${hand.meeting.id} ${from} ${to}`
      if (fitted?.key !== key)
        fitted = { key, fits: new Map(roomFits(finderOf(hand), { from, to }).map((fit) => [fit.roomId, fit])) }
      return fitted.fits.get(roomId) ?? null
    },
    touches: ({ meeting, spot }) =>
      touchesOf(
        bound,
        (id) => prepared.meetings.get(id),
        movedMeetings(prepared.plan.meetings, { meetingId: meeting.id, ...spot, family: false }),
      ),
    people: ({ meeting }) => prepared.peopleOf(meeting.id).length,
  }
}
