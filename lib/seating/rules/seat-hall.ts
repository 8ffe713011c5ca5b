import { unknownOf, withoutListNumber } from "@/lib/people/rules/name-order"
import type { Participant } from "@/lib/people/schema"
import type { Seat } from "@/lib/venues/schema"
import type { SeatGiven, SeatHallInput, SeatHallResult, SeatHold, SeatingNote } from "../schema"
import { giveAccessible, holdBesideAccessible } from "./accessible"
import { seatAround } from "./around/seat-around"
import { tableRoom } from "./around/sides"
import { type HallLayout, layoutHall } from "./layout"
import { fillLeftOver } from "./left-over"
import { strokeRanks } from "./name-order"
import { blockShift, turnOf } from "./rotation/turn"
import { type StageResult, seatStage } from "./seat-stage"
import { stagePeople } from "./stage-people"

const NOBODY_ON_STAGE: StageResult = { given: [], left: [], notes: [] }

/**
 * 自动排座 for one meeting (handbook §1.1–1.4): the rostrum by stored rank and parity, the hall in zones, deputies by
 * delegation in contiguous strips, inside a delegation by strokes with the heads in front. Locked people keep their
 * seats and are not in the result; everybody else who attends is either in `assignments`, each with the reason for the
 * seat, or in `unseated`. `holds` are seats kept free for companions. The same input always gives the same plan.
 */
export function seatHall(input: SeatHallInput): SeatHallResult {
  const { geometry, settings, customs } = input
  const attendIds = new Set(input.attendIds)
  const attending = input.participants.filter((person) => attendIds.has(person.id))
  const rank = strokeRanks(attending, customs)
  const seatIds = new Set(geometry.seats.map((seat) => seat.id))
  const locks = input.locked.filter((one) => attendIds.has(one.participationId) && seatIds.has(one.seatId))
  const lockedSeat = new Map(locks.map((one) => [one.participationId, one.seatId]))
  const lockedSeats = new Set(lockedSeat.values())

  const people = stagePeople(input, rank)
  const isFree = (seat: Seat): boolean => !seat.blocked && !lockedSeats.has(seat.id)
  const tables = tableRoom(geometry, isFree)
  const stage = tables ? NOBODY_ON_STAGE : seatStage(geometry, people, customs, lockedSeat)
  const onStage = stage.given.filter((one) => !lockedSeat.has(one.participationId))
  const seated = new Set([...onStage.map((one) => one.participationId), ...lockedSeat.keys()])
  const zoned = new Set(settings.zones)
  const waiting = attending.filter((person) => !seated.has(person.id))
  const inHall = waiting.filter((person) => zoned.has(person.category))
  const hall = tables
    ? { holds: [], notes: [], ...seatAround(input, tables, inHall, rank) }
    : seatZones(input, inHall, isFree, rank)

  const rest = fillLeftOver(geometry, hall, isFree)
  return {
    assignments: [...onStage, ...rest.given],
    unseated: [
      ...rest.left.map(({ id }) => ({ participationId: id, reason: { code: "no_seat_left" as const } })),
      ...waiting
        .filter((person) => !zoned.has(person.category))
        .map(({ id }) => ({ participationId: id, reason: { code: "not_in_zones" as const } })),
    ],
    holds: rest.holds,
    notes: [
      ...people.notes,
      ...stage.notes,
      ...rest.notes,
      ...withoutEscort(inHall, rest.holds),
      ...unsureOfOrder(input, inHall),
      ...rotated(input, inHall),
    ],
  }
}

/** The zones twice when somebody needs an accessible seat: first to see where they would sit, then around their seats. */
function seatZones(
  input: SeatHallInput,
  people: readonly Participant[],
  isFree: (seat: Seat) => boolean,
  rank: ReadonlyMap<string, number>,
): HallLayout {
  const { geometry, settings, customs } = input
  const usable = (seat: Seat): boolean => isFree(seat) && !seat.accessible
  const held = new Set<string>()
  const open = (seat: Seat): boolean => usable(seat) && !held.has(seat.id)
  const layout = (some: readonly Participant[]): HallLayout =>
    layoutHall({ geometry, people: some, usable: open, settings, rank, customs })
  const wheelchairs = people.filter((person) => person.wheelchair)
  if (wheelchairs.length === 0) return layout(people)
  const accessible = geometry.seats.filter((seat) => seat.accessible && seat.area !== "stage" && isFree(seat))
  const seatOf = new Map(geometry.seats.map((seat) => [seat.id, seat]))
  const wished = new Map<string, Seat>()
  for (const { participationId, seatId } of layout(people).given) {
    const seat = seatOf.get(seatId)
    if (seat) wished.set(participationId, seat)
  }
  const given: SeatGiven[] = giveAccessible(wheelchairs, accessible, wished)
  const helped = new Set(given.map((one) => one.participationId))
  const holds = holdBesideAccessible(given, wheelchairs, geometry.seats, usable)
  for (const hold of holds) held.add(hold.seatId)
  const second = layout(people.filter((person) => !helped.has(person.id)))
  const notes = wheelchairs
    .filter((person) => !helped.has(person.id))
    .map((person): SeatingNote => ({ code: "no_accessible_seat", name: person.name }))
  return {
    ...second,
    given: [...given, ...second.given],
    holds: [...holds, ...second.holds],
    notes: [...second.notes, ...notes],
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
