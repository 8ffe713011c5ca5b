import { chmodSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { previewImport } from "@/lib/people/queries/import-preview"
import { importRosterFile } from "@/lib/people/store/import"
import { migrate } from "@/lib/platform/migrate"
import { startEmbedded } from "@/lib/platform/postgres/embedded"
import { rosterFile } from "../support/roster-file"
import { makeEvent, makeUser } from "../support/sample-event"
import { endLater } from "./end-later"
import type { BenchLine } from "./line"

const ROWS = 5000

async function stage() {
  const data = mkdtempSync(path.join(tmpdir(), "huiwu-bench-"))
  chmodSync(data, 0o711)
  const server = await startEmbedded(data)
  endLater(data, server.place)
  await migrate(server.url)
  process.env.DATABASE_URL = server.url
  const actor = await makeUser("organiser", "ORGANISER")
  const file = { name: "5000.xlsx", bytes: await rosterFile(ROWS) }
  const [empty, full] = [await makeEvent(actor), await makeEvent(actor)]
  const done = await importRosterFile(actor, full, file.bytes, file.name)
  if (!done.ok) throw new Error(done.refusal.code)
  return { actor, file, empty, full }
}

let staged: ReturnType<typeof stage> | undefined

/** The preview as the page asks for it, with the database: into an empty event, and against the same 5,000 people. */
export async function bench(): Promise<BenchLine[]> {
  staged ??= stage()
  const { actor, file, empty, full } = await staged
  const time = async (eventId: string): Promise<number> => {
    const started = performance.now()
    const preview = await previewImport(actor, eventId, file, null)
    if (!preview.ok || preview.value.rows.length !== ROWS) throw new Error("no preview")
    return performance.now() - started
  }
  const line = { unit: "ms", limit: 1000 }
  return [
    { name: "Import preview of 5,000 rows, with the database", value: await time(empty), ...line },
    { name: "Import preview of 5,000 rows against 5,000 people", value: await time(full), ...line },
  ]
}
