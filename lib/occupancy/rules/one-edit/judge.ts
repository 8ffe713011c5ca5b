import type { Finding } from "../../schema"
import { findConflicts } from "../conflicts"
import { meetingsIn } from "../meetings-in"
import type { Prepared } from "../prepare"
import { prepare } from "../prepare"

/** Where one meeting would stand; minutes since the epoch, both null = without a time. */
export type EditPlace = { meetingId: string; roomId: string | null; from: number | null; to: number | null }
export type EditJudge = (place: EditPlace) => Finding[]

/**
 * Made once for a plan, then asked for one meeting after the other at any room and time: the findings of the whole engine
 * that this meeting is part of, were it there and all others where they are. Every pair of meetings stands alone (nothing is
 * gathered under headings), in the order of time. A meeting the plan does not hold has none.
 */
export function editJudge(prepared: Prepared): EditJudge {
  const { plan } = prepared
  return ({ meetingId, roomId, from, to }) => {
    const meetings = plan.meetings.map((meeting) =>
      meeting.id === meetingId ? { ...meeting, roomId, from, to } : meeting,
    )
    const then = { ...plan, meetings }
    return findConflicts(then, prepare(then), false).filter((finding) => meetingsIn(finding).has(meetingId))
  }
}
