import type { Locale } from "@/lib/kernel/locale"
import type { Participant } from "@/lib/people/schema"
import { reasonValues } from "@/lib/seating/rules/word-values"
import type { SeatHallInput, SeatHallResult, SeatReason, SeatTaken } from "@/lib/seating/schema"
import type { Constraint } from "@/lib/seating/schema/constraint"
import { seatName, seatValues } from "@/lib/venues/rules/seat-name"
import type { HallDescription, HallGeometry, Seat } from "@/lib/venues/schema"
import type { SeatName } from "@/lib/venues/schema/seat-name"
import { wordsIn } from "../input-error"
import { explainPlan } from "./explain"
import type { PlanFile, PlanSeat, SeatedMeeting } from "./plan-file"
import type { ChosenRules } from "./rules-file"

/** As in the plan file: every section by its name, round tables marked. */
export const seatParts = (seat: Seat): SeatName => ({ ...seatName(seat), section: seat.sectionName })

export const personParts = ({ id, name, groupName, category }: Participant) => ({
  id,
  name,
  group: groupName,
  category,
})

/** Seats in the order in which the hall is walked: the stage first, then row by row. */
export function planSeats(
  seats: readonly (SeatTaken & { locked: boolean })[],
  geometry: HallGeometry,
  roster: readonly Participant[],
): PlanSeat[] {
  const taken = new Map(seats.map((one) => [one.seatId, one]))
  const people = new Map(roster.map((person) => [person.id, person]))
  return geometry.seats.flatMap((place) => {
    const one = taken.get(place.id)
    const person = one && people.get(one.participationId)
    if (!one || !person) return []
    return { seat: seatParts(place), person: personParts(person), seatId: place.id, locked: one.locked }
  })
}

type Seated = {
  input: SeatHallInput
  result: SeatHallResult
  hall: HallDescription
  meeting: SeatedMeeting
  rules: ChosenRules & { constraints: Constraint[] }
}

/** The plan as it is printed and written to a file, with the reason for every seat in words. */
export function planOf({ input, result, hall, meeting, rules }: Seated, locale: Locale): PlanFile {
  const say = wordsIn(locale)
  const roster = [...input.participants]
  const people = new Map(roster.map((person) => [person.id, person]))
  const reasons = new Map(result.assignments.map((one) => [one.participationId, one.reason]))
  const seats = [
    ...result.assignments.map((one) => ({ ...one, locked: false })),
    ...input.locked.map((one) => ({ ...one, locked: true })),
  ]
  const why = (reason: SeatReason | undefined): string =>
    reason ? say("seating", `reasons.${reason.code}`, reasonValues(reason)) : say("seating", "reasons.by_hand")
  const assignments = planSeats(seats, input.geometry, roster)
  return {
    assignments,
    unseated: result.unseated.flatMap(({ participationId, reason }) => {
      const person = people.get(participationId)
      return person ? { person: personParts(person), why: say("commands", `unseated.${reason.code}`) } : []
    }),
    explain: [
      ...explainPlan(input, result, locale),
      ...assignments.map(({ seat, person }) => {
        const reason = reasons.get(person.id)
        return { code: reason?.code ?? "by_hand", why: why(reason), seat, person }
      }),
    ],
    holds: result.holds,
    meeting,
    customs: rules.customs,
    settings: rules.settings,
    constraints: rules.constraints,
    hall,
    roster,
  }
}

/** The same for people: one line for each seat, then who has none, then what is worth saying. */
export function planLines(plan: PlanFile, locale: Locale): string[] {
  const say = wordsIn(locale)
  const reasons = new Map(
    plan.explain.flatMap((one) => ("person" in one ? [[(one.person as { id: string }).id, one.why] as const] : [])),
  )
  const head = { meeting: plan.meeting.title, seated: plan.assignments.length, unseated: plan.unseated.length }
  return [
    say("commands", "seat.done", head),
    ...plan.assignments.map(({ seat, person }) =>
      say("commands", "seat.line", {
        seat: say("commands", "seat.seat", seatValues(seat)),
        name: person.name,
        group: person.group || "none",
        why: reasons.get(person.id) ?? "",
      }),
    ),
    ...plan.unseated.map(({ person, why }) => say("commands", "seat.unseated", { name: person.name, why })),
    ...plan.explain.filter((one) => !("person" in one)).map(({ why }) => why),
  ]
}
