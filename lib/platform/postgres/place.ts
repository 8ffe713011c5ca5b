import { createHash } from "node:crypto"
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { LauncherError } from "./launcher-error"

/** An unprivileged user PostgreSQL runs as when the product is started by root; it needs no entry in /etc/passwd. */
const NOBODY = 65534
/** sun_path holds 108 bytes with its end mark; ".s.PGSQL.5432" and a lock file's ".lock" come on top of the folder. */
const MAX_SOCKET_FOLDER = 107 - "/.s.PGSQL.5432.lock".length

export type Place = {
  /** The data directory the operator named. */
  readonly data: string
  /** PostgreSQL's own folder. */
  readonly cluster: string
  readonly sockets: string
  /** Who runs the server; undefined = whoever runs the product. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined
}

const isRoot = (): boolean => process.getuid?.() === 0

/** True when the user may pass through the folder and all above it. */
function mayEnter(folder: string, uid: number): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(at)) {
      const { mode, uid: owner, gid } = statSync(at)
      const bit = owner === uid ? 0o100 : gid === uid ? 0o010 : 0o001
      if ((mode & bit) === 0) return false
    }
    if (at === path.dirname(at)) return true
  }
}

/** Whoever made the cluster goes on running it; root's own server runs as nobody. */
function serverUser(cluster: string): number {
  const uid = existsSync(cluster) ? statSync(cluster).uid : (process.getuid?.() ?? 0)
  return uid === 0 ? NOBODY : uid
}

function makeFolder(folder: string, mode: number, owner: Place["owner"]): void {
  mkdirSync(folder, { recursive: true, mode })
  if (!owner) return
  chownSync(folder, owner.uid, owner.gid)
  chmodSync(folder, mode)
}

/** Decided once, on the first start, and remembered: a change of rights later must not make the database look empty. */
function homeOf(data: string, hash: string): string {
  const note = path.join(data, "database-is-in.txt")
  if (existsSync(note)) return readFileSync(note, "utf8").trim()
  if (!isRoot() || mayEnter(data, serverUser(path.join(data, "postgres")))) return data
  if (existsSync(path.join(data, "postgres"))) {
    throw new LauncherError(
      `数据库的用户进不了 ${data}。请给它和上级目录加上“进入”权限（chmod o+x）。`,
      `The database's user cannot enter ${data}. Give it and the folders above it the right to be entered (chmod o+x).`,
    )
  }
  const home = path.join("/var/lib/huiwu", hash)
  mkdirSync(home, { recursive: true, mode: 0o711 })
  writeFileSync(note, `${home}\n`)
  return home
}

/**
 * Where everything of one data directory lies, made if need be. Root's own folders cannot be entered by the server's user:
 * then the cluster goes to /var/lib/huiwu/<hash of the path>, and a note in the data directory says so.
 */
export function placeOf(dataDirectory: string): Place {
  if (process.platform === "win32") {
    throw new LauncherError(
      "Windows 上请使用外部 PostgreSQL：把 DATABASE_URL 设为它的地址。",
      "On Windows use an external PostgreSQL: set DATABASE_URL to its address.",
    )
  }
  const data = path.resolve(dataDirectory)
  try {
    mkdirSync(data, { recursive: true, mode: isRoot() ? 0o711 : 0o700 })
  } catch (error) {
    throw new LauncherError(
      `数据目录 ${data} 无法建立：${(error as Error).message}`,
      `The data directory ${data} cannot be made: ${(error as Error).message}`,
    )
  }
  const hash = createHash("sha256").update(data).digest("hex").slice(0, 12)
  const home = homeOf(data, hash)
  const cluster = path.join(home, "postgres")
  const uid = serverUser(cluster)
  if (!isRoot() && uid !== process.getuid?.()) {
    throw new LauncherError(
      `数据目录 ${data} 属于另一个系统用户（uid ${uid}），请用建立它的用户启动。`,
      `The data directory ${data} belongs to another system user (uid ${uid}); start as the user who made it.`,
    )
  }
  const owner = isRoot() ? { uid, gid: uid } : undefined
  makeFolder(cluster, 0o700, owner)
  const near = path.join(home, "run")
  const awkward = Buffer.byteLength(near) > MAX_SOCKET_FOLDER || /[,"'\\\s]/.test(near)
  const sockets = awkward ? path.join(tmpdir(), `huiwu-${hash}`) : near
  makeFolder(sockets, 0o700, owner)
  const got = statSync(sockets)
  if (got.uid !== (owner?.uid ?? process.getuid?.())) {
    throw new LauncherError(
      `${sockets} 属于别的用户，无法使用。`,
      `${sockets} belongs to another user and cannot be used.`,
    )
  }
  return { data, cluster, sockets, owner }
}

/** Libpq-style address of a database on the server's socket. */
export const urlOf = (place: Place, database: string): string =>
  `postgresql://huiwu@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(place.sockets)}`
