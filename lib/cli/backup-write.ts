import { createHash } from "node:crypto"
import { createReadStream, createWriteStream } from "node:fs"
import { mkdtemp, open, rename, rm } from "node:fs/promises"
import path from "node:path"
import { PassThrough, Transform } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGzip } from "node:zlib"
import { Client } from "pg"
import { to as copyTo } from "pg-copy-streams"
import { appliedMigrations } from "@/lib/platform/schema-version"
import type { Header, TableInfo } from "./backup-file"

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Tables of the product (its own migration history left out) with their columns, in name order. */
export async function tablesOf(client: Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
      AND c.relname <> '_prisma_migrations'
    GROUP BY c.relname ORDER BY c.relname`)
  return rows
}

async function sequencesOf(client: Client): Promise<Header["sequences"]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace ORDER BY 1",
  )
  const sequences: Header["sequences"] = []
  for (const { name } of rows) {
    const at = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${quoted(name)}`,
    )
    const row = at.rows[0]
    if (row) sequences.push({ name, ...row })
  }
  return sequences
}

/** Copies one table into a file of its own, counting and summing as it passes. */
async function spool(client: Client, table: { name: string; columns: string[] }, file: string): Promise<TableInfo> {
  const sum = createHash("sha256")
  let bytes = 0
  const meter = new Transform({
    transform(piece: Buffer, _encoding, done) {
      sum.update(piece)
      bytes += piece.length
      done(null, piece)
    },
  })
  const query = copyTo(`COPY ${quoted(table.name)} (${table.columns.map(quoted).join(", ")}) TO STDOUT`)
  const stream = client.query(query)
  await pipeline(stream, meter, createWriteStream(file, { mode: 0o600 }))
  return { ...table, rows: query.rowCount, bytes, sha256: sum.digest("hex") }
}

/**
 * Writes one consistent copy of the database into `file` (0600): what one REPEATABLE READ transaction sees, while others
 * go on working. The file appears under its name only when it is complete and on disk.
 */
export async function writeBackup(databaseUrl: string, file: string, version: string, madeAt: Date): Promise<Header> {
  const client = new Client({ connectionString: databaseUrl })
  client.on("error", () => undefined)
  await client.connect()
  const folder = await mkdtemp(path.join(path.dirname(path.resolve(file)), ".huiwu-backup-"))
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    const { applied } = await appliedMigrations(client)
    const tables: TableInfo[] = []
    for (const table of await tablesOf(client)) tables.push(await spool(client, table, path.join(folder, table.name)))
    const sequences = await sequencesOf(client)
    await client.query("COMMIT")
    const header: Header = {
      format: "huiwu-backup-1",
      madeAt: madeAt.toISOString(),
      version,
      schema: applied.at(-1) ?? "",
      tables,
      sequences,
    }
    const whole = path.join(folder, "whole")
    await pipeline(pieces(header, folder), createGzip(), createWriteStream(whole, { mode: 0o600 }))
    const handle = await open(whole, "r")
    await handle.sync()
    await handle.close()
    await rename(whole, file)
    return header
  } finally {
    await client.end()
    await rm(folder, { recursive: true, force: true })
  }
}

async function* pieces(header: Header, folder: string): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify(header)}\n`)
  for (const table of header.tables) {
    const pass = createReadStream(path.join(folder, table.name)).pipe(new PassThrough())
    for await (const piece of pass) yield piece as Buffer
  }
}
