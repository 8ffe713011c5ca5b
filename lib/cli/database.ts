import { Client } from "pg"
import { startEmbedded } from "@/lib/platform/postgres/embedded"
import { LauncherError } from "@/lib/platform/postgres/launcher-error"
import { placeOf, urlOf } from "@/lib/platform/postgres/place"
import { runningPid, tryConnect } from "@/lib/platform/postgres/server"

export type OpenDatabase = { readonly url: string; readonly embedded: boolean; readonly stop: () => Promise<void> }

const OLDEST_SERVER = 140_000

/** An external server has to answer and be new enough before anything else is tried. */
async function openExternal(url: string): Promise<OpenDatabase> {
  const client = await tryConnect(url)
  if (!(client instanceof Client)) {
    throw new LauncherError(
      `连不上 DATABASE_URL 所指的数据库：${client.message}。`,
      `The database named by DATABASE_URL cannot be reached: ${client.message}.`,
    )
  }
  const { rows } = await client.query<{ server_version_num: string }>("SHOW server_version_num")
  await client.end()
  if (Number(rows[0]?.server_version_num) < OLDEST_SERVER) {
    throw new LauncherError("需要 PostgreSQL 14 以上。", "PostgreSQL 14 or later is needed.")
  }
  return { url, embedded: false, stop: async () => undefined }
}

/** The database the launcher serves: DATABASE_URL when set, otherwise the embedded one, kept running until `stop`. */
export async function openDatabase(data: string): Promise<OpenDatabase> {
  const url = process.env.DATABASE_URL
  if (url) return openExternal(url)
  const embedded = await startEmbedded(data, {
    onDeath: () => console.error("数据库意外停止，正在重新启动…… The database stopped; starting it again…"),
    onRecovered: () => console.error("数据库已恢复。 The database is back."),
    onLost: (error) => console.error(`数据库无法恢复 The database does not come back:\n${error.message}`),
  })
  return { url: embedded.url, embedded: true, stop: embedded.stop }
}

/** For short commands: the database that is in use if the product is running, otherwise started for the while. */
export async function visitDatabase(data: string): Promise<OpenDatabase> {
  if (process.env.DATABASE_URL) return openDatabase(data)
  const place = placeOf(data)
  if (runningPid(place)) {
    const url = urlOf(place, "huiwu")
    const client = await tryConnect(url)
    if (client instanceof Client) {
      await client.end()
      return { url, embedded: true, stop: async () => undefined }
    }
  }
  return openDatabase(data)
}
