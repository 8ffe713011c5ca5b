import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, type Refusal, refuse } from "@/lib/kernel/outcome"
import { db, inTransaction, type Tx } from "@/lib/platform/db"
import { readTables } from "@/lib/platform/xlsx"
import { canEditVenues } from "../queries/access"
import { plainRooms, plainTravel } from "../queries/rooms"
import { planRoomsImport } from "../rules/import/plan"
import { type MappingChoices, readRoomsFile } from "../rules/import/read"
import type { RoomsFile, RoomsImportPlan } from "../rules/import/types"
import type { RoomsImported } from "../schema"
import { openVenues, touchDrafts } from "./open"
import { refusingClash, writeRoom } from "./room"
import { writeTravel } from "./travel"

/** Reads the file and finds something of ours in it. */
async function readFile(bytes: Uint8Array, name: string, choices: MappingChoices): Promise<Outcome<RoomsFile>> {
  const tables = await readTables({ name, bytes })
  if (!tables.ok) return tables
  const file = readRoomsFile(tables.value, choices)
  return file.sheets.some((sheet) => sheet.kind !== "none") ? accept(file) : refuse({ code: "no_rooms_in_file" })
}

async function planFor(tx: Tx, file: RoomsFile): Promise<RoomsImportPlan> {
  const [venues, rooms, travel] = [await tx.venue.findMany(), await plainRooms(tx), await plainTravel(tx)]
  return planRoomsImport(file, { venues, rooms, travel })
}

/** What importing the file would do; writes nothing. Refusals: not_allowed, no_rooms_in_file, those of readTables. */
export async function previewRoomsFile(
  actor: Actor,
  bytes: Uint8Array,
  name: string,
  choices: MappingChoices = {},
): Promise<Outcome<RoomsImportPlan>> {
  if (!(await canEditVenues(actor))) return refuse({ code: "not_allowed" })
  const file = await readFile(bytes, name, choices)
  return file.ok ? accept(await planFor(db(), file.value)) : file
}

/**
 * Imports venues, rooms and travel times in one transaction: all good rows, or nothing. The same file again writes nothing.
 * Counts what was made or changed, and the rows left out. Refusals: not_allowed, no_rooms_in_file, those of readTables,
 * margins_clash.
 */
export async function importRoomsFile(
  actor: Actor,
  bytes: Uint8Array,
  name: string,
  choices: MappingChoices = {},
): Promise<Outcome<RoomsImported>> {
  if (!(await canEditVenues(actor))) return refuse({ code: "not_allowed" })
  const file = await readFile(bytes, name, choices)
  if (!file.ok) return file
  return refusingClash<RoomsImported, Refusal>(name, () =>
    inTransaction<Outcome<RoomsImported>>(
      async (tx) => {
        const opened = await openVenues(tx, actor)
        if (!opened.ok) return opened
        const plan = await planFor(tx, file.value)
        const written = await writePlan(tx, actor, plan)
        if (!written.ok) return written
        const done = { ...written.value, problems: plan.problems.length }
        if (done.venues + done.rooms + done.travel > 0) {
          const subject = { kind: "venues", id: "import", title: name.slice(0, 200) }
          await writeAudit(tx, actor, { action: "venues.import", subject, after: done })
        }
        return accept(done)
      },
      { timeoutMs: 60_000 },
    ),
  )
}

/** Rooms whose events will publish something else: all of these events are locked before anything is written. */
async function roomsTouched(tx: Tx, plan: RoomsImportPlan): Promise<string[]> {
  const venueIds = plan.venues.flatMap(({ id, change }) => (id && change === "update" ? [id] : []))
  const names = plan.travel.flatMap(({ from, to, change }) => (change === "unchanged" ? [] : [from, to]))
  const venues = { OR: [{ id: { in: venueIds } }, { name: { in: names } }] }
  const rooms = await tx.room.findMany({ where: { venue: venues }, select: { id: true } })
  const changed = plan.rooms.flatMap(({ values, change }) => (values.id && change === "update" ? [values.id] : []))
  return [...new Set([...rooms.map((room) => room.id), ...changed])]
}

async function writePlan(
  tx: Tx,
  actor: Actor,
  plan: RoomsImportPlan,
): Promise<Outcome<Omit<RoomsImported, "problems">>> {
  const done = { venues: 0, rooms: 0, travel: 0 }
  await touchDrafts(tx, await roomsTouched(tx, plan))
  const last = await tx.venue.aggregate({ _max: { position: true } })
  let position = (last._max.position ?? -1) + 1
  for (const { name, address, id, change, changes } of plan.venues) {
    if (change === "unchanged") continue
    const venue = id
      ? await tx.venue.update({ where: { id }, data: { address } })
      : await tx.venue.create({ data: { name, address, position: position++ } })
    const before = id ? { address: changes[0]?.from ?? "" } : null
    const subject = { kind: "venue", id: venue.id, title: name }
    await writeAudit(tx, actor, {
      action: id ? "venue.update" : "venue.create",
      subject,
      before,
      after: { name, address },
    })
    done.venues++
  }
  const venues = new Map((await tx.venue.findMany()).map((venue) => [venue.name, venue]))
  for (const room of plan.rooms) {
    if (room.change === "unchanged") continue
    const written = await writeRoom(tx, actor, { ...room.values, venueId: venues.get(room.venue)?.id ?? "" })
    if (!written.ok) return written
    done.rooms++
  }
  for (const { from, to, minutes, change } of plan.travel) {
    const [start, end] = [venues.get(from), venues.get(to)]
    if (change === "unchanged" || !start || !end) continue
    await writeTravel(tx, actor, start, end, minutes)
    done.travel++
  }
  return accept(done)
}
