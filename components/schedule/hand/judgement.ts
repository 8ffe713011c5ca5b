import { movedMeetings } from "@/lib/meetings/rules/moved"
import { spotOf } from "@/lib/meetings/rules/steps"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { askOfMeeting } from "@/lib/occupancy/rules/finder/ask"
import { type Finder, finderFor } from "@/lib/occupancy/rules/finder/finder"
import type { RoomFit } from "@/lib/occupancy/rules/finder/reasons"
import { roomFits } from "@/lib/occupancy/rules/finder/room-fits"
import { gathered } from "@/lib/occupancy/rules/gather"
import { type EditJudge, editJudge } from "@/lib/occupancy/rules/one-edit/judge"
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
  /** What a row says of its room; the same object as long as it would say the same. Null: nothing is to be said. */
  hint(hand: Hand, roomId: string): Hint | null
  /** Does what the first answers need before they are asked for: in general, and for one meeting. */
  ready(meeting?: MeetingPlan): void
}
export type Hint = Pick<RoomFit, "verdict" | "against">

export const blocks = (finding: Finding): boolean => finding.severity !== "warn"

/** Asks the one engine and the room finder; the last answers are kept, so that many may ask about one spot. */
export function judgementOf(prepared: Prepared, bound: BoundByMeeting): Judgement {
  let judge: EditJudge | null = null
  let finder: { id: string; finder: Finder } | null = null
  let judged: { spot: Hand["spot"]; found: readonly Finding[] } | null = null
  let fitted: { key: string; fits: ReadonlyMap<string, RoomFit> } | null = null
  const hints = new Map<string, { said: string; hint: Hint }>()
  const judgeOf = (): EditJudge => {
    judge ??= editJudge(prepared)
    return judge
  }
  const finderOf = (meeting: MeetingPlan): Finder => {
    if (finder?.id !== meeting.id)
      finder = { id: meeting.id, finder: finderFor(askOfMeeting(meeting, prepared), prepared) }
    return finder.finder
  }
  const judgement: Judgement = {
    findings(hand) {
      const { spot, meeting } = hand
      if (judged?.spot !== spot)
        judged = { spot, found: gathered(judgeOf()({ meetingId: meeting.id, ...spot }), prepared) }
      return judged.found
    },
    fit(hand, roomId) {
      const { from, to } = hand.spot
      if (from === null || to === null) return null
      const key = `${hand.meeting.id} ${from} ${to}`
      if (fitted?.key !== key)
        fitted = { key, fits: new Map(roomFits(finderOf(hand.meeting), { from, to }).map((fit) => [fit.roomId, fit])) }
      return fitted.fits.get(roomId) ?? null
    },
    touches: ({ meeting, spot }) =>
      touchesOf(
        bound,
        (id) => prepared.meetings.get(id),
        movedMeetings(prepared.plan.meetings, { meetingId: meeting.id, ...spot, family: false }),
      ),
    people: ({ meeting }) => prepared.peopleOf(meeting.id).length,
    hint(hand, roomId) {
      const fit = judgement.fit(hand, roomId)
      if (!fit || fit.verdict === "fits") return null
      const against = fit.against.filter((reason) => reason.code !== "roomy")
      if (against.length === 0) return null
      const said = `${fit.verdict} ${JSON.stringify(against)}`
      const known = hints.get(roomId)
      if (known?.said === said) return known.hint
      const hint = { verdict: fit.verdict, against }
      hints.set(roomId, { said, hint })
      return hint
    },
    ready(meeting) {
      const one = meeting ?? prepared.plan.meetings.find(({ from, cancelled }) => from !== null && !cancelled)
      if (!one) return
      const held: Hand = { meeting: one, grip: "move", by: "keys", spot: spotOf(one) }
      judgement.findings(held)
      if (one.roomId !== null) judgement.fit(held, one.roomId)
    },
  }
  return judgement
}
