import { createHash, randomUUID } from "node:crypto"
import { writeAudit } from "@/lib/audit/store"
import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import { openDraft } from "@/lib/events/store/draft"
import type { Actor } from "@/lib/kernel/actor"
import type { ImportChoices, ImportPreview } from "@/lib/kernel/import"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { db, type Tx } from "@/lib/platform/db"
import { type ReadRefusal, readTables, type SpreadsheetFile } from "@/lib/platform/xlsx"
import { plainRooms } from "@/lib/venues/queries/rooms"
import { meetingPlansOf } from "../queries/plan"
import { rosterOf } from "../queries/roster"
import { planImport, type ScheduleImport } from "../rules/import/plan-import"
import { previewRows } from "../rules/import/preview-rows"
import { readScheduleTables, scheduleSheets } from "../rules/import/read-tables"
import type { MeetingRefusal } from "../schema"
import { bookingTransaction } from "./booking"
import { rewriteHolds } from "./holds"
import { asDate, scopeRows } from "./write"

export type SchedulePreview = ImportPreview & {
  counts: ScheduleImport["counts"]
  /** Headings the program makes for parents without a row of their own. */
  headings: { code: string; title: string }[]
  /** Titles of meetings that the file does not name: they stay as they are. */
  notInFile: string[]
}
export type ImportRefusal =
  | MeetingRefusal
  | ReadRefusal
  | { readonly code: "schedule_not_found" }
  | { readonly code: "import_changed_meanwhile" }

type Planned = { plan: ScheduleImport; preview: SchedulePreview }

async function plannedImport(
  tx: Tx,
  event: EventHead,
  file: SpreadsheetFile,
  choices: ImportChoices | null,
): Promise<Outcome<Planned, ImportRefusal>> {
  const tables = await readTables(file)
  if (!tables.ok) return tables
  const sheets = scheduleSheets(tables.value, choices?.sheets ?? null)
  if (choices === null && !sheets.some((sheet) => sheet.include)) return refuse({ code: "schedule_not_found" })
  const existing = await meetingPlansOf(event.id, tx)
  const rooms = await plainRooms(tx)
  const roster = await rosterOf(event.id, tx)
  const { zone, startsOn, endsOn } = event
  const knownCodes = existing.flatMap((meeting) => (meeting.code === "" ? [] : meeting.code))
  const read = readScheduleTables(tables.value, sheets, { zone, startsOn, endsOn, rooms, roster, knownCodes })
  const plan = planImport(read, existing, rooms, zone)
  const digest = createHash("sha256")
    .update(JSON.stringify([plan.items, read.problems]))
    .digest("hex")
  const { counts, notInFile } = plan
  const made = plan.items.filter(({ entry, action }) => entry.row === 0 && action === "create")
  const headings = made.map(({ entry: { code, title } }) => ({ code, title }))
  return accept({ plan, preview: { sheets, rows: previewRows(read, plan), digest, counts, headings, notInFile } })
}

/**
 * Reads a schedule (.xlsx, .csv) against the event's plan without writing anything: sheets and columns as found (`choices`
 * null) or as chosen, every row with what would happen to it and every problem. Refusals: the file's own,
 * schedule_not_found, no_such_event, not_allowed.
 */
export async function previewSchedule(
  actor: Actor,
  eventId: string,
  file: SpreadsheetFile,
  choices: ImportChoices | null = null,
): Promise<Outcome<SchedulePreview, ImportRefusal>> {
  const access = await eventFor(actor, eventId)
  if (!access) return refuse({ code: "no_such_event" })
  if (!mayEditArea(actor, access.membership, "meetings")) return refuse({ code: "not_allowed" })
  const planned = await plannedImport(db(), access.event, file, choices)
  return planned.ok ? accept(planned.value.preview) : planned
}

type Written = { created: number; updated: number; unchanged: number }

async function writeItems(tx: Tx, eventId: string, preview: ScheduleImport): Promise<Written> {
  const existing = await tx.meeting.findMany({ where: { eventId }, select: { id: true, code: true, position: true } })
  const ids = new Map(existing.filter(({ code }) => code !== "").map(({ code, id }) => [code, id]))
  const positions = new Map(existing.map(({ id, position }) => [id, position]))
  const changing = preview.counts.create + preview.counts.update > 0
  const made = preview.items.map((item) => ({ ...item, id: item.meetingId ?? randomUUID() }))
  for (const { entry, id } of made) if (entry.code !== "") ids.set(entry.code, id)
  const create = made.filter((item) => item.action === "create")
  const rows = made.map(({ entry, id }, position) => {
    const { code, title, kind, roomId, layout, scopeText, chairText, note, dress } = entry
    const when = { startsAt: asDate(entry.from), endsAt: asDate(entry.to) }
    return { id, eventId, code, title, kind, ...when, roomId, layout, scopeText, chairText, note, dress, position }
  })
  await tx.meeting.createMany({ data: rows.filter((_, i) => made[i]?.action === "create") })
  for (const [position, { entry, id, action }] of made.entries()) {
    const parentId = entry.parentCode === "" ? null : (ids.get(entry.parentCode) ?? null)
    const row = rows[position]
    if (action === "create" && parentId !== null) await tx.meeting.update({ where: { id }, data: { parentId } })
    if (action === "update" && row) {
      await tx.meetingScope.deleteMany({ where: { meetingId: id } })
      const { id: _, eventId: __, ...data } = row
      await tx.meeting.update({
        where: { id },
        data: { ...data, parentId, revision: { increment: 1 }, scopes: { create: scopeRows(entry.scopes) } },
      })
    }
    if (action === "unchanged" && changing && positions.get(id) !== position)
      await tx.meeting.update({ where: { id }, data: { position } })
  }
  await tx.meetingScope.createMany({
    data: create.flatMap(({ entry, id }) => scopeRows(entry.scopes).map((item) => ({ ...item, meetingId: id }))),
  })
  return { created: create.length, updated: preview.counts.update, unchanged: preview.counts.unchanged }
}

/**
 * Takes a schedule in, all of it or nothing, exactly as it was previewed: a plan or file that changed since refuses
 * `import_changed_meanwhile`. Rows with errors are left out. Rooms that clash are imported all the same; the later hold
 * is contested and the conflict engine tells of it.
 */
export const importSchedule = (
  actor: Actor,
  eventId: string,
  file: SpreadsheetFile,
  choices: ImportChoices | null,
  digest: string,
): Promise<Outcome<Written, ImportRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<Written, ImportRefusal>> => {
    const draft = await openDraft(tx, actor, eventId, "meetings")
    if (!draft.ok) return draft
    const { event } = draft.value
    const planned = await plannedImport(tx, event, file, choices)
    if (!planned.ok) return planned
    if (planned.value.preview.digest !== digest) return refuse({ code: "import_changed_meanwhile" })
    const { plan } = planned.value
    const written = await writeItems(tx, event.id, plan)
    const held = await rewriteHolds(tx, event, new Set())
    if (!held.ok) return held
    const changes = plan.items.flatMap(({ entry, changes }) =>
      changes.length === 0
        ? []
        : { code: entry.code, title: entry.title, changes: changes.map((change) => ({ ...change })) },
    )
    await writeAudit(tx, actor, {
      eventId,
      action: "meetings.import",
      subject: { kind: "event", id: eventId, title: event.title },
      after: { file: file.name.slice(0, 200), ...written, changes },
    })
    return accept(written)
  })

/** Preview and confirmation in one, for the sample. */
export async function importScheduleFile(
  actor: Actor,
  eventId: string,
  bytes: Uint8Array,
  name: string,
): Promise<Outcome<Written, ImportRefusal>> {
  const file = { name, bytes }
  const preview = await previewSchedule(actor, eventId, file)
  return preview.ok ? importSchedule(actor, eventId, file, null, preview.value.digest) : preview
}
