import { writeAudit } from "@/lib/audit/store"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import type { OfficeSettings } from "@/lib/office/schema"
import type { Tx } from "@/lib/platform/db"
import { newId } from "@/lib/platform/new-id"
import { lockRooms } from "@/lib/venues/store/room-locks"
import { mayBook, mayDecide } from "../policy"
import { seriesWorld } from "../queries/series-world"
import { checkBookable } from "../rules/check-slot"
import { holderIn } from "../rules/clash"
import { type Laid, laySeries } from "../rules/lay-series"
import { seriesTimes } from "../rules/series-ask"
import type { BookingRefusal, CreateSeries } from "../schema"
import { type Owner, writeClaims } from "./ledger"
import { checkPeople, columnsOf, requiredOf, takenBy } from "./open"
import { tellDeciders } from "./tell"

export type SeriesMade = { id: string; bookings: number; skipped: number; contested: number; requested: number }

/** Every room a series may come to stand in. */
export const roomsOfSeries = (ask: CreateSeries): string[] => [
  ask.roomId,
  ...ask.choices.flatMap((choice) => (choice.choice === "move" ? choice.roomId : [])),
]

/**
 * Books a recurring meeting, all of it or nothing. Every occurrence that clashes needs an explicit choice (move, skip, keep):
 * `occurrences_undecided` says how many have none and which is the first; choices are judged again under the rooms' locks, by
 * what stands there now. Further refusals: those of a single booking and of the rule.
 */
export const createSeries = (
  actor: Actor,
  ask: CreateSeries,
  now: Date,
): Promise<Outcome<SeriesMade, BookingRefusal>> =>
  bookingTransaction(
    async (tx): Promise<Outcome<SeriesMade, BookingRefusal>> => {
      if (!mayBook(actor)) return refuse({ code: "not_allowed" })
      const settings = await officeSettingsOf(tx)
      const people = await checkPeople(tx, actor, ask.people)
      if (!people.ok) return people
      await lockRooms(tx, roomsOfSeries(ask))
      return writeSeries(tx, actor, { ...ask, people: people.value }, settings, now)
    },
    () => firstTaken(actor, ask, now),
  )

/** After all tries: who has the room at the first occurrence that clashes. */
async function firstTaken(actor: Actor, ask: CreateSeries, now: Date): Promise<BookingRefusal | null> {
  const settings = await officeSettingsOf()
  const minute = toMinutes(now)
  const times = seriesTimes(ask, settings, minute)
  if (!times.ok) return times.refusal
  const { occurrences } = times.value
  const world = await seriesWorld({ roomIds: [ask.roomId], occurrences, settings, now: minute })
  const room = world.rooms.get(ask.roomId)
  const by = room && occurrences.map((slot) => holderIn(world, room, slot)).find((hold) => hold !== null)
  return room && by ? takenBy(actor, by, null, room, settings.zone) : null
}

/** The body of createSeries, also for changing a series from one occurrence on: the rooms are locked, the people looked over. `owner`: whose it is. */
export async function writeSeries(
  tx: Tx,
  actor: Actor,
  ask: CreateSeries,
  settings: OfficeSettings,
  now: Date,
  owner: Owner = { bookedById: actorId(actor), bookedByName: actor.name },
): Promise<Outcome<SeriesMade, BookingRefusal>> {
  const { zone, ownDays, bookAhead } = settings
  const minute = toMinutes(now)
  const times = seriesTimes(ask, settings, minute)
  if (!times.ok) return times
  const { occurrences, minutes } = times.value
  const world = await seriesWorld({ roomIds: roomsOfSeries(ask), occurrences, settings, now: minute }, tx)
  const room = world.rooms.get(ask.roomId)
  if (!room) return refuse({ code: "no_such_room" })
  if (!room.bookable && !mayDecide(actor, room.keeperId)) return refuse({ code: "room_not_bookable", room: room.title })
  const { title, confidential, choices, people } = ask
  const series = laySeries(
    world,
    { room, title, confidential, occurrences, choices },
    (slot, other) =>
      checkBookable(slot, {
        ...{ room: other, zone, ownDays, bookAhead, now: minute },
        chief: mayDecide(actor, other.keeperId),
      }),
    (by, other) => takenBy(actor, by, null, other, zone),
  )
  if (!series.ok) return series
  const { laid, skipped } = series.value
  const [first] = laid
  if (!first) return refuse({ code: "rule_never", rule: ask.rule })
  const id = newId()
  const startsLocal = occurrences[0]?.recurrenceId ?? ""
  const own = { roomId: room.id, rule: ask.rule, zone, startsLocal, minutes, skipped, ...owner, createdAt: now }
  await tx.bookingSeries.createMany({ data: [{ id, ...own }] })
  const rows = laid.map((one) => ({ ...one, id: newId(), status: statusIn(actor, one) }))
  await tx.booking.createMany({
    data: rows.map((row) => ({
      ...columnsOf(ask, row),
      ...{ id: row.id, roomId: row.room.id, seriesId: id, recurrenceId: row.recurrenceId, status: row.status },
      ...{ ...owner, createdAt: now },
    })),
  })
  await tx.bookingPerson.createMany({
    data: rows.flatMap((row) => people.map((person) => ({ ...person, bookingId: row.id }))),
  })
  const requiredIds = requiredOf(people)
  await writeClaims(
    tx,
    owner,
    rows.map(({ id: bookingId, room: place, from, to, contested, status }) => ({
      ...{ bookingId, room: place, from, to, contested, title, confidential, requiredIds },
      tentative: status === "REQUESTED",
    })),
  )
  const contested = laid.filter((one) => one.contested).length
  await writeAudit(tx, actor, {
    action: "series.create",
    subject: { kind: "series", id, title },
    after: { rule: ask.rule, room: room.title, startsLocal, bookings: rows.length, skipped, contested },
  })
  const waiting = rows.filter((row) => row.status === "REQUESTED")
  for (const row of oneForEachRoom(waiting))
    await tellDeciders(
      tx,
      actor,
      { id: row.id, revision: 0, title, confidential, from: row.from, to: row.to },
      row.room,
      now,
    )
  return accept({ id, bookings: rows.length, skipped: skipped.length, contested, requested: waiting.length })
}

const statusIn = (actor: Actor, { room }: Laid) =>
  room.needsApproval && !mayDecide(actor, room.keeperId) ? ("REQUESTED" as const) : ("CONFIRMED" as const)

/** One mail for each room is enough: whoever decides there sees the whole series. */
const oneForEachRoom = <T extends Laid>(rows: readonly T[]): T[] => [
  ...new Map([...rows].reverse().map((row) => [row.room.id, row])).values(),
]
