import { chmodSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { Client } from "pg"
import { createBookingAsk } from "@/lib/bookings/schema"
import { createBooking } from "@/lib/bookings/store/create"
import { updateBooking } from "@/lib/bookings/store/update"
import type { UserActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { migrate } from "@/lib/platform/migrate"
import { startEmbedded } from "@/lib/platform/postgres/embedded"
import { randomOf } from "../support/random"
import { makeUser } from "../support/sample-event"
import { endLater } from "./end-later"
import type { BenchLine } from "./line"

const WRITERS = 16
/** Half hours that all writers want. */
const HALF_HOURS = 32
/** How long each is measured. */
const SECONDS = 5
/** Half hours that each writer has for itself. */
const OWN = 60
const NOW = new Date("2027-01-01T00:00:00Z")

async function stage() {
  const data = mkdtempSync(path.join(tmpdir(), "huiwu-bench-"))
  chmodSync(data, 0o711)
  process.env.DATABASE_POOL = String(WRITERS + 2)
  const server = await startEmbedded(data)
  endLater(data, server.place)
  await migrate(server.url)
  process.env.DATABASE_URL = server.url
  const actors: UserActor[] = []
  for (let n = 0; n < WRITERS; n += 1) actors.push(await makeUser(`writer${n}`, "CLERK"))
  const { id: venueId } = await db().venue.create({ data: { name: "会堂" } })
  const layouts = [{ layout: "课桌式", capacity: 20 }]
  const room = async (name: string): Promise<string> =>
    (await db().room.create({ data: { venueId, name, layouts } })).id
  return { url: server.url, actors, room }
}

/** The n-th half hour from midnight of 2 January on. */
function slot(n: number): { day: string; from: string; to: string } {
  const day = new Date(Date.UTC(2027, 0, 2 + Math.floor(n / 40))).toISOString().slice(0, 10)
  const at = (half: number) => `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 === 0 ? "00" : "30"}`
  return { day, from: at(n % 40), to: at((n % 40) + 1) }
}

type Measured = { moved: number; answers: number; deadlocks: number; seconds: number }

/** Sixteen writers that move what they have to some other half hour, again and again, for as long as it is measured. */
async function movers(move: (writer: number, n: number) => Promise<"moved" | "taken" | "deadlock">): Promise<Measured> {
  const started = performance.now()
  const seconds = (): number => (performance.now() - started) / 1000
  let [moved, answers, deadlocks] = [0, 0, 0]
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      const random = randomOf(writer + 1)
      while (seconds() < SECONDS) {
        const outcome = await move(writer, random(HALF_HOURS))
        if (outcome === "deadlock") deadlocks += 1
        else answers += 1
        if (outcome === "moved") moved += 1
      }
    }),
  )
  return { moved, answers, deadlocks, seconds: seconds() }
}

/** What the exclusion constraint does alone: whoever is thrown out of a deadlock knows nothing and has to try again. */
async function bareConstraint(url: string, roomId: string): Promise<Measured> {
  const clients = await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      const client = new Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  const insert = `INSERT INTO "Occupancy" (id, "subjectKind", "subjectId", "from", "to", cause, "causeId", title, exclusive)
    VALUES (gen_random_uuid()::text, 'ROOM', $1, $2, $3, 'BOOKING', $4, '', true)`
  const measured = await movers(async (writer, n) => {
    const client = clients[writer] as Client
    const { day, from, to } = slot(n)
    try {
      await client.query("BEGIN")
      await client.query(`DELETE FROM "Occupancy" WHERE cause = 'BOOKING' AND "causeId" = $1`, [
        `bare${roomId}${writer}`,
      ])
      await client.query(insert, [roomId, `${day}T${from}:00+08`, `${day}T${to}:00+08`, `bare${roomId}${writer}`])
      await client.query("COMMIT")
      return "moved"
    } catch (error) {
      await client.query("ROLLBACK")
      const { code } = error as { code?: string }
      if (code === "40P01") return "deadlock"
      if (code === "23P01") return "taken"
      throw error
    }
  })
  await Promise.all(clients.map((client) => client.end()))
  return measured
}

/** The same through the store, which also looks everything over, keeps the booking, its people and the audit, and says by whom. */
async function throughStore(actors: readonly UserActor[], roomId: string): Promise<Measured> {
  const own = new Map<number, { bookingId: string; revision: number }>()
  return movers(async (writer, n) => {
    const actor = actors[writer] as UserActor
    const fields = createBookingAsk.parse({ roomId, title: `${writer}`, ...slot(n) })
    const mine = own.get(writer)
    const outcome = mine
      ? await updateBooking(actor, { ...fields, ...mine }, NOW)
      : await createBooking(actor, fields, NOW)
    if (!outcome.ok) {
      if (outcome.refusal.code === "room_taken") return "taken"
      throw new Error(outcome.refusal.code)
    }
    const bookingId = mine?.bookingId ?? ("id" in outcome.value ? outcome.value.id : "")
    own.set(writer, { bookingId, revision: "revision" in outcome.value ? outcome.value.revision : 0 })
    return "moved"
  })
}

/** Sixteen writers that each book half hours of their own: nobody is refused, all want the one room's lock. */
async function booking(actors: readonly UserActor[], roomId: string): Promise<number> {
  const started = performance.now()
  await Promise.all(
    actors.map(async (actor, writer) => {
      for (let n = 0; n < OWN; n += 1) {
        const ask = createBookingAsk.parse({ roomId, title: `${writer}`, ...slot(n * WRITERS + writer) })
        const outcome = await createBooking(actor, ask, NOW)
        if (!outcome.ok) throw new Error(outcome.refusal.code)
      }
    }),
  )
  return (OWN * WRITERS) / ((performance.now() - started) / 1000)
}

let staged: ReturnType<typeof stage> | undefined
let round = 0

/** Sixteen writers on one hot room, through the store as the action calls it, with the database's own constraint beside it. */
export async function bench(): Promise<BenchLine[]> {
  staged ??= stage()
  const { url, actors, room } = await staged
  round += 1
  const bare = await bareConstraint(url, await room(`光秃${round}`))
  const store = await throughStore(actors, await room(`同一${round}`))
  const own = await booking(actors, await room(`各自${round}`))
  const [baseline, moved] = [bare.moved / bare.seconds, store.moved / store.seconds]
  const answers = (store.answers / store.seconds).toFixed(0)
  return [
    {
      ...{ name: "Bookings moved, 16 writers in one hot room", value: moved, unit: "/s" },
      ...{ limit: Math.min(200, 10 * baseline), least: true },
      note: `${answers} answers/s; constraint without lock ${baseline.toFixed(1)}/s, ${bare.deadlocks} deadlocks in ${SECONDS} s`,
    },
    {
      ...{ name: "Bookings made, 16 writers in one room", value: own, unit: "/s", limit: 200, least: true },
    },
  ]
}
