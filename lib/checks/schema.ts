import type { RostrumAlarm } from "@/lib/seating/rules/release/difference"
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

/** Something that keeps the plan from being ready besides conflicts; only key tasks nobody has keep it from being published. */
export type Gap =
  | { code: "task_without_owner"; gap: KeyTaskGap }
  | { code: "people_without_seat"; meetingId: string; title: string; count: number }
  /** The stage is otherwise than it was approved. */
  | ({ code: "rostrum_changed"; meetingId: string; title: string } & RostrumAlarm)
  /** Cards and lists in the hall say something else than what was settled last. */
  | { code: "printed_before_change"; meetingId: string; title: string; cards: number; sheets: number }
