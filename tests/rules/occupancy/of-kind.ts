import type { MeetingPlan } from "@/lib/meetings/schema"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import { planOf } from "./plans"

/** The findings of one kind. */
export const ofKind = <K extends Finding["kind"]>(kind: K, meetings: MeetingPlan[], more: Partial<ConflictPlan> = {}) =>
  findConflicts(planOf(meetings, more)).filter((one): one is Extract<Finding, { kind: K }> => one.kind === kind)
