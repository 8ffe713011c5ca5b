import { once } from "node:events"
import { finished } from "node:stream/promises"
import { Client } from "pg"
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams"
import { migrate } from "@/lib/platform/migrate"
import { LauncherError } from "@/lib/platform/postgres/launcher-error"
import { knownMigrations, refuseNewerBackup } from "@/lib/platform/schema-version"
import { type Header, readBackup, verifyBackup } from "./backup-file"
import { tablesOf } from "./backup-write"

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  client.on("error", () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function isEmpty(client: Client): Promise<boolean> {
  for (const { name } of await tablesOf(client)) {
    // A claim link is given to every database without accounts; it is nothing to protect.
    if (name === "ClaimToken") continue
    if ((await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`)).rowCount) return false
  }
  return true
}

/**
 * Puts a back-up in the place of what the database holds: all or nothing, in one transaction. Checks every checksum
 * before it writes. A database that is not empty is refused unless `force`. A back-up of an older schema is brought up
 * to this program's, in an empty database only; one of a newer schema is refused.
 */
export async function loadBackup(databaseUrl: string, file: string, force: boolean): Promise<Header> {
  const header = await verifyBackup(file)
  refuseNewerBackup(header.schema, knownMigrations())
  const older = header.schema !== knownMigrations().at(-1)
  await withClient(databaseUrl, async (client) => {
    const empty = await isEmpty(client)
    if (!empty && !force) {
      throw new LauncherError(
        "数据库里已有内容。要用备份替换它，请加 --force。",
        "The database holds data. Add --force to replace it with the back-up.",
      )
    }
    if (!older) return
    // Tables of an older shape have to be made first, outside the one transaction: nothing may be lost by that.
    if (!empty) {
      throw new LauncherError(
        "这份备份来自旧版本，只能恢复到空的数据库：请用 --data 指定一个新目录。",
        "This back-up is from an older version and can only go into an empty database: name a new directory with --data.",
      )
    }
    await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
  })
  await migrate(databaseUrl, older ? header.schema : undefined)
  await withClient(databaseUrl, (client) => load(client, file, header))
  await migrate(databaseUrl)
  return header
}

async function load(client: Client, file: string, header: Header): Promise<void> {
  await client.query("BEGIN")
  const keys = await foreignKeys(client)
  const names = (await tablesOf(client)).map(({ name }) => quoted(name))
  await client.query(`TRUNCATE ${names.join(", ")}`)
  // Tables come in name order, not in the order they refer to each other: the references are put back, and checked, at the end.
  for (const key of keys) await client.query(`ALTER TABLE ${key.table} DROP CONSTRAINT ${key.name}`)
  let current: { name: string; stream: CopyStreamQuery } | null = null
  const close = async (): Promise<void> => {
    if (!current) return
    current.stream.end()
    await finished(current.stream)
    current = null
  }
  await readBackup(
    file,
    async () => undefined,
    async (table, piece) => {
      if (current?.name !== table.name) {
        await close()
        const columns = table.columns.map(quoted).join(", ")
        current = {
          name: table.name,
          stream: client.query(copyFrom(`COPY ${quoted(table.name)} (${columns}) FROM STDIN`)),
        }
      }
      if (current && !current.stream.write(Buffer.from(piece))) await once(current.stream, "drain")
    },
  )
  await close()
  for (const key of keys) await client.query(`ALTER TABLE ${key.table} ADD CONSTRAINT ${key.name} ${key.definition}`)
  for (const { name, value, called } of header.sequences) {
    await client.query("SELECT setval($1::regclass, $2::bigint, $3)", [quoted(name), value, called])
  }
  await sameCounts(client, header)
  await client.query("COMMIT")
}

async function foreignKeys(client: Client): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  )
  return rows
}

async function sameCounts(client: Client, header: Header): Promise<void> {
  for (const table of header.tables) {
    const { rows } = await client.query<{ rows: string }>(`SELECT count(*) AS rows FROM ${quoted(table.name)}`)
    if (Number(rows[0]?.rows) !== table.rows)
      throw new Error(`${table.name}: ${rows[0]?.rows} rows instead of ${table.rows}`)
  }
}
