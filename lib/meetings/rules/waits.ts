import type { MeetingPlan, WaitsFor } from "../schema"

/** Would the meeting wait for itself, through the meetings it is to wait for? */
export function waitsInRing(
  meetings: readonly Pick<MeetingPlan, "id" | "waitsFor">[],
  id: string,
  waits: readonly Pick<WaitsFor, "meetingId">[],
): boolean {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting.waitsFor ?? []]))
  const seen = new Set<string>()
  const open = waits.map((one) => one.meetingId)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(byId.get(next) ?? []).map((one) => one.meetingId))
  }
  return false
}
