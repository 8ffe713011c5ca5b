import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { placeOf } from "@/lib/platform/postgres/place"
import { runningPid } from "@/lib/platform/postgres/server"
import { type Run, runScript, said } from "@/tests/support/crash"
import { freePort } from "@/tests/support/journey-server"

const data = mkdtempSync(path.join(tmpdir(), "huiwu-launch-"))
chmodSync(data, 0o711)
let port: number

const start = (): Run =>
  runScript("tests/support/scripts/launch.ts", [], {
    HUIWU_DATA: data,
    PORT: String(port),
    DATABASE_URL: undefined,
    HUIWU_URL: undefined,
    NEXTAUTH_URL: undefined,
  })

async function health(): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`http://localhost:${port}/api/health`)
  return { status: answer.status, body: await answer.json() }
}

function databaseLog(): string {
  const folder = path.join(placeOf(data).cluster, "log")
  return readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), "utf8"))
    .join("")
}

beforeAll(async () => {
  port = await freePort()
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

test("a first start prints a claim link; a killed database comes back under the running app; SIGTERM stops app, then database", async () => {
  const run = start()
  const [link] = await said(run, /http:\/\/localhost:\d+\/claim\?token=[\w-]{43}/)
  expect(link).toContain(`:${port}/`)
  expect(await health()).toEqual({
    status: 200,
    body: { status: "ok", database: "ok", version: expect.any(String), schema: expect.stringMatching(/^\d{4}_/) },
  })

  process.kill(runningPid(placeOf(data)) ?? 0, "SIGKILL")
  await said(run, /The database is back/)
  // Each of the pool's dead connections costs at most one question.
  const answers = [await health(), await health(), await health()]
  expect(answers.at(-1)?.status).toBe(200)
  const page = await fetch(`http://localhost:${port}/sign-in`, { redirect: "manual" })
  expect(page.status).toBeLessThan(500)

  run.child.kill("SIGTERM")
  expect(await run.ended).toBe(0)
  await expect(health()).rejects.toThrow()
  expect(runningPid(placeOf(data))).toBeNull()
  // Only the launcher's own connection was still open when the database was told to stop.
  expect(databaseLog().match(/terminating connection due to administrator command/g)).toHaveLength(1)
})

test("an app whose launcher was killed leaves, and the next start takes over what was left", async () => {
  const first = start()
  await said(first, /Huiwu is ready/)
  const server = runningPid(placeOf(data))
  first.child.kill("SIGKILL")
  await first.ended
  await portCloses()
  const second = start()
  await said(second, /Huiwu is ready/)
  expect(runningPid(placeOf(data))).toBe(server)
  second.child.kill("SIGINT")
  expect(await second.ended).toBe(0)
  expect(runningPid(placeOf(data))).toBeNull()
})

/** Until nobody answers any more. */
async function portCloses(): Promise<void> {
  for (;;) {
    const open = await health().then(
      () => true,
      () => false,
    )
    if (!open) return
  }
}
