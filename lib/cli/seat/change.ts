import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import type { Locale } from "@/lib/kernel/locale"
import type { Participant } from "@/lib/people/schema"
import { type Proposals, proposeChange, type WorkedProposal } from "@/lib/seating/rules/change/propose"
import { wordValues } from "@/lib/seating/rules/word-values"
import { CHANGE_METHODS, type ChangeMethod } from "@/lib/seating/schema/change"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { seatValues } from "@/lib/venues/rules/seat-name"
import type { HallGeometry } from "@/lib/venues/schema"
import { InputError, wordsIn } from "../input-error"
import { readChange } from "./change-file"
import { engineInputOf } from "./engine-input"
import { type PlanFile, readPlanFile } from "./plan-file"
import { personParts, planSeats, seatParts } from "./report"

function options(argv: readonly string[]) {
  const text = { type: "string" } as const
  const read = () =>
    parseArgs({
      args: [...argv],
      options: {
        plan: text,
        change: text,
        method: text,
        lang: text,
        json: { type: "boolean", default: false },
        output: { ...text, short: "o" },
      },
    }).values
  let values: ReturnType<typeof read>
  try {
    values = read()
  } catch (error) {
    throw new InputError("option", { problem: (error as Error).message })
  }
  const { plan, change, method } = values
  const chosen = CHANGE_METHODS.find((one) => one === (method ?? "recommended"))
  if (!chosen) throw new InputError("option", { problem: `--method ${method}` })
  if (!plan || !change) throw new InputError("option", { problem: !plan ? "--plan" : "--change" })
  return { ...values, plan, change, method: chosen }
}

/**
 * `seat change`: every way to deal with a late change with its cards in walking order; `--method` (recommended) is the one that
 * is printed first and written with -o. Exit code 0, or 1 when part of the change could not be followed.
 */
export function change(argv: readonly string[], locale: Locale): number {
  const asked = options(argv)
  const plan = readPlanFile(asked.plan)
  const geometry = hallGeometry(plan.hall)
  const read = readChange(asked.change, plan.roster, geometry)
  const attend = [...new Set([...plan.meeting.attend, ...read.comers])]
  const now: PlanFile = { ...plan, roster: read.roster, meeting: { ...plan.meeting, attend } }
  const seats = plan.assignments.map(({ seatId, person }) => ({ seatId, participationId: person.id }))
  const all = proposeChange({ ...engineInputOf(now, geometry), seats, holds: plan.holds }, read.change)
  const chosen = all.proposals.find(({ method }) => method === asked.method)
  if (!chosen) throw new InputError("option", { problem: `--method ${asked.method}` })
  if (asked.output) writeFileSync(asked.output, `${JSON.stringify(planAfter(now, chosen, all, geometry), null, 1)}\n`)
  console.log(
    asked.json
      ? JSON.stringify(asJson(chosen, all, read.roster, geometry), null, 1)
      : lines(chosen, all, read.roster, geometry, locale).join("\n"),
  )
  return all.problems.length === 0 ? 0 : 1
}

function moveWords(proposal: WorkedProposal, roster: readonly Participant[], geometry: HallGeometry) {
  const people = new Map(roster.map((person) => [person.id, person]))
  const seatOf = new Map(geometry.seats.map((seat) => [seat.id, seat]))
  const place = (id: string | null) => {
    const seat = id === null ? undefined : seatOf.get(id)
    return seat ? seatParts(seat) : null
  }
  return proposal.cards.flatMap(({ participationId, from, to }) => {
    const person = people.get(participationId)
    return person ? [{ person: personParts(person), from: place(from), to: place(to) }] : []
  })
}

function asJson(chosen: WorkedProposal, all: Proposals, roster: readonly Participant[], geometry: HallGeometry) {
  return {
    method: chosen.method,
    moves: moveWords(chosen, roster, geometry),
    proposals: all.proposals.map((one) => ({
      method: one.method,
      ...one.counts,
      gaps: one.gaps.length,
      parity: one.parity,
      errors: one.errors,
      warnings: one.warnings,
      moves: moveWords(one, roster, geometry),
    })),
    problems: all.problems,
  }
}

function lines(
  chosen: WorkedProposal,
  all: Proposals,
  roster: readonly Participant[],
  geometry: HallGeometry,
  locale: Locale,
): string[] {
  const say = wordsIn(locale)
  const method = (one: ChangeMethod): string => say("commands", `change.methods.${one}`)
  const head = (one: WorkedProposal): string[] => [
    say("commands", "change.proposal", { method: method(one.method), ...one.counts, gaps: one.gaps.length }),
    ...one.parity.map((row) => say("commands", "change.parity", wordValues(row))),
  ]
  const seat = (parts: ReturnType<typeof seatParts> | null): string =>
    parts ? say("commands", "seat.seat", seatValues(parts)) : say("commands", "change.tray")
  return [
    ...all.problems.map((problem) =>
      say("commands", "change.problem", {
        problem: say("commands", `change.problems.${problem.code}`, wordValues(problem)),
      }),
    ),
    ...head(chosen),
    ...moveWords(chosen, roster, geometry).map(({ person, from, to }) =>
      say("commands", "change.move", { name: person.name, from: seat(from), to: seat(to) }),
    ),
    ...all.proposals.filter((one) => one !== chosen).flatMap(head),
  ]
}

/** The plan once this was done: who dropped out takes no part any more, broken seats are blocked. */
function planAfter(plan: PlanFile, chosen: WorkedProposal, all: Proposals, geometry: HallGeometry): PlanFile {
  const locked = new Set(plan.assignments.filter((one) => one.locked).map((one) => one.seatId))
  const roster = plan.roster.map((person) => ({ ...person, rank: all.ranks.get(person.id) ?? person.rank }))
  const seats = chosen.seats.map((one) => ({ ...one, locked: locked.has(one.seatId) }))
  const seated = new Set(seats.map((one) => one.participationId))
  const gone = new Set(chosen.cards.filter(({ to }) => to === null).map(({ participationId }) => participationId))
  const attend = plan.meeting.attend.filter((id) => seated.has(id) || !gone.has(id))
  return {
    ...plan,
    roster,
    assignments: planSeats(seats, geometry, roster),
    holds: [...chosen.holds],
    explain: [],
    meeting: { ...plan.meeting, attend },
  }
}
