import { expect, test } from "vitest"
import { blockAsk } from "@/lib/bookings/schema"
import { createBlock, removeBlock } from "@/lib/bookings/store/blocks"
import { cancelBooking } from "@/lib/bookings/store/cancel"
import { createBooking } from "@/lib/bookings/store/create"
import { decideBooking } from "@/lib/bookings/store/decide"
import { extendBooking } from "@/lib/bookings/store/extend"
import { releaseNoShows } from "@/lib/bookings/store/release"
import { updateBooking } from "@/lib/bookings/store/update"
import type { Outcome } from "@/lib/kernel/outcome"
import { createMeeting } from "@/lib/meetings/store/create"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { randomOf } from "../../support/random"
import { ask } from "../meetings/stage"
import { booking, drift, event, minutesAt, NOW, person, room, user } from "./stage"

freshDatabase()

const span = (from: number, length: number): string => {
  const time = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
  return `${time(from)}-${time(from + length)}`
}

const deadlocks = async (): Promise<number> => {
  await db().$queryRaw`SELECT pg_stat_force_next_flush()::text`
  const [row] = await db().$queryRaw<{ deadlocks: bigint }[]>`
    SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`
  return Number(row?.deadlocks ?? -1)
}

test("16 writers on one hot room: every time is booked once, every loser is told by whom, nothing deadlocks", async () => {
  const roomId = await room({ setUpMinutes: 5, clearAwayMinutes: 5 })
  const actors = await Promise.all(Array.from({ length: 16 }, () => user("CLERK")))
  const rounds = actors.map(async (actor, writer) => {
    const random = randomOf(writer + 1)
    const outcomes: Outcome<unknown>[] = []
    for (let n = 0; n < 12; n += 1) {
      const title = `${writer}-${n}`
      outcomes.push(await createBooking(actor, booking(roomId, title, span(480 + 5 * random(130), 30)), NOW))
    }
    return outcomes
  })
  const outcomes = (await Promise.all(rounds)).flat()
  for (const outcome of outcomes)
    if (!outcome.ok)
      expect(outcome.refusal).toMatchObject({
        code: "room_taken",
        by: expect.stringMatching(/^\d+-\d+$/),
        from: expect.stringMatching(/^\d\d:\d\d$/),
        until: expect.stringMatching(/^\d\d:\d\d$/),
      })
  const won = outcomes.filter((outcome) => outcome.ok).length
  expect(won).toBe(await db().booking.count({ where: { roomId } }))
  // 650 minutes, 40 for each: 16 are the most there can be, and fewer than 8 would leave room for another one.
  expect(won).toBeGreaterThanOrEqual(8)
  expect(won).toBeLessThanOrEqual(17)
  expect(await drift()).toEqual([])
  expect(await deadlocks()).toBe(0)
})

test("a booking cannot drift from what it holds: a random walk of everything that can happen, several at a time", async () => {
  const keeper = await user("ORGANISER")
  const clerk = await user("CLERK")
  const { eventId, actor } = await event()
  await db().eventMember.create({ data: { eventId, userId: keeper.id } })
  const rooms = [await room(), await room({ setUpMinutes: 10, clearAwayMinutes: 5 }), await room()]
  await db().room.update({ where: { id: rooms[2] ?? "" }, data: { needsApproval: true, releaseAfterMinutes: 15 } })
  const people = [await person(), await person()]
  await db().participation.createMany({
    data: people.map((personId) => ({ eventId, personId, category: "STAFF" as const })),
  })
  const random = randomOf(20270112)
  const codes = new Map<string, number>()
  const step = async (n: number): Promise<void> => {
    const rows = await db().booking.findMany({ orderBy: { id: "asc" } })
    const row = rows[random(rows.length || 1)]
    const roomId = rooms[random(3)] ?? ""
    const times = span(480 + 15 * random(36), 15 + 15 * random(6))
    const named = people.slice(0, random(3)).map((personId) => ({ personId, required: random(2) === 0 }))
    const fields = booking(roomId, `会${n}`, times, { people: named })
    const one = { bookingId: row?.id ?? "", revision: row?.revision ?? 0 }
    const now = new Date(minutesAt("07:00") * 60_000 + random(600) * 60_000)
    const blocks = await db().occupancy.findMany({ where: { cause: "BLOCK" } })
    const [from = "", to = ""] = times.split("-")
    const moves: (() => Promise<Outcome<unknown>>)[] = [
      () => createBooking(actor, fields, NOW),
      () => createBooking(clerk, booking(roomId, `订${n}`, times), NOW),
      () => createMeeting(actor, ask(eventId, `会议${n}`, times, roomId)),
      () => updateBooking(keeper, { ...fields, ...one }, NOW),
      () => updateBooking(clerk, { ...fields, people: [], ...one }, NOW),
      () => cancelBooking(keeper, { ...one, whole: false }, random(2) ? NOW : now),
      () => decideBooking(keeper, { ...one, approve: random(2) === 0, note: "", whole: false }, NOW),
      () => extendBooking(keeper, { ...one, minutes: 30, force: random(2) === 0 }, NOW),
      () =>
        createBlock(
          keeper,
          blockAsk.parse({ roomId, title: `停${n}`, day: "2027-01-12", from, to, confirmed: true }),
          NOW,
        ),
      () => removeBlock(keeper, { holdId: blocks[random(blocks.length || 1)]?.id ?? "none" }),
      async () => ({ ok: true, value: await releaseNoShows(now) }),
    ]
    const outcome = await (moves[random(moves.length)] as () => Promise<Outcome<unknown>>)()
    const code = outcome.ok ? "done" : outcome.refusal.code
    codes.set(code, (codes.get(code) ?? 0) + 1)
  }
  for (let round = 0; round < 40; round += 1) {
    await Promise.all(Array.from({ length: 4 }, (_, n) => step(round * 4 + n)))
    if (round % 5 === 4) expect(await drift()).toEqual([])
  }
  // The walk has been somewhere.
  expect(codes.get("done")).toBeGreaterThan(60)
  expect(codes.get("room_taken")).toBeGreaterThan(5)
  expect([...codes.keys()]).not.toContain("room_contended")
  expect(await deadlocks()).toBe(0)
})
