import { existsSync, readdirSync } from "node:fs"
import path from "node:path"
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

export type AppliedMigrations = { readonly applied: string[]; readonly failed: string[] }

/** Anything that can run a query: a pg client or pool. */
export type Queryable = { query: (sql: string, values?: unknown[]) => Promise<{ rows: unknown[] }> }

/** What `_prisma_migrations` says; nothing at all in a database without it. */
export async function appliedMigrations(db: Queryable): Promise<AppliedMigrations> {
  const table = await db.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS present`)
  if (!(table.rows[0] as { present: boolean }).present) return { applied: [], failed: [] }
  const { rows } = await db.query(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS done FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  const all = rows as { name: string; done: boolean }[]
  return {
    applied: all.filter((row) => row.done).map((row) => row.name),
    failed: all.filter((row) => !row.done).map((row) => row.name),
  }
}

/** Migrations of the database this code does not know: then the database is newer than the code. */
export const unknownMigrations = (applied: readonly string[], known: readonly string[]): string[] =>
  applied.filter((name) => !known.includes(name))
