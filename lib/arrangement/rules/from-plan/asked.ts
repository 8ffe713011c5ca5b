import { toMinutes } from "@/lib/kernel/interval"
import { instantOf } from "@/lib/kernel/zoned"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import type { ArrangeWishes } from "../../schema/wishes"
import { freeToMove, hitBy, inConflict, type Loss, planWithout } from "./candidates"

/** What is to be arranged: conflicts repaired, a lost room made good, everything, or meetings chosen by hand. */
export const ARRANGE_WHAT = ["repair", "lost", "all", "chosen"] as const
export type ArrangeWhat = (typeof ARRANGE_WHAT)[number]

/** The form of the page: `loss` in days and clock times of the event's zone. */
export type ArrangeForm = Omit<ArrangeWishes, "movable"> & {
  what: ArrangeWhat
  chosen: readonly string[]
  loss: { roomId: string; day: string; from: string; to: string }
  /** Meetings beyond those concerned may give way. */
  others: boolean
}

export type Asked = {
  /** With the lost room in it. */
  plan: ConflictPlan
  wishes: ArrangeWishes
  loss: Loss | null
  /** The meetings it is about; the others only give way. */
  concerned: readonly string[]
}

/** The lost room's time in minutes; null when no room is chosen or the time ends before it starts. */
export function lossOf({ loss }: ArrangeForm, zone: string, title: string): Loss | null {
  const [from, to] = [instantOf(loss.day, loss.from, zone), instantOf(loss.day, loss.to, zone)]
  if (loss.roomId === "" || !from || !to || from >= to) return null
  return { roomId: loss.roomId, from: toMinutes(from), to: toMinutes(to), title }
}

/** The meetings concerned: what the form is about, before others are asked to give way. */
function concernedBy(form: ArrangeForm, plan: ConflictPlan, findings: readonly Finding[], loss: Loss | null): string[] {
  if (form.what === "repair") return inConflict(plan, findings)
  if (form.what === "lost") return loss ? hitBy(plan, loss) : []
  return form.what === "all" ? freeToMove(plan) : [...form.chosen]
}

/** The plan and the wishes a form stands for; `lossTitle` is what the lost room's time is called. */
export function askedBy(form: ArrangeForm, plan: ConflictPlan, findings: readonly Finding[], lossTitle: string): Asked {
  const { what, chosen: _chosen, loss: _loss, others, ...wishes } = form
  const loss = what === "lost" ? lossOf(form, plan.zone, lossTitle) : null
  const concerned = concernedBy(form, plan, findings, loss)
  const free = others && what !== "all" && concerned.length > 0 ? freeToMove(plan) : []
  return {
    plan: loss ? planWithout(plan, loss) : plan,
    wishes: { ...wishes, movable: [...new Set([...concerned, ...free])] },
    loss,
    concerned,
  }
}

/** The office's day as the plan uses it: eight to seven, wider where a meeting is earlier or later. */
export function usualHours(plan: ConflictPlan, minuteOfDay: (minute: number) => number): { from: number; to: number } {
  const timed = plan.meetings.filter((meeting) => !meeting.cancelled && meeting.from !== null && meeting.to !== null)
  const starts = timed.map((meeting) => Math.floor(minuteOfDay(meeting.from as number) / 30) * 30)
  const ends = timed.map((meeting) => Math.ceil(minuteOfDay(meeting.to as number) / 30) * 30)
  return { from: Math.min(8 * 60, ...starts), to: Math.max(19 * 60, ...ends) }
}
