import { z } from "zod"
import { type EventHead, idInput } from "@/lib/events/schema"
import type { GroupRow, Participant } from "@/lib/people/schema"
import type { HallDescription } from "@/lib/venues/schema"
import type { SeatParts } from "../schema"

export const RELEASE_STATUSES = ["SUBMITTED", "CHECKED", "APPROVED", "RETURNED", "WITHDRAWN"] as const
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number]

/** Somebody's seat as it is told and printed; `section` is "" on the first floor, the stage's name on the rostrum. */
export type ReleaseSeat = SeatParts & { seatId: string; participationId: string }

/** Who sits where: all that comparing and reading aloud need. A published plan holds the same of each of its meetings. */
export type SeatedList = { people: readonly Participant[]; seats: readonly ReleaseSeat[] }

/**
 * 定稿: one meeting's seats, frozen with everything a print of them says, so that it can be printed years later as it was
 * approved. Carries no phones and no needs.
 */
export type ReleaseSnapshot = SeatedList & {
  format: 1
  event: Omit<EventHead, "draftRevision">
  meeting: {
    id: string
    code: string
    title: string
    kind: string
    /** ISO instants (UTC); null = no time yet. */
    startsAt: string | null
    endsAt: string | null
    attend: readonly string[]
    chair: readonly string[]
    speak: readonly string[]
  }
  groups: readonly GroupRow[]
  room: { id: string; name: string; floor: string; venueId: string; venueName: string; address: string } | null
  hall: { id: string; roomId: string; name: string; description: HallDescription }
}

export type ReleaseHead = {
  id: string
  number: number
  status: ReleaseStatus
  planRevision: number
  note: string
  authorId: string
  authorName: string
  submittedAt: Date
  checkerName: string | null
  checkedAt: Date | null
  approverName: string | null
  approvedAt: Date | null
  returnReason: string | null
}

export const submitReleaseAsk = z.object({
  eventId: idInput,
  planId: idInput,
  /** The plan's revision the author has before them: what they have not seen is not submitted in their name. */
  revision: z.number().int().min(0),
  note: z.string().trim().max(500).default(""),
})
export type SubmitReleaseAsk = z.output<typeof submitReleaseAsk>

export const releaseAsk = z.object({ releaseId: idInput })
/** `anyway`: the plan has changed since it was submitted, and the frozen one is meant all the same. */
export const decideReleaseAsk = releaseAsk.extend({ anyway: z.boolean().default(false) })
/** `read`: how many lines of the read-aloud list were ticked off. */
export const checkReleaseAsk = decideReleaseAsk.extend({ read: z.number().int().min(0).max(100_000).default(0) })
export const returnReleaseAsk = releaseAsk.extend({ reason: z.string().trim().min(2).max(500) })
export type CheckReleaseAsk = z.output<typeof checkReleaseAsk>
export type DecideReleaseAsk = z.output<typeof decideReleaseAsk>
export type ReturnReleaseAsk = z.output<typeof returnReleaseAsk>

export type ReleaseStep = "check" | "approve" | "return" | "withdraw"

export type ReleaseStepRefusal =
  | { readonly code: "cannot_check_own" }
  | { readonly code: "already_decided"; readonly status: ReleaseStatus; readonly number: number }
  | { readonly code: "release_not_checked"; readonly number: number }
  | { readonly code: "only_author_withdraws"; readonly author: string }

export type ReleaseRefusal =
  | ReleaseStepRefusal
  | { readonly code: "no_such_event" }
  | { readonly code: "not_allowed" }
  | { readonly code: "event_archived" }
  | { readonly code: "no_such_plan" }
  | { readonly code: "no_such_release" }
  | { readonly code: "nobody_seated" }
  /** people: how many are affected; 0 = the seats are the same, but the plan was touched. */
  | { readonly code: "release_changed_meanwhile"; readonly people: number }

/** What became of one person between two states of a plan. Null seats: had none, has none. */
export type SeatDifference = {
  participationId: string
  name: string
  groupName: string
  /** The seat before and after, in parts so that each language words it itself. */
  before: SeatParts | null
  after: SeatParts | null
  /** What stood on the card before, when it is another text now; null = the same. */
  nameBefore: string | null
  postBefore: string | null
  post: string
  /** Sits or sat on the stage. */
  onStage: boolean
}
