import type { MeetingPlan } from "../schema"
import { familyOf } from "./tree"

export type Move = { meetingId: string; from: number | null; to: number | null; roomId: string | null; family: boolean }

/**
 * The meetings a move changes, as they are after it. With `family`, everything below moves by the same minutes, and what was
 * in the meeting's old room goes with it to the new one. A meeting that had no time takes nobody along.
 */
export function movedMeetings(meetings: readonly MeetingPlan[], move: Move): MeetingPlan[] {
  const main = meetings.find((meeting) => meeting.id === move.meetingId)
  if (!main) return []
  const moved: MeetingPlan[] = [{ ...main, from: move.from, to: move.to, roomId: move.roomId }]
  if (!move.family || main.from === null || move.from === null) return moved
  const shift = move.from - main.from
  for (const id of familyOf(meetings, main.id)) {
    const below = meetings.find((meeting) => meeting.id === id)
    if (!below || below.id === main.id) continue
    const from = below.from === null ? null : below.from + shift
    const to = below.to === null ? null : below.to + shift
    const roomId = below.roomId === main.roomId ? move.roomId : below.roomId
    if (from !== below.from || roomId !== below.roomId) moved.push({ ...below, from, to, roomId })
  }
  return moved
}
