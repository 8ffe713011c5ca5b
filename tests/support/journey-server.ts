import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import type { TestProject } from "vitest/node"
import { isBuilt } from "@/lib/cli/build"
import type { DemoAccess } from "@/lib/cli/demo-data"
import { runScript, said } from "./crash"

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the running production server, without a slash at its end. */
    baseUrl: string
    /** Its database. */
    databaseUrl: string
    /** Accounts and one delegate's link of the sample session. */
    demo: DemoAccess
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })
}

/** The built product as an office runs it, by its launcher, with the sample session in a fresh data directory. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!isBuilt()) throw new Error("The journeys need the built product: npm run build")
  const data = mkdtempSync(path.join(tmpdir(), "huiwu-journeys-"))
  chmodSync(data, 0o711)
  const port = await freePort()
  const run = runScript("tests/support/scripts/journey-launch.ts", [], {
    HUIWU_DATA: data,
    PORT: String(port),
    TZ: "Asia/Kathmandu",
    // The sample session lies ahead of this moment, in whatever year the tests run.
    HUIWU_CLOCK: "2026-12-01T02:00:00Z",
    DATABASE_URL: undefined,
    HUIWU_URL: undefined,
    NEXTAUTH_URL: undefined,
  })
  const [, line] = await said(run, /huiwu-journeys (\{.*\})\n[\s\S]*Huiwu is ready/)
  const { databaseUrl, demo } = JSON.parse(line ?? "{}") as { databaseUrl: string; demo: DemoAccess }
  project.provide("baseUrl", `http://localhost:${port}`)
  project.provide("databaseUrl", databaseUrl)
  project.provide("demo", demo)
  return async () => {
    run.child.kill("SIGTERM")
    await run.ended
    rmSync(data, { recursive: true, force: true })
  }
}
