import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { Client } from "pg"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeDb, db } from "@/lib/platform/db"
import { migrate } from "@/lib/platform/migrate"
import { type Embedded, startEmbedded } from "@/lib/platform/postgres/embedded"
import { placeOf } from "@/lib/platform/postgres/place"
import { runningPid, stopServer } from "@/lib/platform/postgres/server"
import { runScript, said } from "@/tests/support/crash"

let data: string

beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), "huiwu-faults-"))
  chmodSync(data, 0o711)
})

afterEach(async () => {
  await stopServer(placeOf(data))
  rmSync(data, { recursive: true, force: true })
})

const holder = () =>
  runScript("tests/support/scripts/hold-server.ts", [], { HUIWU_DATA: data, DATABASE_URL: undefined })

describe("the database process is killed", () => {
  let server: Embedded

  test("it is started again, and the app's own client works again without a restart", async () => {
    let recovered = (): void => undefined
    const back = new Promise<void>((resolve) => {
      recovered = resolve
    })
    let deaths = 0
    server = await startEmbedded(data, { onDeath: () => deaths++, onRecovered: () => recovered() })
    await migrate(server.url)
    process.env.DATABASE_URL = server.url
    await db().venue.create({ data: { name: "礼堂" } })
    const before = runningPid(server.place)
    process.kill(before ?? 0, "SIGKILL")
    await back
    expect(runningPid(server.place)).not.toBe(before)
    // Connections of the old server are found dead one by one, each costs at most one failed question.
    const names = await eventually(() => db().venue.findMany({ select: { name: true } }))
    expect(names).toEqual([{ name: "礼堂" }])
    expect(deaths).toBe(1)
    await closeDb()
    delete process.env.DATABASE_URL
    await server.stop()
    expect(runningPid(server.place)).toBeNull()
  })

  test("one of its workers is killed: the server recovers by itself and stays the same", async () => {
    let recovered = (): void => undefined
    const back = new Promise<void>((resolve) => {
      recovered = resolve
    })
    server = await startEmbedded(data, { onRecovered: () => recovered() })
    const pid = runningPid(server.place)
    const client = new Client({ connectionString: server.url })
    client.on("error", () => undefined)
    await client.connect()
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")
    process.kill(rows[0]?.pid ?? 0, "SIGKILL")
    await back
    expect(runningPid(server.place)).toBe(pid)
    await server.stop()
  })
})

test("a second start on the same data directory is refused in words, and the first goes on", async () => {
  const first = holder()
  const [, url] = await said(first, /holding (\S+)/)
  const second = holder()
  expect(await second.ended).toBe(1)
  expect(second.output()).toMatch(/is in use by another running Huiwu/)
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.end()
  first.child.kill("SIGTERM")
  expect(await first.ended).toBe(0)
})

test("of several starts at one moment exactly one wins", async () => {
  const runs = [holder(), holder(), holder()]
  const results = await Promise.all(
    runs.map((run) =>
      Promise.race([
        run.ended,
        said(run, /holding/).then(
          () => "holding",
          () => "ended",
        ),
      ]),
    ),
  )
  expect(results.filter((result) => result === "holding")).toHaveLength(1)
  for (const run of runs) run.child.kill("SIGTERM")
  await Promise.all(runs.map((run) => run.ended))
})

test("the server of a killed launcher is taken over, with everything in it", async () => {
  const first = holder()
  const [, url] = await said(first, /holding (\S+)/)
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query("CREATE TABLE kept AS SELECT 1 AS n")
  const orphan = runningPid(placeOf(data))
  first.child.kill("SIGKILL")
  await first.ended
  expect(runningPid(placeOf(data))).toBe(orphan)
  const second = holder()
  await said(second, /holding/)
  expect(runningPid(placeOf(data))).toBe(orphan)
  expect((await client.query("SELECT n FROM kept")).rows).toEqual([{ n: 1 }])
  await client.end()
  second.child.kill("SIGTERM")
  expect(await second.ended).toBe(0)
  expect(runningPid(placeOf(data))).toBeNull()
})

/** Asks until it succeeds; the number of tries is bounded by the pool's connections, not by time. */
async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 20; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (tries === 19) throw error
    }
  }
  throw new Error("unreachable")
}
