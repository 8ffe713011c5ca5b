import type { KeyTaskGap } from "@/lib/tasks/rules"

/** One line of a day on the overview; meetings of one heading at one time are told in one line (`count` > 1). */
export type DayLine = {
  id: string
  title: string
  kind: string
  from: number
  to: number
  depth: number
  count: number
  blocked: boolean
}

/** Something that keeps the plan from being ready besides conflicts. */
export type Gap =
  | { code: "task_without_owner"; gap: KeyTaskGap }
  | { code: "people_without_seat"; meetingId: string; title: string; count: number }
