import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { Client } from "pg"
import type { TestProject } from "vitest/node"
import { migrate } from "@/lib/platform/migrate"
import { startEmbedded } from "@/lib/platform/postgres/embedded"
import { urlOf } from "@/lib/platform/postgres/place"

declare module "vitest" {
  interface ProvidedContext {
    /** The maintenance database of the run's own server. */
    databaseServer: string
  }
}

export const TEMPLATE = "huiwu_template"

/** One server per run, one migrated template; every test file gets a clone of it (database.ts). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = mkdtempSync(path.join(tmpdir(), "huiwu-test-"))
  // The server's own user has to pass through when the tests run as root.
  chmodSync(data, 0o711)
  const server = await startEmbedded(data, { settings: { max_connections: "300" } })
  const admin = new Client({ connectionString: urlOf(server.place, "postgres") })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${TEMPLATE} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`)
  await migrate(urlOf(server.place, TEMPLATE))
  // Cloning needs a template nobody is connected to.
  await admin.query(`ALTER DATABASE ${TEMPLATE} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`)
  await admin.end()
  project.provide("databaseServer", urlOf(server.place, "postgres"))
  return async () => {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
