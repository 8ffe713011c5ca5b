import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { closeDb } from "@/lib/platform/db"
import { killProgram, type Trial, type Undisturbed, undisturbed } from "@/tests/support/crash-rounds"
import { killedDatabase } from "@/tests/support/killed-database"
import { sampleAboutToBePublished } from "@/tests/support/sample-event"
import { ask } from "@/tests/support/whole-state"

const template = "crash_publish"
let trial: Trial
let whole: Undisturbed

/** The sample session with its first version checked; nobody stays connected. */
async function prepare(server: string, from: string): Promise<Trial> {
  await ask(server, `CREATE DATABASE ${template} TEMPLATE ${from}`)
  const url = new URL(server)
  url.pathname = `/${template}`
  process.env.DATABASE_URL = url.href
  process.env.NEXTAUTH_SECRET ??= "a secret of the tests, at least 32 characters"
  const { organiser, versionId } = await sampleAboutToBePublished()
  await closeDb()
  delete process.env.DATABASE_URL
  const env = { VERSION_ID: versionId, USER_ID: organiser.id }
  return { script: "tests/support/scripts/publish-version.ts", env, server, template }
}

beforeAll(async () => {
  trial = await prepare(inject("databaseServer"), "huiwu_template")
  whole = await undisturbed(trial)
})

afterAll(async () => {
  await ask(inject("databaseServer"), `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
})

test("an undisturbed publication writes the number, everybody's part, the notice, its copies and the mails together", () => {
  const { before, after } = whole
  const added = (table: string) => Number(after[table]) - Number(before[table])
  expect([before.versions, after.versions]).toEqual(["CHECKED -", "PUBLISHED 1"])
  expect(["Itinerary", "Notice", "NoticeRecipient", "OutboxMessage", "AuditEntry"].map(added)).toEqual([
    Number(after.Participation),
    1,
    Number(after.Participation),
    Math.ceil(Number(after.Person) / 3),
    1,
  ])
})

test("killed 20 times while publishing, the version is out for everybody or for nobody", async () => {
  const tally = await killProgram(trial, whole, 20)
  expect(tally.old + tally.fresh).toBeGreaterThanOrEqual(20)
  expect(tally.old, "moments before the end").toBeGreaterThan(0)
  expect(tally.fresh, "moments after the end").toBeGreaterThan(0)
}, 600_000)

test("so does killing the database's process 5 times while publishing", async () => {
  const tally = await killedDatabase(prepare, 5)
  expect(tally.old + tally.fresh).toBe(5)
  expect(tally.old).toBeGreaterThan(0)
}, 600_000)
