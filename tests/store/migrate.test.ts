import { readFileSync } from "node:fs"
import { Client } from "pg"
import { expect, test } from "vitest"
import { migrate } from "@/lib/platform/migrate"
import { knownMigrations } from "@/lib/platform/schema-version"
import { makeDatabase } from "@/tests/support/database"

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

test("applies every migration to an empty database, and nothing the second time", async () => {
  const { url, drop } = await makeDatabase(null)
  expect(await migrate(url)).toEqual({ applied: knownMigrations(), schema: knownMigrations().at(-1) })
  expect((await migrate(url)).applied).toEqual([])
  const rows = await ask(
    url,
    "SELECT migration_name, finished_at IS NOT NULL AS done, length(checksum) AS sum FROM _prisma_migrations",
  )
  expect(rows).toEqual(knownMigrations().map((migration_name) => ({ migration_name, done: true, sum: 64 })))
  await drop()
})

test("an office's plans and print records come through the upgrade of seating as they were", async () => {
  const { url, drop } = await makeDatabase(null)
  const sql = (name: string) => readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8")
  await ask(url, sql("0001_init"))
  await ask(
    url,
    `INSERT INTO "Venue" (id, name) VALUES ('v', '人民会堂');
     INSERT INTO "Room" (id, "venueId", name, layouts) VALUES ('r', 'v', '大礼堂', '[]');
     INSERT INTO "Hall" (id, "roomId", name, description, "updatedAt") VALUES ('h', 'r', '大礼堂', '{}', now());
     INSERT INTO "Event" (id, title, "shortTitle", "startsOn", "endsOn") VALUES ('e', '大会', '大会', '2027-01-12', '2027-01-15');
     INSERT INTO "Meeting" (id, "eventId", title, kind) VALUES ('m', 'e', '第一次全体会议', '全体会议');
     INSERT INTO "SeatingPlan" (id, "eventId", "meetingId", "hallId", revision, "updatedAt") VALUES ('p', 'e', 'm', 'h', 7, now());
     INSERT INTO "PrintRecord" (id, "eventId", kind, "versionNumber", "userId", "userName") VALUES ('d', 'e', 'name-cards', 3, 'u', '周海燕');`,
  )
  await ask(url, sql("0002_seating_releases"))
  expect(await ask(url, `SELECT revision, constraints, "hallFromId" FROM "SeatingPlan"`)).toEqual([
    { revision: 7, constraints: [], hallFromId: null },
  ])
  expect(await ask(url, `SELECT "versionNumber", "releaseNumber", contents FROM "PrintRecord"`)).toEqual([
    { versionNumber: 3, releaseNumber: null, contents: null },
  ])
  await drop()
})

test("three apps that start at once take turns", async () => {
  const { url, drop } = await makeDatabase(null)
  const all = await Promise.all([migrate(url), migrate(url), migrate(url)])
  expect(all.map(({ applied }) => applied.length).sort()).toEqual([0, 0, knownMigrations().length])
  await drop()
})

test("refuses a database that is newer than the code, and touches nothing", async () => {
  const { url, drop } = await makeDatabase()
  await ask(
    url,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ('x', repeat('0', 64), '9999_from_the_future', now(), 1)`,
  )
  await expect(migrate(url)).rejects.toThrow(/9999_from_the_future/)
  await drop()
})

test("refuses a database whose last upgrade did not finish", async () => {
  const { url, drop } = await makeDatabase()
  await ask(url, "UPDATE _prisma_migrations SET finished_at = NULL")
  await expect(migrate(url)).rejects.toThrow(/did not finish/)
  await drop()
})

test("refuses a database whose migration was rewritten after it was applied", async () => {
  const { url, drop } = await makeDatabase()
  await ask(url, "UPDATE _prisma_migrations SET checksum = repeat('0', 64)")
  await expect(migrate(url)).rejects.toThrow(/rewritten/)
  await drop()
})

test("the database itself refuses two exclusive holds of one subject, and lets them touch", async () => {
  const { url, drop } = await makeDatabase()
  const hold = (id: string, from: string, to: string, exclusive = true): Promise<unknown> =>
    ask(
      url,
      `INSERT INTO "Occupancy" (id, "subjectKind", "subjectId", "from", "to", cause, "causeId", title, exclusive)
       VALUES ('${id}', 'ROOM', 'r', '2027-01-12T${from}Z', '2027-01-12T${to}Z', 'BLOCK', 'b', 't', ${exclusive})`,
    )
  await hold("1", "08:00", "09:00")
  await hold("2", "09:00", "10:00")
  await hold("3", "08:30", "09:30", false)
  await expect(hold("4", "08:59", "09:01")).rejects.toMatchObject({ code: "23P01", constraint: "occupancy_exclusive" })
  await expect(hold("5", "11:00", "11:00")).rejects.toMatchObject({ code: "23514" })
  await drop()
})
