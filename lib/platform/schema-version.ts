import { existsSync, readdirSync } from "node:fs"
import path from "node:path"
import { LauncherError } from "./postgres/launcher-error"
import { productRoot } from "./root"

/** Names of the migrations this code brings, oldest first. */
export function knownMigrations(): string[] {
  const folder = path.join(productRoot(), "prisma/migrations")
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

export type AppliedMigrations = {
  readonly applied: string[]
  readonly failed: string[]
  /** Migration name → SHA-256 of the SQL as it was applied. */
  readonly checksums: ReadonlyMap<string, string>
}

/** Anything that can run a query: a pg client or pool. */
export type Queryable = { query: (sql: string, values?: unknown[]) => Promise<{ rows: unknown[] }> }

/** What `_prisma_migrations` says; nothing at all in a database without it. */
export async function appliedMigrations(db: Queryable): Promise<AppliedMigrations> {
  const table = await db.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS present`)
  if (!(table.rows[0] as { present: boolean }).present) return { applied: [], failed: [], checksums: new Map() }
  const { rows } = await db.query(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS done, checksum
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  const all = rows as { name: string; done: boolean; checksum: string }[]
  return {
    applied: all.filter((row) => row.done).map((row) => row.name),
    failed: all.filter((row) => !row.done).map((row) => row.name),
    checksums: new Map(all.map((row) => [row.name, row.checksum])),
  }
}

/** Migrations of the database this code does not know: then the database is newer than the code. */
export const unknownMigrations = (applied: readonly string[], known: readonly string[]): string[] =>
  applied.filter((name) => !known.includes(name))

/** Throws when a back-up was made by a newer program than this one. */
export function refuseNewerBackup(schema: string, known: readonly string[]): void {
  if (known.includes(schema)) return
  throw new LauncherError(
    `备份来自更新的程序（${schema || "没有版本"}），本程序不认识。没有写入任何内容。`,
    `The back-up is from a newer program (${schema || "no version"}) this one does not know. Nothing was written.`,
  )
}
