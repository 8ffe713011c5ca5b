import { expect, inject, test } from "vitest"
import { useBrowser } from "../support/browser"
import { randomOf } from "../support/random"
import { rows } from "./steps/database"
import { actionId, callAction, cookiesOf } from "./steps/server-action"
import { signedIn } from "./steps/sign-in"

useBrowser()

const CLIENTS = 64
const SECONDS = 30
const PAGE = "/rooms/new"
/** All want the same day, in quarters of an hour. */
const DAY = "2027-03-02"

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

async function makeRooms(): Promise<string[]> {
  const [venue] = await rows<{ id: string }>(
    `insert into "Venue" (id, name) values (gen_random_uuid()::text, '抢订大楼') returning id`,
  )
  const made = await rows<{ id: string }>(
    `insert into "Room" (id, "venueId", name, layouts, "setUpMinutes", "clearAwayMinutes")
     select gen_random_uuid()::text, $1, '抢订' || n, '[{"layout":"课桌式","capacity":20}]', n, 5 - n
     from generate_series(1, 5) n returning id`,
    [venue?.id],
  )
  return made.map(({ id }) => id)
}

/** The office's other pages keep the sample as it was. */
async function removeRooms(ids: readonly string[]): Promise<void> {
  await rows(`delete from "Occupancy" where "subjectId" = any($1)`, [ids])
  await rows(`delete from "Booking" where "roomId" = any($1)`, [ids])
  await rows(`delete from "Room" where id = any($1)`, [ids])
  await rows(`delete from "Venue" where name = '抢订大楼'`)
}

async function deadlocks(): Promise<number> {
  await rows("select pg_stat_force_next_flush()")
  const [row] = await rows<{ deadlocks: string }>(
    "select deadlocks from pg_stat_database where datname = current_database()",
  )
  return Number(row?.deadlocks)
}

type Kind = "booked" | "moved" | "cancelled"
/** `times`: how long each answer took, in ms, by what came of it. */
type Tally = Record<Kind | "taken", number> & { wrong: string[]; times: [Kind | "taken", number][] }

/** One client: books, moves and gives back at random until the time is over; everything that is not as promised is `wrong`. */
async function client(seed: number, cookie: string, roomIds: readonly string[], until: number): Promise<Tally> {
  const random = randomOf(seed)
  const ids = ["createBookingAction", "updateBookingAction", "cancelBookingAction"].map(actionId)
  const [create = "", update = "", cancel = ""] = ids
  const tally: Tally = { booked: 0, moved: 0, cancelled: 0, taken: 0, wrong: [], times: [] }
  let mine = null as { bookingId: string; revision: number } | null
  for (let n = 0; Date.now() < until; n += 1) {
    const from = 480 + 15 * random(40)
    const length = 15 + 15 * random(4)
    const fields = { roomId: roomIds[random(5)] ?? "", title: `客户${seed}第${n}次`, day: DAY }
    const ask = { ...fields, from: clockOf(from), to: clockOf(from + length) }
    const asked = performance.now()
    const kind: Kind = mine === null ? "booked" : random(3) === 0 ? "cancelled" : "moved"
    const { status, outcome } =
      kind === "booked"
        ? await callAction(PAGE, create, cookie, ask)
        : kind === "moved"
          ? await callAction(PAGE, update, cookie, { ...ask, ...mine })
          : await callAction(PAGE, cancel, cookie, { ...mine, whole: false })
    if (status !== 200 || outcome === null) tally.wrong.push(`${kind}: ${status}`)
    else if (outcome.ok) {
      tally[kind] += 1
      tally.times.push([kind, performance.now() - asked])
      const { id, revision } = outcome.value as { id?: string; revision?: number }
      if (kind === "booked") mine = { bookingId: id ?? "", revision: 0 }
      else if (kind === "moved" && mine !== null) mine = { ...mine, revision: revision ?? 0 }
      else mine = null
    } else {
      const { code, by, from: since, until: end } = outcome.refusal
      const said =
        /^客户\d+第\d+次$/.test(String(by)) && /^\d\d:\d\d$/.test(String(since)) && /^\d\d:\d\d$/.test(String(end))
      if (code === "room_taken" && said && kind !== "cancelled") {
        tally.taken += 1
        tally.times.push(["taken", performance.now() - asked])
      } else tally.wrong.push(`${kind}: ${JSON.stringify(outcome.refusal)}`)
    }
  }
  return tally
}

test(
  "64 clients for 30 s on 5 rooms over HTTP: no double booking, no deadlock, no error, every loser is told by whom",
  async () => {
    const roomIds = await makeRooms()
    const cookies: string[] = []
    for (const loginName of ["admin", "zuzhi", "jingban"])
      cookies.push(await cookiesOf(await signedIn(loginName, PAGE)))
    const before = await deadlocks()
    const started = Date.now()
    const until = started + SECONDS * 1000
    const tallies = await Promise.all(
      Array.from({ length: CLIENTS }, (_, n) => client(n + 1, cookies[n % 3] ?? "", roomIds, until)),
    )
    const seconds = (Date.now() - started) / 1000
    const sum = (of: "booked" | "moved" | "cancelled" | "taken"): number =>
      tallies.reduce((total, tally) => total + tally[of], 0)
    expect(tallies.flatMap((tally) => tally.wrong)).toEqual([])

    const overlapping = await rows(
      `select x.title, y.title from "Occupancy" x join "Occupancy" y on x."subjectId" = y."subjectId" and x.id < y.id
         and x."from" < y."to" and y."from" < x."to"
       where x."subjectId" = any($1) and x."subjectKind" = 'ROOM'`,
      [roomIds],
    )
    expect(overlapping).toEqual([])
    const twice = await rows(
      `select x.title, y.title from "Booking" x join "Booking" y on x."roomId" = y."roomId" and x.id < y.id
         and x."startsAt" < y."endsAt" and y."startsAt" < x."endsAt"
       where x."roomId" = any($1) and x.status in ('REQUESTED', 'CONFIRMED') and y.status in ('REQUESTED', 'CONFIRMED')`,
      [roomIds],
    )
    expect(twice).toEqual([])
    // What each booking holds is what it says.
    const drifted = await rows(
      `select b.title from "Booking" b join "Room" r on r.id = b."roomId" left join "Occupancy" o
         on o.cause = 'BOOKING' and o."causeId" = b.id and o."subjectKind" = 'ROOM' and o."subjectId" = b."roomId" and o.exclusive
         and o."from" = b."startsAt" - make_interval(mins => r."setUpMinutes")
         and o."to" = b."endsAt" + make_interval(mins => r."clearAwayMinutes")
       where b."roomId" = any($1) and (b.status in ('REQUESTED', 'CONFIRMED')) <> (o.id is not null)`,
      [roomIds],
    )
    expect(drifted).toEqual([])
    expect(await deadlocks()).toBe(before)
    const written = sum("booked") + sum("moved") + sum("cancelled")
    // All came to their turn, and the rooms were as hot as they should be.
    expect(tallies.filter((tally) => tally.booked === 0 && tally.taken === 0)).toEqual([])
    expect(sum("taken")).toBeGreaterThan(CLIENTS / 2)
    expect(written).toBeGreaterThan(CLIENTS / 2)
    const [stored] = await rows<{ count: string }>(`select count(*) from "Booking" where "roomId" = any($1)`, [roomIds])
    expect(Number(stored?.count)).toBe(sum("booked"))
    const times = tallies.flatMap((tally) => tally.times)
    const median = (of: Kind | "taken"): string => {
      const sorted = times.flatMap(([kind, time]) => (kind === of ? time : [])).sort((a, b) => a - b)
      return `${sum(of)} ${of} (${(sorted[sorted.length >> 1] ?? Number.NaN).toFixed(0)} ms)`
    }
    const answers = times.length / seconds
    console.log(
      `${inject("baseUrl")}: ${CLIENTS} clients, ${seconds.toFixed(0)} s: ${answers.toFixed(1)} answers/s, ` +
        `${(written / seconds).toFixed(1)} writes/s: ${(["booked", "moved", "cancelled", "taken"] as const).map(median).join(", ")}`,
    )
    await removeRooms(roomIds)
  },
  SECONDS * 1000 + 120_000,
)
