import { setTimeout as pause } from "node:timers/promises"
import type { Client } from "pg"
import { LauncherError } from "./launcher-error"
import { type Place, placeOf, urlOf } from "./place"
import { ensureServer, type ServerOptions, stopServer } from "./server"

/** Held by the launcher in charge of a data directory, as long as its connection lives. */
const LAUNCHER_LOCK = 4_811_001

export type Embedded = {
  readonly place: Place
  /** DATABASE_URL of the product's own database. */
  readonly url: string
  /** Stops the server, in order. */
  readonly stop: () => Promise<void>
}

export type EmbeddedOptions = ServerOptions & {
  /** Told when the server died, and again when it is back. */
  readonly onDeath?: () => void
  readonly onRecovered?: () => void
  readonly onLost?: (error: Error) => void
}

const inUse = (place: Place): LauncherError =>
  new LauncherError(
    `数据目录 ${place.data} 正在被另一个会务程序使用。请先停止它，或用 --data 指定另一个目录。`,
    `The data directory ${place.data} is in use by another running Huiwu. Stop that one first, or name another directory with --data.`,
  )

async function takeCharge(place: Place, options: ServerOptions): Promise<Client> {
  const client = await ensureServer(place, options)
  // The server may need a moment to notice that the launcher before us was killed.
  for (let tries = 0; tries < 10; tries++) {
    const { rows } = await client.query<{ got: boolean }>("SELECT pg_try_advisory_lock($1) AS got", [LAUNCHER_LOCK])
    if (rows[0]?.got) return client
    await pause(150)
  }
  await client.end()
  throw inUse(place)
}

async function ensureDatabase(client: Client, name: string): Promise<void> {
  const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])
  if (found.rowCount === 0)
    await client.query(`CREATE DATABASE "${name}" TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`)
}

/**
 * Starts (or takes over) the server of a data directory and keeps it running: when it dies, it is started again.
 * Whoever is in charge holds a lock inside the server itself; a second start is refused in words, and a launcher that was
 * killed loses the lock with its connection, so the next one takes the orphaned server over.
 */
export async function startEmbedded(dataDirectory: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const place = placeOf(dataDirectory)
  let stopping = false
  let inCharge = await takeCharge(place, options)

  const watch = (client: Client): void => {
    client.once("end", () => {
      if (!stopping) void recover()
    })
  }
  const recover = async (): Promise<void> => {
    options.onDeath?.()
    for (let attempt = 1; !stopping; attempt++) {
      try {
        inCharge = await takeCharge(place, options)
        watch(inCharge)
        options.onRecovered?.()
        return
      } catch (error) {
        if (attempt >= 5) return options.onLost?.(error as Error)
        await pause(500 * attempt)
      }
    }
  }
  try {
    await ensureDatabase(inCharge, "huiwu")
  } catch (error) {
    stopping = true
    await inCharge.end()
    throw error
  }
  watch(inCharge)
  return {
    place,
    url: urlOf(place, "huiwu"),
    stop: async () => {
      stopping = true
      await stopServer(place)
      await inCharge.end().catch(() => undefined)
    },
  }
}
