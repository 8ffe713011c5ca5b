import { Client } from "pg"

/** How many rows each table holds, with the draft's revision and the status and number of every version. */
export type WholeState = Readonly<Record<string, number | string>>

/** Runs one piece of SQL on a connection of its own. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on("error", () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/**
 * The whole of a database in figures. Every write of an event holds the event's row until its transaction has ended:
 * taking that lock first waits for what a killed program may have left behind.
 */
export async function wholeState(url: string): Promise<WholeState> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("BEGIN")
    await client.query('SELECT 1 FROM "Event" FOR UPDATE')
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%' ORDER BY 1",
    )
    const state: Record<string, number | string> = {}
    for (const { name } of tables) {
      const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${name}"`)
      state[name] = rows[0]?.n ?? -1
    }
    const { rows } = await client.query<{ revision: string | null; versions: string | null }>(
      `SELECT (SELECT string_agg("draftRevision"::text, ',' ORDER BY id) FROM "Event") AS revision,
        (SELECT string_agg(status || ' ' || coalesce(number::text, '-'), ',' ORDER BY id) FROM "PlanVersion") AS versions`,
    )
    await client.query("COMMIT")
    return { ...state, revision: rows[0]?.revision ?? "", versions: rows[0]?.versions ?? "" }
  } finally {
    await client.end()
  }
}
