import type { MeetingPlan } from "@/lib/meetings/schema"

/** What hangs on one meeting besides its people: told before it is moved. */
export type Bound = {
  /** People seated for it. */
  seats: number
  /** Titles of its tasks that are not done. */
  tasks: readonly string[]
  /** Notices that went out about it. */
  notices: number
  /** Prints that left the house with it on them: cards, slips, sheets. */
  prints: number
  /** It stands in the version published last. */
  published: boolean
  /** The room's yes (given or asked for) that holds only for this room and time. */
  confirmed: { roomId: string; from: number; to: number } | null
}
/** By meeting id; a meeting that is missing has nothing. */
export type BoundByMeeting = Readonly<Record<string, Bound>>

/** What a move touches besides conflicts. */
export type Touches = {
  seats: number
  /** The seats were given in another room: they will not be there. */
  otherRoom: boolean
  tasks: readonly string[]
  notices: number
  prints: number
  published: number
  /** Rooms' confirmations that would hold no more. */
  lapsing: number
}

export const NOTHING: Bound = { seats: 0, tasks: [], notices: 0, prints: 0, published: false, confirmed: null }

/**
 * What hangs on the meetings a move changes (handbook §7.1, 2: a room is confirmed for one time). `before` gives a meeting as it
 * is now; `moved` are the meetings as they would be. Pure: the board asks it while something is dragged.
 */
export function touchesOf(
  bound: BoundByMeeting,
  before: (meetingId: string) => MeetingPlan | undefined,
  moved: readonly MeetingPlan[],
): Touches {
  const sum = { seats: 0, otherRoom: false, notices: 0, prints: 0, published: 0, lapsing: 0 }
  const tasks: string[] = []
  for (const meeting of moved) {
    const now = before(meeting.id)
    const { from, to, roomId } = meeting
    if (now && now.from === from && now.to === to && now.roomId === roomId) continue
    const { confirmed, ...one } = bound[meeting.id] ?? NOTHING
    sum.seats += one.seats
    sum.otherRoom ||= one.seats > 0 && now?.roomId !== roomId
    sum.notices += one.notices
    sum.prints += one.prints
    sum.published += one.published ? 1 : 0
    if (confirmed && (confirmed.roomId !== roomId || confirmed.from !== from || confirmed.to !== to)) sum.lapsing += 1
    tasks.push(...one.tasks)
  }
  return { ...sum, tasks }
}

/** Nothing that others rely on: such a move may be saved without being asked about first. Tasks move along with their meeting. */
export const touchesNobody = ({ seats, otherRoom, notices, prints, published, lapsing }: Touches): boolean =>
  notices + prints + published + lapsing === 0 && !(otherRoom && seats > 0)
