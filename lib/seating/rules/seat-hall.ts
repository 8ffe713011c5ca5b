import { unknownOf, withoutListNumber } from "@/lib/people/rules/name-order"
import type { Participant } from "@/lib/people/schema"
import { isRoundHall } from "@/lib/venues/rules/round-hall"
import type { Seat } from "@/lib/venues/schema"
import type { SeatHallInput, SeatHallResult, SeatHold, SeatingNote, Unseated } from "../schema"
import { seatAround } from "./around/seat-around"
import { tableRoom } from "./around/sides"
import { hallIndex } from "./constraints/hall-index"
import { inputNotes, reserveNotes } from "./constraints/notes"
import { reservesWanted } from "./constraints/reserves"
import { seatRulesOf } from "./constraints/seat-rules"
import { calledToStage, keptOffStage } from "./constraints/stage-rules"
import { companyOf } from "./constraints/who-where"
import { fillLeftOver } from "./left-over"
import { readLocks } from "./locks"
import { strokeRanks } from "./name-order"
import { obeyConstraints } from "./obey"
import { blockShift, turnOf } from "./rotation/turn"
import { type StageResult, seatStage } from "./seat-stage"
import { seatZones } from "./seat-zones"
import { stagePeople } from "./stage-people"
import { seatTables } from "./tables/seat-tables"

const NOBODY_ON_STAGE: StageResult = { given: [], left: [], notes: [] }

/**
 * 自动排座 for one meeting (handbook §1.1–1.4): the rostrum by stored rank and parity, the hall in zones, deputies by
 * delegation in contiguous strips, inside a delegation by strokes with the heads in front; then whatever requirement is
 * still broken is made good by as few changes as it takes. Locked people keep their seats and are not in the result;
 * everybody else who attends is either in `assignments`, each with the reason for the seat, or in `unseated`. `holds`
 * are seats kept free for companions, `reserves` those kept for late comers. What the input asks in vain is in `notes`,
 * what the plan breaks in `verdicts`. The same input, in whatever order, always gives the same plan.
 */
export function seatHall(input: SeatHallInput): SeatHallResult {
  const { geometry, settings, customs } = input
  const constraints = (input.constraints ?? []).filter((one) => one.active)
  const company = companyOf(input)
  const attending = input.participants.filter((person) => company.personOf.has(person.id))
  const rank = strokeRanks(attending, customs)
  const { locks, lockedSeat, voidLocks, notes: lockNotes } = readLocks(input, company)
  const lockedSeats = new Set(lockedSeat.values())
  const rules = seatRulesOf(constraints, hallIndex(geometry), company)

  const people = keptOffStage(stagePeople(input, rank), rules, geometry)
  const isFree = (seat: Seat): boolean => !seat.blocked && !lockedSeats.has(seat.id)
  const tables = tableRoom(geometry, isFree)
  const banquet = isRoundHall(geometry)
  const stage = tables || banquet ? NOBODY_ON_STAGE : seatStage(geometry, people, customs, lockedSeat)
  const ranked = stage.given.filter((one) => !lockedSeat.has(one.participationId))
  const called = calledToStage(attending, rules, geometry, [...stage.given, ...locks])
  const onStage = [...ranked, ...called]
  const seated = new Set([...onStage.map((one) => one.participationId), ...lockedSeat.keys()])
  const zoned = new Set(settings.zones)
  const waiting = attending.filter((person) => !seated.has(person.id))
  const inHall = waiting.filter((person) => zoned.has(person.category))
  const reserve = reservesWanted(constraints, company)
  const bare = { holds: [], reserves: [], notes: [] }
  const hall = banquet
    ? { ...bare, ...seatTables(input, inHall, locks) }
    : tables
      ? { ...bare, ...seatAround(input, tables, inHall, rank) }
      : seatZones({ input, people: inHall, isFree, rank, rules, reserve })

  const rest = fillLeftOver(geometry, hall, isFree)
  const built = { assignments: [...onStage, ...rest.given], holds: rest.holds, reserves: rest.reserves }
  const obeyed = obeyConstraints({ input, constraints, rules, locks, ...built })
  const unseated: Unseated[] = [
    ...rest.left.map(({ id }) => ({ participationId: id, reason: { code: "no_seat_left" as const } })),
    ...waiting
      .filter((person) => !zoned.has(person.category))
      .map(({ id }) => ({ participationId: id, reason: { code: "not_in_zones" as const } })),
  ]
  return {
    ...obeyed,
    unseated,
    voidLocks,
    notes: [
      ...inputNotes(input, company),
      ...lockNotes,
      ...people.notes,
      ...stage.notes,
      ...rest.notes,
      ...reserveNotes(reserve, obeyed.reserves, inHall),
      ...withoutEscort(inHall, obeyed.holds),
      ...unsureOfOrder(input, inHall),
      ...rotated(input, inHall),
    ],
  }
}

function withoutEscort(people: readonly Participant[], holds: readonly SeatHold[]): SeatingNote[] {
  const held = new Map<string, number>()
  for (const { forParticipationId: id } of holds) held.set(id, (held.get(id) ?? 0) + 1)
  return people
    .filter((person) => (held.get(person.id) ?? 0) < person.companions)
    .map((person) => ({ code: "companion_without_seat", name: person.name }))
}

/** Nobody is put in a place by guess without its being said. */
function unsureOfOrder({ customs }: SeatHallInput, people: readonly Participant[]): SeatingNote[] {
  const deputies = people.filter((person) => person.category === "DEPUTY")
  if (customs.strokeRule === "published")
    return withoutListNumber(deputies, customs).map(({ name }) => ({ code: "without_list_number", name }))
  return deputies.flatMap((person) => {
    const characters = unknownOf(person, customs)
    return characters ? [{ code: "unknown_strokes" as const, name: person.name, characters }] : []
  })
}

/** What rotation did to the delegations: nobody should wonder why they lie otherwise than last year. */
function rotated({ settings, customs }: SeatHallInput, people: readonly Participant[]): SeatingNote[] {
  if (settings.delegationOrder !== "rotated") return []
  const deputies = people.filter((person) => person.category === "DEPUTY" && person.groupId !== null)
  const delegations = new Set(deputies.map((person) => person.groupId)).size
  const turn = turnOf(customs)
  const shift = blockShift(delegations, turn, settings.rotationStep)
  return [{ code: "delegations_rotated", session: turn.session, delegations, shift }]
}
