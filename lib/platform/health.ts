import { readFileSync } from "node:fs"
import path from "node:path"
import { Pool } from "pg"
import { productRoot } from "./root"
import { appliedMigrations } from "./schema-version"

export type Health = {
  readonly status: "ok" | "down"
  readonly database: "ok" | "down"
  readonly version: string
  readonly schema: string | null
}

let pool: Pool | undefined
let version: string | undefined

/** Its own small pool: the answer must not wait behind the pages' connections. */
function connections(): Pool {
  if (!pool) {
    pool = new Pool({
      connectionString: process.env.DATABASE_URL,
      max: 2,
      connectionTimeoutMillis: 3000,
      query_timeout: 3000,
    })
    pool.on("error", () => undefined)
  }
  return pool
}

function productVersion(): string {
  version ??= (JSON.parse(readFileSync(path.join(productRoot(), "package.json"), "utf8")) as { version: string })
    .version
  return version
}

/** Whether this process can serve: asks the database; says nothing that is secret. */
export async function health(): Promise<Health> {
  try {
    const { applied } = await appliedMigrations(connections())
    return { status: "ok", database: "ok", version: productVersion(), schema: applied.at(-1) ?? null }
  } catch {
    return { status: "down", database: "down", version: productVersion(), schema: null }
  }
}
