import { Client } from "pg"
import { startEmbedded } from "@/lib/platform/postgres/embedded"
import { placeOf, urlOf } from "@/lib/platform/postgres/place"
import { runningPid, tryConnect } from "@/lib/platform/postgres/server"

export type OpenDatabase = { readonly url: string; readonly embedded: boolean; readonly stop: () => Promise<void> }

/** The database the launcher serves: DATABASE_URL when set, otherwise the embedded one, kept running until `stop`. */
export async function openDatabase(data: string): Promise<OpenDatabase> {
  const url = process.env.DATABASE_URL
  if (url) return { url, embedded: false, stop: async () => undefined }
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
