import pg from "pg"
import { inject } from "vitest"

/** Reads from the running server's database what no page need show (ids for addresses). */
export async function rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: inject("databaseUrl") })
  await client.connect()
  try {
    return (await client.query(sql, [...values])).rows as Row[]
  } finally {
    await client.end()
  }
}

const one = async (sql: string, values: readonly unknown[] = []): Promise<string> => {
  const [row] = await rows<{ id: string }>(sql, values)
  if (!row) throw new Error(`nothing found: ${sql}`)
  return row.id
}

/** Ids of the sample session and of things in it. */
export const sample = {
  eventId: () => one(`select id from "Event" where title like '云溪县第十九届%' order by "createdAt" limit 1`),
  meetingId: (eventId: string, code: string) =>
    one(`select id from "Meeting" where "eventId" = $1 and code = $2`, [eventId, code]),
  participationId: (eventId: string, name: string) =>
    one(
      `select p.id from "Participation" p join "Person" q on q.id = p."personId" where p."eventId" = $1 and q.name = $2`,
      [eventId, name],
    ),
  roomId: (name: string) => one(`select id from "Room" where name = $1`, [name]),
}
