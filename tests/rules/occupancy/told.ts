import type { MeetingPlan } from "@/lib/meetings/schema"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import { planOf } from "./plans"

/** "kind a/b minutes people" of every finding. */
export const told = (meetings: MeetingPlan[], more: Partial<ConflictPlan> = {}): string[] =>
  findConflicts(planOf(meetings, more)).map((one) =>
    `${one.kind}${"marginOnly" in one && one.marginOnly ? "(margin)" : ""} ${one.a}${one.b === null ? "" : `/${one.b}`} ${one.minutes} ${one.people.join("")}`.trim(),
  )
