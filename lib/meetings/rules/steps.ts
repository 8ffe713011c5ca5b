import type { MeetingPlan } from "../schema"

/** Where and when a meeting is: from and to both null = it waits for a time. */
export type Spot = { roomId: string | null; from: number | null; to: number | null }
/** One meeting put from one spot to another. */
export type Shift = { meetingId: string; before: Spot; after: Spot }
/** One step of work on the board, which can be taken back: a meeting, or a meeting with all that lies below it. */
export type BoardStep = { shifts: readonly Shift[] }

export const spotOf = ({ roomId, from, to }: Spot): Spot => ({ roomId, from, to })
export const sameSpot = (a: Spot, b: Spot): boolean => a.roomId === b.roomId && a.from === b.from && a.to === b.to

/** The step that turns `meetings` into what they are after a move; meetings that stay where they are take no part. */
export function stepTo(meetings: readonly MeetingPlan[], moved: readonly MeetingPlan[]): BoardStep {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  return {
    shifts: moved.flatMap((after): Shift[] => {
      const before = byId.get(after.id)
      return before && !sameSpot(before, after)
        ? [{ meetingId: after.id, before: spotOf(before), after: spotOf(after) }]
        : []
    }),
  }
}

/** The meetings after a step; those it does not touch stay the same objects. */
export function afterStep(meetings: readonly MeetingPlan[], step: BoardStep): readonly MeetingPlan[] {
  const spots = new Map(step.shifts.map((shift) => [shift.meetingId, shift.after]))
  return meetings.map((meeting) => {
    const spot = spots.get(meeting.id)
    if (!spot || sameSpot(spot, meeting)) return meeting
    const length = spot.from === null && meeting.from !== null && meeting.to !== null ? meeting.to - meeting.from : null
    return { ...meeting, ...spot, ...(length === null ? {} : { minutes: length }) }
  })
}

/** The step that takes this one back. */
export const inverseStep = ({ shifts }: BoardStep): BoardStep => ({
  shifts: shifts.map(({ meetingId, before, after }) => ({ meetingId, before: after, after: before })),
})

/** The first meeting of a step that is no longer where the step would take it from: somebody moved it meanwhile. */
export function strayed(meetings: readonly MeetingPlan[], step: BoardStep): string | null {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const shift = step.shifts.find(({ meetingId, before }) => {
    const meeting = byId.get(meetingId)
    return !meeting || meeting.cancelled || !sameSpot(meeting, before)
  })
  return shift?.meetingId ?? null
}
