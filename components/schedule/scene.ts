import type { Interval } from "@/lib/kernel/interval"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import type { VenueDto } from "@/lib/venues/schema"
import type { BoardDay, Placement } from "./board-geometry"
import type { HandStore } from "./hand/hand"
import type { Judgement } from "./hand/judgement"
import type { ConflictWords } from "./use-conflict-words"

/** The ways to look at a schedule, in the order of the switch. */
export const VIEWS = ["day", "week", "people", "list"] as const
export type View = (typeof VIEWS)[number]

/**
 * What is opened over the schedule: a meeting to look at, its form (null = a new one, `place`: where and when it begins with),
 * the finder of rooms and times (null = for a meeting that is not there yet), a move to be confirmed, or a meeting that is to wait
 * for a time again.
 */
export type Opened =
  | { what: "panel"; meetingId: string }
  | { what: "form"; meetingId: string | null; place?: Omit<Placement, "meetingId"> }
  | { what: "find"; meetingId: string | null; slot?: Interval; roomOrTime?: "rooms" | "times" }
  | { what: "move"; placement: Placement }
  | { what: "shelve"; meetingId: string }
  | null

/** What every view of the schedule is given: the plan as it is on screen (own steps included), its words, and what can be asked. */
export type Scene = {
  eventId: string
  plan: ConflictPlan
  venues: readonly VenueDto[]
  days: readonly BoardDay[]
  /** The day looked at. */
  today: BoardDay
  findings: readonly Finding[]
  editable: boolean
  /** The window is narrower than a board: days are lists. */
  narrow: boolean
  words: ConflictWords
  /** "08:30" in the event's zone. */
  timeAt: (minutes: number) => string
  /** "云溪宾馆·第一会议室"; words for none. */
  roomName: (roomId: string | null) => string
  /** Day and time of a meeting; "" when it has none. */
  stampOf: (meeting: MeetingPlan) => string
  /** Number of the version published last. */
  publishedVersion: number | null
  /** Meetings that somebody else has just changed. */
  fresh: ReadonlySet<string>
  hand: HandStore
  judgement: Judgement
  show: (day: string, view: View) => void
  open: (what: Opened) => void
  /** A meeting put down somewhere: saved at once where it fits and touches nobody, else asked about first. `seen`: its revision then. */
  place: (placement: Placement, seen?: number) => void
}
