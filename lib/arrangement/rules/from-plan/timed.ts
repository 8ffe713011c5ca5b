import type { MeetingPlan } from "@/lib/meetings/schema"

export type Timed = MeetingPlan & { from: number; to: number }

export const timed = (meeting: MeetingPlan): meeting is Timed => meeting.from !== null && meeting.to !== null

export const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n)
