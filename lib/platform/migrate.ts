import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import path from "node:path"
import { Client } from "pg"
import { LauncherError } from "./postgres/launcher-error"
import { productRoot } from "./root"
import { withSchemaEngine } from "./schema-engine"
import { appliedMigrations, knownMigrations, unknownMigrations } from "./schema-version"

/** Two apps that start at once on one database take turns. */
const MIGRATION_LOCK = 4_811_002

export type Migrated = { readonly applied: string[]; readonly schema: string }

const sqlOf = (name: string): string =>
  readFileSync(path.join(productRoot(), "prisma/migrations", name, "migration.sql"), "utf8")

const directories = (names: readonly string[]) =>
  names.map((name) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: {
        tag: "ok" as const,
        value: readFileSync(path.join(productRoot(), "prisma/migrations", name, "migration.sql"), "utf8"),
      },
    },
  }))

/**
 * Brings the database to this code's schema, offline and idempotent. Refuses (LauncherError, nothing touched) a database
 * that is newer than the code, or one with a migration that failed half way.
 * `upTo`: only migrations up to this name (used when an older back-up is restored).
 */
export async function migrate(databaseUrl: string, upTo?: string): Promise<Migrated> {
  const gate = new Client({ connectionString: databaseUrl })
  gate.on("error", () => undefined)
  await gate.connect()
  try {
    await gate.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK])
    const known = knownMigrations()
    const { applied, failed, checksums } = await appliedMigrations(gate)
    refuseNewer(applied, known)
    if (failed.length > 0) throw halfDone(failed)
    refuseRewritten(checksums, known)
    const wanted = known.filter((name) => !upTo || name <= upTo)
    const missing = wanted.filter((name) => !applied.includes(name))
    if (missing.length > 0) await apply(databaseUrl, wanted)
    return { applied: missing, schema: wanted.at(-1) ?? "" }
  } finally {
    await gate.end()
  }
}

async function apply(databaseUrl: string, names: readonly string[]): Promise<void> {
  const migrationsList = {
    baseDir: path.join(productRoot(), "prisma/migrations"),
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: directories(names),
  }
  await withSchemaEngine(databaseUrl, (engine) =>
    engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } }),
  )
}

/** Throws when the database has migrations the code does not know. */
export function refuseNewer(applied: readonly string[], known: readonly string[]): void {
  const newer = unknownMigrations(applied, known)
  if (newer.length === 0) return
  throw new LauncherError(
    `数据库比程序新（程序不认识 ${newer.join("、")}）。请安装更新的程序，或恢复一份旧的备份；数据没有改动。`,
    `The database is newer than the program (unknown: ${newer.join(", ")}). Install the newer program or restore an older back-up; nothing was changed.`,
  )
}

/** A migration that was rewritten after it was applied: the tables are not what the code believes. */
function refuseRewritten(checksums: ReadonlyMap<string, string>, known: readonly string[]): void {
  const rewritten = known.filter((name) => {
    const then = checksums.get(name)
    return then !== undefined && then !== createHash("sha256").update(sqlOf(name)).digest("hex")
  })
  if (rewritten.length === 0) return
  throw new LauncherError(
    `迁移 ${rewritten.join("、")} 在执行之后被改写过，数据库与程序对不上。开发时请换一个空的数据目录。`,
    `The migration ${rewritten.join(", ")} was rewritten after it was applied; database and program do not match. When developing, use an empty data directory.`,
  )
}

const halfDone = (failed: readonly string[]): LauncherError =>
  new LauncherError(
    `上一次升级没有做完（${failed.join("、")}）。请先恢复升级前的备份。`,
    `The last upgrade did not finish (${failed.join(", ")}). Restore the back-up made before it.`,
  )
