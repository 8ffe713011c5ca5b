import { randomBytes } from "node:crypto"
import { Client } from "pg"
import { afterAll, beforeAll, inject } from "vitest"
import { closeDb } from "@/lib/platform/db"

export type TestDatabase = { readonly url: string; readonly drop: () => Promise<void> }

async function administer(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject("databaseServer") })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const addressOf = (name: string): string => {
  const url = new URL(inject("databaseServer"))
  url.pathname = `/${name}`
  return url.href
}

/** A database of its own; `template: null` makes an empty one without tables. */
export async function makeDatabase(template: "huiwu_template" | null = "huiwu_template"): Promise<TestDatabase> {
  const name = `t_${randomBytes(8).toString("hex")}`
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template ?? "template0"}`)
  return { url: addressOf(name), drop: () => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

/**
 * A migrated, empty database for this test file: call it at the top of the file (it registers beforeAll and afterAll).
 * Sets DATABASE_URL, so that queries and stores use it; drops it afterwards.
 */
export function freshDatabase(): void {
  let made: TestDatabase | undefined
  beforeAll(async () => {
    made = await makeDatabase()
    process.env.DATABASE_URL = made.url
  })
  afterAll(async () => {
    await closeDb()
    delete process.env.DATABASE_URL
    await made?.drop()
  })
}
