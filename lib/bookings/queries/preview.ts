import { type Actor, actorId } from "@/lib/kernel/actor"
import { type Interval, overlaps, toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { WITHHELD } from "@/lib/meetings/rules/room-taken"
import { outsideHolds } from "@/lib/occupancy/queries/outside"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { db } from "@/lib/platform/db"
import { plainRooms } from "@/lib/venues/queries/rooms"
import type { RoomDto } from "@/lib/venues/schema"
import { mayBook, mayDecide } from "../policy"
import { clashOf } from "../rules/clash"
import { offersFor } from "../rules/offers"
import { seriesTimes } from "../rules/series-ask"
import { type BookingRefusal, HOLDING, type OccurrencePreview, type PreviewSeries } from "../schema"
import { nameablePeople } from "./people"
import { seriesWorld } from "./series-world"

/** Rooms that could take it, the smallest that is large enough first: bookable by the actor, with what is needed. */
function rivals(actor: Actor, rooms: readonly RoomDto[], ask: PreviewSeries): RoomDto[] {
  const needed = Math.max(ask.expected, ask.people.length)
  const capacity = (room: RoomDto): number =>
    room.layouts.find((one) => one.layout === ask.layout)?.capacity ?? room.capacity
  return rooms
    .filter(
      (room) =>
        (room.bookable !== false || mayDecide(actor, room.keeperId ?? null)) &&
        capacity(room) >= needed &&
        ask.equipment.every((item) => room.equipment.includes(item)),
    )
    .sort((a, b) => Number(a.needsApproval ?? false) - Number(b.needsApproval ?? false) || capacity(a) - capacity(b))
}

/** What the occurrences of the series itself hold now; they are no clash when it is laid anew. */
async function ownBookings(bookingId: string): Promise<string[]> {
  const first = bookingId === "" ? null : await db().booking.findUnique({ where: { id: bookingId } })
  if (!first?.seriesId) return first ? [first.id] : []
  const onwards = { seriesId: first.seriesId, recurrenceId: { gte: first.recurrenceId }, status: { in: [...HOLDING] } }
  return (await db().booking.findMany({ where: onwards, select: { id: true } })).map((row) => row.id)
}

type Busy = Interval & { name: string; title: string }

/** Where the required people of the booking are wanted otherwise, confidential titles withheld. */
async function busyPeople(actor: Actor, ask: PreviewSeries, within: Interval, own: readonly string[]): Promise<Busy[]> {
  const ids = ask.people.flatMap((person) => (person.required ? person.personId : []))
  const nameable = [...(await nameablePeople(actor, ids))]
  if (nameable.length === 0) return []
  const people = await db().person.findMany({ where: { id: { in: nameable } }, select: { id: true, name: true } })
  const names = new Map(people.map((person) => [person.id, person.name]))
  const participants = nameable.map((personId) => ({ personId }))
  const holds = await outsideHolds(db(), { eventId: "", within, rooms: [], participants })
  const secret = new Set(
    (
      await db().occupancy.findMany({
        where: { subjectKind: "PERSON", subjectId: { in: nameable }, confidential: true },
        select: { causeId: true, createdById: true },
      })
    ).flatMap((row) => (row.createdById === actorId(actor) ? [] : row.causeId)),
  )
  return holds
    .filter((hold) => !own.includes(hold.causeId))
    .map(({ subjectId, from, to, title, causeId }) => ({
      ...{ from, to, name: names.get(subjectId) ?? "" },
      title: secret.has(causeId) ? WITHHELD : title,
    }))
}

/**
 * Every occurrence of a rule before anything is saved: what stands in its way (confidential titles withheld), who of its
 * required people is wanted elsewhere then, and what is offered instead. Nothing is written or locked: what it says is judged
 * again when the series is saved. Refusals: not_allowed, no_such_room, those of the times and the rule.
 */
export async function previewSeries(
  actor: Actor,
  ask: PreviewSeries,
  now: Date,
): Promise<Outcome<OccurrencePreview[], BookingRefusal>> {
  if (!mayBook(actor)) return refuse({ code: "not_allowed" })
  const settings = await officeSettingsOf()
  const minute = toMinutes(now)
  const times = seriesTimes(ask, settings, minute)
  if (!times.ok) return times
  const { occurrences } = times.value
  const candidates = rivals(actor, await plainRooms(), ask).map((room) => room.id)
  const without = await ownBookings(ask.bookingId)
  const roomIds = [...new Set([ask.roomId, ...candidates])]
  const world = await seriesWorld({ roomIds, occurrences, without, settings, now: minute })
  const room = world.rooms.get(ask.roomId)
  if (!room) return refuse({ code: "no_such_room" })
  const others = candidates.flatMap((id) => world.rooms.get(id) ?? [])
  const span = {
    from: Math.min(...occurrences.map(({ from }) => from)),
    to: Math.max(...occurrences.map(({ to }) => to)),
  }
  const busy = await busyPeople(actor, ask, span, without)
  return accept(
    occurrences.map(({ recurrenceId, from, to, gap }): OccurrencePreview => {
      const slot = { from, to }
      const clash = clashOf(world, room, slot, gap)
      const by = clash?.by
      const hidden = by?.confidential === true && by.createdById !== actorId(actor)
      return {
        ...{ recurrenceId, from, to, roomId: room.id },
        clash: clash && {
          code: clash.code,
          by: by ? (hidden ? WITHHELD : by.title) : "",
          from: by?.from ?? from,
          until: by?.to ?? to,
        },
        busy: busy.filter((one) => overlaps(one, slot)).map(({ name, title }) => ({ name, title })),
        offers: clash && clash.code !== "past" ? offersFor(world, slot, room, others, settings) : [],
      }
    }),
  )
}
