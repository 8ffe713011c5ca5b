import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, realpathSync } from "node:fs"
import { chown, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { Client } from "pg"
import { prepareBinaries } from "./binaries"
import { LauncherError } from "./launcher-error"
import { type Place, urlOf } from "./place"

export type ServerOptions = {
  /** Extra server settings, e.g. for tests. */
  readonly settings?: Readonly<Record<string, string>>
  /** Where copied binaries go when node_modules cannot be reached; the data directory by default. */
  readonly aside?: string
}

const run = (file: string, args: string[], owner: Place["owner"], cwd: string, log: string): ChildProcess => {
  const out = openSync(log, "a", 0o600)
  // Its own session: Ctrl-C in a terminal must not reach the database before the app has stopped.
  const env = { LC_ALL: "C", TZ: "UTC", PATH: "/usr/bin:/bin" } as unknown as NodeJS.ProcessEnv
  const child = spawn(file, args, { ...owner, cwd, detached: true, stdio: ["ignore", out, out], env })
  closeSync(out)
  return child
}

async function tail(log: string): Promise<string> {
  const text = await readFile(log, "utf8").catch(() => "")
  return text.trim().split("\n").slice(-8).join("\n")
}

/** The pid of a server that is running on this cluster, or null. */
export function runningPid(place: Place): number | null {
  try {
    const pid = Number(readFileSync(path.join(place.cluster, "postmaster.pid"), "utf8").split("\n")[0])
    if (!Number.isInteger(pid) || pid <= 1) return null
    process.kill(pid, 0)
    // A pid file can outlive its server, and its number can be given to somebody else.
    if (existsSync("/proc/self/cwd") && readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(place.cluster)) return null
    return pid
  } catch {
    return null
  }
}

async function initialise(place: Place, initdb: string): Promise<void> {
  const files = await readdir(place.cluster)
  if (files.includes("PG_VERSION") && files.includes("global")) return
  if (files.length > 0) {
    throw new LauncherError(
      `${place.cluster} 里不是数据库的内容，或初始化只做了一半。确认无用后请移走再启动。`,
      `${place.cluster} holds something that is no database, or a half-made one. Move it away and start again.`,
    )
  }
  const log = path.join(place.data, "initdb.log")
  // Made aside and moved into place whole: of two starts at once one wins, and a start that was killed leaves nothing half.
  const making = await mkdtemp(`${place.cluster}.making-`)
  try {
    if (place.owner) await chown(making, place.owner.uid, place.owner.gid)
    const args = ["-D", making, "-U", "huiwu", "-E", "UTF8", "--locale=C", "-A", "trust", "--no-instructions"]
    const child = run(initdb, args, place.owner, "/", log)
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("exit", resolve)
      child.once("error", reject)
    })
    if (code !== 0) {
      throw new LauncherError(
        `数据库初始化失败，见 ${log}：\n${await tail(log)}`,
        `The database could not be initialised, see ${log}.`,
      )
    }
    await rename(making, place.cluster).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error
    })
  } finally {
    await rm(making, { recursive: true, force: true })
  }
}

async function sameMajor(place: Place, version: string): Promise<void> {
  const made = (await readFile(path.join(place.cluster, "PG_VERSION"), "utf8")).trim()
  if (made === version.split(".")[0]) return
  throw new LauncherError(
    `数据目录由 PostgreSQL ${made} 建立，本程序附带 ${version}。请用旧程序 huiwu backup 备份，再用新程序 huiwu restore 恢复。`,
    `The data directory was made by PostgreSQL ${made}; this product brings ${version}. Back up with the old product and restore with the new one.`,
  )
}

/** A connection to the maintenance database, or the reason why there is none. */
export async function tryConnect(url: string): Promise<Client | Error> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    return error as Error
  }
}

/**
 * Makes sure a server runs on the place: takes the one that is there (an orphan of a killed launcher), or starts one.
 * Returns a connection to its maintenance database. Two callers at once are harmless: PostgreSQL's own pid file lets
 * only one server in, and the other caller finds it.
 */
export async function ensureServer(place: Place, options: ServerOptions = {}): Promise<Client> {
  const binaries = await prepareBinaries(options.aside ?? path.dirname(place.cluster), place.owner !== undefined)
  if (!runningPid(place)) await initialise(place, binaries.initdb)
  await sameMajor(place, binaries.version)
  const log = path.join(place.data, "postgres-start.log")
  const deadline = Date.now() + 60_000
  let child: ChildProcess | null = null
  let reason = "?"
  while (Date.now() < deadline) {
    if (!runningPid(place) && (!child || child.exitCode !== null || child.signalCode !== null)) {
      child = run(binaries.postgres, serverArguments(place, options), place.owner, "/", log)
      child.on("error", (error) => {
        reason = error.message
      })
      child.unref()
    }
    const got = await tryConnect(urlOf(place, "postgres"))
    if (got instanceof Client) return got
    reason = got.message
    await pause(100)
  }
  throw new LauncherError(
    `数据库在一分钟内没有启动（${reason}）。日志 ${log}：\n${await tail(log)}`,
    `The database did not start within a minute (${reason}). See ${log}.`,
  )
}

function serverArguments(place: Place, options: ServerOptions): string[] {
  const settings = {
    listen_addresses: "",
    unix_socket_directories: place.sockets,
    unix_socket_permissions: "0700",
    max_connections: "100",
    timezone: "UTC",
    log_timezone: "UTC",
    // A week of logs that never grows further.
    logging_collector: "on",
    log_directory: "log",
    log_filename: "postgres-%a.log",
    log_truncate_on_rotation: "on",
    log_rotation_age: "1d",
    ...options.settings,
  }
  return ["-D", place.cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])]
}

/** Ends the server in order (open connections are closed, nothing is lost); waits until it is gone. */
export async function stopServer(place: Place): Promise<void> {
  const pid = runningPid(place)
  if (!pid) return
  process.kill(pid, "SIGINT")
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (runningPid(place) !== pid) return
    await pause(50)
  }
  process.kill(pid, "SIGQUIT")
}
