import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { migrate } from "@/lib/platform/migrate"
import { startEmbedded } from "@/lib/platform/postgres/embedded"
import { urlOf } from "@/lib/platform/postgres/place"
import { killDatabase, type Tally, type Trial, undisturbed } from "./crash-rounds"
import { ask } from "./whole-state"

/** A server of its own, whose process is killed `rounds` times while the trial's script runs, and comes back by itself. */
export async function killedDatabase(
  prepare: (server: string, from: string) => Promise<Trial>,
  rounds: number,
): Promise<Tally> {
  const data = mkdtempSync(path.join(tmpdir(), "huiwu-killed-"))
  chmodSync(data, 0o711)
  let tell = (): void => undefined
  const server = await startEmbedded(data, { onRecovered: () => tell() })
  const recovered = (): Promise<void> =>
    new Promise((resolve) => {
      tell = resolve
    })
  try {
    await ask(urlOf(server.place, "postgres"), "CREATE DATABASE fresh TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'")
    await migrate(urlOf(server.place, "fresh"))
    const trial = await prepare(urlOf(server.place, "postgres"), "fresh")
    return await killDatabase(trial, await undisturbed(trial), rounds, server, recovered)
  } finally {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
