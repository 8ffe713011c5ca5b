import type { Actor } from "@/lib/kernel/actor"
import { fromMinutes } from "@/lib/kernel/interval"
import { db } from "@/lib/platform/db"
import { mayDecide, mayReadBookings } from "../policy"
import { leftAfter } from "../rules/rule-text"
import { type BookingDto, HOLDING } from "../schema"
import { bookingDtos } from "./dto"

const RECENT = 50

/** One booking, or null when it does not exist for this actor. */
export const bookingFor = async (actor: Actor, bookingId: string): Promise<BookingDto | null> =>
  (await bookingDtos(actor, { id: bookingId }))[0] ?? null

export type MyBookings = { upcoming: BookingDto[]; past: BookingDto[] }

/** What the actor booked or is named in: what goes on or is to come, soonest first, and the last fifty that are over. */
export async function myBookings(actor: Actor, now: number): Promise<MyBookings> {
  if (actor.kind !== "user") return { upcoming: [], past: [] }
  const { personId } = await db().user.findUniqueOrThrow({ where: { id: actor.id }, select: { personId: true } })
  const named = personId === null ? [] : [{ people: { some: { personId } } }]
  const mine = { OR: [{ bookedById: actor.id }, ...named] }
  const at = fromMinutes(now)
  const holding = { status: { in: [...HOLDING] } }
  const [upcoming, past] = await Promise.all([
    bookingDtos(actor, { ...mine, ...holding, endsAt: { gt: at } }),
    bookingDtos(
      actor,
      { AND: [mine, { OR: [{ endsAt: { lte: at } }, { NOT: holding }] }] },
      { take: RECENT, newest: true },
    ),
  ])
  return { upcoming, past }
}

export type SeriesDto = {
  id: string
  /** The rule from the given occurrence on. */
  rule: string
  zone: string
  /** Holding occurrences from this one on, this one included. */
  left: number
  skipped: readonly string[]
  /** The actor may change it. */
  mayChange: boolean
}

/** The series of a booking as its form needs it; null when it has none. */
export async function seriesOf(actor: Actor, bookingId: string): Promise<SeriesDto | null> {
  if (!mayReadBookings(actor)) return null
  const row = await db().booking.findUnique({ where: { id: bookingId }, include: { series: true, room: true } })
  if (!row?.series) return null
  const { id, rule, zone, skipped } = row.series
  const before = await db().booking.findMany({
    where: { seriesId: id, recurrenceId: { lt: row.recurrenceId } },
    select: { recurrenceId: true },
  })
  const leftOut = skipped.filter((one) => one < row.recurrenceId)
  const gone = new Set([...before.map((one) => one.recurrenceId), ...leftOut]).size
  const left = await db().booking.count({
    where: { seriesId: id, recurrenceId: { gte: row.recurrenceId }, status: { in: [...HOLDING] } },
  })
  const mine = actor.kind === "user" && actor.id === row.bookedById
  const mayChange = mine || mayDecide(actor, row.room.keeperId)
  return { id, rule: leftAfter(rule, gone), zone, left, skipped, mayChange }
}
