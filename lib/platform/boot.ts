import { Client } from "pg"
import { env } from "./env"
import { log, reasonOf } from "./log"
import { refuseNewer } from "./migrate"
import { LauncherError } from "./postgres/launcher-error"
import { appliedMigrations, knownMigrations } from "./schema-version"

/** An app process whose launcher was killed must not go on serving beside the next one. */
function leaveWithLauncher(pid: number): void {
  const timer = setInterval(() => {
    try {
      process.kill(pid, 0)
    } catch {
      log.error("launcher.gone", { pid })
      process.exit(1)
    }
  }, 1000)
  timer.unref()
}

async function checkDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on("error", () => undefined)
  await client.connect()
  try {
    const { applied } = await appliedMigrations(client)
    const known = knownMigrations()
    refuseNewer(applied, known)
    const missing = known.filter((name) => !applied.includes(name))
    if (missing.length === 0) return
    throw new LauncherError(
      `数据库还没有升级（缺 ${missing.join("、")}）。请用 huiwu start 启动。`,
      `The database is behind the program (missing ${missing.join(", ")}). Start with huiwu start.`,
    )
  } finally {
    await client.end()
  }
}

/** Checks the settings and the database before the first request. */
export async function boot(): Promise<void> {
  try {
    await checkDatabase(env().DATABASE_URL)
  } catch (error) {
    log.error("boot.refused", { reason: error instanceof LauncherError ? error.message : reasonOf(error) })
    process.exit(1)
  }
  const launcher = Number(process.env.HUIWU_LAUNCHER_PID)
  if (launcher > 1) leaveWithLauncher(launcher)
}
