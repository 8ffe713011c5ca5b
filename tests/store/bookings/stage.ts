import type { CreateBooking } from "@/lib/bookings/schema"
import { createBookingAsk } from "@/lib/bookings/schema"
import { createBooking } from "@/lib/bookings/store/create"
import type { Role, UserActor } from "@/lib/kernel/actor"
import { toMinutes } from "@/lib/kernel/interval"
import type { Outcome } from "@/lib/kernel/outcome"
import { db } from "@/lib/platform/db"

export { deputy, event, ledger, minutesAt, room } from "../meetings/stage"

/** Monday 11 January 2027, 08:00 in Shanghai; what is booked lies on the 12th if nothing else is said. */
export const NOW = new Date("2027-01-11T00:00:00Z")

let counter = 0

export async function user(role: Role, more: { email?: string } = {}): Promise<UserActor> {
  const name = `${role.toLowerCase()}${++counter}`
  const row = await db().user.create({
    data: { loginName: `b-${name}`, displayName: name, role, passwordHash: "x", ...more },
  })
  return { kind: "user", id: row.id, name, role }
}

/** What the form sends: "09:00-10:00" on 12 January. */
export function booking(roomId: string, title: string, span: string, more: Partial<CreateBooking> = {}): CreateBooking {
  const [from, to] = span.split("-")
  return createBookingAsk.parse({ roomId, title, day: "2027-01-12", from, to, ...more })
}

export async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const result = await outcome
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

export const book = async (
  actor: UserActor,
  roomId: string,
  title: string,
  span: string,
  more: Partial<CreateBooking> = {},
): Promise<string> => (await done(createBooking(actor, booking(roomId, title, span, more), NOW))).id

export const person = async (): Promise<string> => (await db().person.create({ data: { name: `人${++counter}` } })).id

/**
 * Where bookings and the ledger say different things: every booking that holds has exactly one row of its room with the room's
 * margins and one for each required person, no other booking has any, and no two exclusive rows of a room overlap.
 */
export async function drift(): Promise<string[]> {
  const rows = await db().booking.findMany({ include: { room: true, people: true } })
  const held = await db().occupancy.findMany({ where: { cause: "BOOKING" } })
  const word = (kind: string, subject: string, causeId: string, from: number, to: number, title: string) =>
    `${kind} ${subject} ${causeId} ${from}-${to} ${title}`
  const expected = rows.flatMap((row) => {
    if (row.status !== "REQUESTED" && row.status !== "CONFIRMED") return []
    const [from, to] = [toMinutes(row.startsAt), toMinutes(row.endsAt)]
    return [
      word("ROOM", row.roomId, row.id, from - row.room.setUpMinutes, to + row.room.clearAwayMinutes, row.title),
      ...row.people.flatMap((one) => (one.required ? [word("PERSON", one.personId, row.id, from, to, row.title)] : [])),
    ]
  })
  const found = held.map((row) =>
    word(row.subjectKind, row.subjectId, row.causeId, toMinutes(row.from), toMinutes(row.to), row.title),
  )
  const overlapping = await db().$queryRaw<{ a: string; b: string }[]>`
    SELECT x.title AS a, y.title AS b FROM "Occupancy" x JOIN "Occupancy" y
      ON x."subjectId" = y."subjectId" AND x.id < y.id AND x."from" < y."to" AND y."from" < x."to"
    WHERE x.exclusive AND y.exclusive`
  // A contested hold with nobody in its way would wait for ever.
  const forgotten = await db().$queryRaw<{ title: string }[]>`
    SELECT x.title FROM "Occupancy" x WHERE x."subjectKind" = 'ROOM' AND NOT x.exclusive AND NOT EXISTS (
      SELECT 1 FROM "Occupancy" y WHERE y."subjectId" = x."subjectId" AND y.exclusive AND x."from" < y."to" AND y."from" < x."to")`
  const missing = expected.filter((one) => !found.includes(one)).map((one) => `missing ${one}`)
  const extra = found.filter((one) => !expected.includes(one)).map((one) => `extra ${one}`)
  return [
    ...missing,
    ...extra,
    ...(found.length === expected.length ? [] : ["twice"]),
    ...overlapping.map(({ a, b }) => `overlap ${a} ${b}`),
    ...forgotten.map(({ title }) => `forgotten ${title}`),
  ]
}
