import { mayEditArea, mayRunEvent } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import { listedNames } from "@/lib/people/rules/display-names"
import { nameOrder } from "@/lib/people/rules/name-order"
import type { Participant } from "@/lib/people/schema"
import { type Fairness, fairness, type PersonFairness } from "../rules/rotation/fairness"
import { deputySeats } from "../rules/rotation/rows"
import { sitsApart } from "../rules/rotation/sits-apart"
import { blockShift, turnOf } from "../rules/rotation/turn"
import { seatHall } from "../rules/seat-hall"
import type { SeatingSettings, SeatTaken } from "../schema"
import type { PastSeat } from "../schema/history"
import { historyOf } from "./history"
import { engineInput, type SeatingSituation, seatingSituations } from "./situation"

export type RotationPerson = PersonFairness & {
  participationId: string
  listedName: string
  groupId: string
  /** Sits on the stage or has no seat: no row among the deputies at this session. */
  hereNow: boolean
}

/** How even the term is with one arrangement of this session. */
export type Evenness = Pick<Fairness, "spread" | "deviation"> & { twiceAtBack: string[] }

export type RotationGroup = {
  id: string
  name: string
  shortName: string
  members: number
  /** Distance from the middle line in seats, by session; of this session as the plan stands. */
  distances: ReadonlyMap<number, number>
  /** The same at this session if the plan were arranged by rotation; null when nobody of it would sit in the hall. */
  rotated: number | null
}

export type RotationPage = {
  event: EventHead
  mayEdit: boolean
  mayRun: boolean
  meetings: { meetingId: string; title: string; seated: number }[]
  /** The meeting whose plan is looked at; null while none has anybody seated. */
  chosen: { meetingId: string; planId: string; title: string; rotates: boolean } | null
  /** Sessions with seats, this one's plan included. */
  sessions: readonly number[]
  people: RotationPerson[]
  groups: RotationGroup[]
  past: Evenness
  now: Evenness
  rotated: Evenness
  /** How many places delegations move on, how many there are. */
  shift: { places: number; delegations: number }
  /** How many seats of this session are kept already, and whether they are those of the plan. */
  kept: { people: number; same: boolean }
}

const PLENARY = "全体会议"

/** The plan asked for, else the first plenary with somebody seated, else any such meeting. */
function chosenOf(situations: readonly SeatingSituation[], meetingId: string): SeatingSituation | undefined {
  const seated = situations.filter(({ plan, hall }) => hall && plan && plan.seats.length > 0)
  return (
    seated.find(({ meeting }) => meeting.id === meetingId) ??
    seated.find(({ meeting }) => meeting.kind === PLENARY) ??
    seated[0]
  )
}

/**
 * Who sat where over the term, what this session's plan adds to it, and what rotation would do before it is done. Null: no
 * such event for this actor.
 */
export async function rotationFor(actor: Actor, eventId: string, meetingId: string): Promise<RotationPage | null> {
  const access = await eventFor(actor, eventId)
  if (!access) return null
  const { event, membership } = access
  const situations = await seatingSituations(eventId)
  const situation = chosenOf(situations, meetingId)
  const participants = situation?.participants ?? situations[0]?.participants ?? []
  const { sessionOfTerm: session } = event.settings
  const history = await historyOf(event, { includingThis: true })
  const past = history.filter((seat) => seat.session < session)
  const kept = history.filter((seat) => seat.session === session)
  const rotating = situation?.plan ? rotatingSettings(situation.plan.settings) : null
  const now = situation ? seatsOf(situation, situation.plan?.seats ?? [], session) : []
  const due = situation && rotating ? rotatedSeats(situation, rotating, event) : []
  const names = listedNames(participants)
  const apart = new Set(
    participants.filter((person) => rotating && sitsApart(person, rotating)).map(({ personId }) => personId),
  )
  const evenness = (fair: Fairness): Evenness => ({
    spread: fair.spread,
    deviation: fair.deviation,
    twiceAtBack: namesOf(fair.twiceAtBack, participants, names),
  })
  const fair = fairness(past, now, apart)
  const delegations = new Set(now.map(({ groupName }) => groupName).filter((name) => name !== "")).size
  return {
    event,
    mayEdit: mayEditArea(actor, membership, "seating"),
    mayRun: mayRunEvent(actor, membership),
    meetings: situations.flatMap(({ meeting, plan }) =>
      plan && plan.seats.length > 0 ? [{ meetingId: meeting.id, title: meeting.title, seated: plan.seats.length }] : [],
    ),
    chosen:
      situation?.plan && rotating
        ? {
            meetingId: situation.meeting.id,
            planId: situation.plan.id,
            title: situation.meeting.title,
            rotates: situation.plan.settings.delegationOrder === "rotated" && situation.plan.settings.rotateMembers,
          }
        : null,
    sessions: fair.sessions,
    people: peopleOf(participants, fair, now, names, event),
    groups: groupsOf(participants, fair, fairness(due)),
    past: evenness(fairness(past, [], apart)),
    now: evenness(fair),
    rotated: evenness(fairness(past, due, apart)),
    shift: { places: blockShift(delegations, turnOf(event.settings), rotating?.rotationStep ?? null), delegations },
    kept: { people: kept.length, same: kept.length === now.length && sameSeats(kept, now) },
  }
}

const rotatingSettings = (settings: SeatingSettings): SeatingSettings => ({
  ...settings,
  delegationOrder: "rotated",
  rotateMembers: true,
})

function seatsOf({ hall, participants }: SeatingSituation, seats: readonly SeatTaken[], session: number): PastSeat[] {
  return hall ? deputySeats(hall.geometry, seats, participants).map((seat) => ({ ...seat, session })) : []
}

function rotatedSeats(situation: SeatingSituation, settings: SeatingSettings, event: EventHead): PastSeat[] {
  const { hall, plan } = situation
  if (!hall || !plan) return []
  const { assignments } = seatHall(engineInput(situation, hall.geometry, event.settings, settings))
  const locked = plan.seats.filter((seat) => seat.locked)
  return seatsOf(situation, [...locked, ...assignments], event.settings.sessionOfTerm)
}

const sameSeats = (kept: readonly PastSeat[], now: readonly PastSeat[]): boolean => {
  const rows = new Map(kept.map((seat) => [seat.personId, seat.row]))
  return now.every((seat) => rows.get(seat.personId) === seat.row)
}

function namesOf(
  people: readonly PersonFairness[],
  participants: readonly Participant[],
  names: ReadonlyMap<string, string>,
): string[] {
  const idOf = new Map(participants.map((person) => [person.personId, person.id]))
  return people.map(({ personId }) => names.get(idOf.get(personId) ?? "") ?? "")
}

function peopleOf(
  participants: readonly Participant[],
  fair: Fairness,
  now: readonly PastSeat[],
  names: ReadonlyMap<string, string>,
  event: EventHead,
): RotationPerson[] {
  const known = new Map(fair.people.map((person) => [person.personId, person]))
  const here = new Set(now.map(({ personId }) => personId))
  const deputies = nameOrder(
    participants.filter(({ category }) => category === "DEPUTY"),
    event.settings,
  ).sort((a, b) => a.groupPosition - b.groupPosition)
  return deputies.flatMap((person) => {
    const found = known.get(person.personId)
    if (!found) return []
    const hereNow = here.has(person.personId)
    const listedName = names.get(person.id) ?? person.name
    return [{ ...found, participationId: person.id, listedName, groupId: person.groupId ?? "", hereNow }]
  })
}

function groupsOf(participants: readonly Participant[], fair: Fairness, due: Fairness): RotationGroup[] {
  const found = new Map<string, RotationGroup & { position: number }>()
  const distances = new Map(fair.groups.map((group) => [group.groupName, group.distances]))
  const rotated = new Map(due.groups.map((group) => [group.groupName, group.mean]))
  for (const person of participants) {
    if (person.category !== "DEPUTY" || person.groupId === null) continue
    const known = found.get(person.groupId)
    if (known) known.members++
    else
      found.set(person.groupId, {
        id: person.groupId,
        name: person.groupName,
        shortName: person.groupShortName || person.groupName,
        members: 1,
        distances: distances.get(person.groupName) ?? new Map(),
        rotated: rotated.get(person.groupName) ?? null,
        position: person.groupPosition,
      })
  }
  return [...found.values()].sort((a, b) => a.position - b.position).map(({ position: _, ...group }) => group)
}
