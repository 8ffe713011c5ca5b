import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { closeDb } from "@/lib/platform/db"
import { killProgram, type Trial, type Undisturbed, undisturbed } from "@/tests/support/crash-rounds"
import { killedDatabase } from "@/tests/support/killed-database"
import { rosterFile } from "@/tests/support/roster-file"
import { makeEvent, makeUser } from "@/tests/support/sample-event"
import { ask } from "@/tests/support/whole-state"

const PEOPLE = 1000
const template = "crash_import"
let folder: string
let roster: string
let trial: Trial
let whole: Undisturbed

/** An event without people; nobody stays connected. */
async function prepare(server: string, from: string): Promise<Trial> {
  await ask(server, `CREATE DATABASE ${template} TEMPLATE ${from}`)
  const url = new URL(server)
  url.pathname = `/${template}`
  process.env.DATABASE_URL = url.href
  const organiser = await makeUser("organiser", "ORGANISER")
  const eventId = await makeEvent(organiser)
  await closeDb()
  delete process.env.DATABASE_URL
  const env = { ROSTER: roster, EVENT_ID: eventId, USER_ID: organiser.id }
  return { script: "tests/support/scripts/import-roster.ts", env, server, template }
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "huiwu-roster-"))
  roster = path.join(folder, "roster.xlsx")
  writeFileSync(roster, await rosterFile(PEOPLE))
  trial = await prepare(inject("databaseServer"), "huiwu_template")
  whole = await undisturbed(trial)
})

afterAll(async () => {
  await ask(inject("databaseServer"), `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
  rmSync(folder, { recursive: true, force: true })
})

test("an undisturbed import writes people, places in the event, delegations and one audit row together", () => {
  const { before, after } = whole
  const added = (table: string) => Number(after[table]) - Number(before[table])
  expect(["Person", "Participation", "Group", "AuditEntry"].map(added)).toEqual([PEOPLE, PEOPLE, 17, 1])
  expect(after.revision).not.toBe(before.revision)
})

test("killed 20 times during an import, the database holds the old state or the new one, never half", async () => {
  const tally = await killProgram(trial, whole, 20)
  expect(tally.old + tally.fresh).toBeGreaterThanOrEqual(20)
  expect(tally.old, "moments before the end").toBeGreaterThan(0)
  expect(tally.fresh, "moments after the end").toBeGreaterThan(0)
}, 600_000)

test("so does killing the database's process 5 times during an import", async () => {
  const tally = await killedDatabase(prepare, 5)
  expect(tally.old + tally.fresh).toBe(5)
  expect(tally.old).toBeGreaterThan(0)
}, 600_000)
