import { lockEvent } from "@/lib/events/store/lock"
import type { Actor } from "@/lib/kernel/actor"
import { type Outcome, type Refusal, refuse } from "@/lib/kernel/outcome"
import type { RoomRefusal } from "@/lib/meetings/schema"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { conflictPlanOf, planAfter } from "../queries/plan"
import { refusingFindings } from "../rules/refusing"
import type { ConflictPlan, Finding, FindingKind } from "../schema"

/** A rule that was set to refuse saving: its kind, the titles of what stands against each other ("" = one meeting alone), how many more. */
export type RuleRefusal = {
  readonly code: "rule_refuses_saving"
  readonly kind: FindingKind
  readonly a: string
  readonly b: string
  /** hidden: a title that is not for everybody. */
  readonly against: "none" | "other" | "hidden"
  readonly minutes: number
  readonly count: number
  readonly more: number
}

function refusalOf(found: readonly Finding[], first: Finding, plan: ConflictPlan): RuleRefusal {
  const titleOf = (id: string): string =>
    plan.meetings.find((meeting) => meeting.id === id)?.title ?? first.outsideTitle ?? ""
  const { kind, a, b, minutes, people } = first
  const titles = { a: titleOf(a), b: b === null ? "" : titleOf(b) }
  const against = b === null ? "none" : titles.b === "" ? "hidden" : "other"
  return {
    code: "rule_refuses_saving",
    kind,
    ...titles,
    against,
    minutes,
    count: people.length,
    more: found.length - 1,
  }
}

/**
 * Saves a change of an event's meetings and judges the plan as it then is, before it is committed: when the change made a
 * finding of severity `refuse`, or made one worse, all of it is taken back and refuses `rule_refuses_saving`. `save` is a
 * store of the meetings; its own transaction becomes part of this one (decision 014).
 */
export const savedByTheRules = <T, R extends Refusal>(
  actor: Actor,
  eventId: string,
  save: () => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | RuleRefusal | RoomRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<T, R | RuleRefusal>> => {
    const locked = await lockEvent(tx, actor, eventId)
    // Not visible: the store below says so in its own words.
    if (!locked.ok) return save()
    const before = await conflictPlanOf(locked.value.event, tx)
    const saved = await save()
    if (!saved.ok) return saved
    const after = await planAfter(before, locked.value.event, tx)
    const found = refusingFindings(before, after)
    const [first] = found
    return first ? refuse(refusalOf(found, first, after)) : saved
  })
