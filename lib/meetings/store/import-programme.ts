import { createHash, randomUUID } from "node:crypto"
import { writeAudit } from "@/lib/audit/store"
import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import { eventDays } from "@/lib/events/rules/event-days"
import type { EventHead } from "@/lib/events/schema"
import { openDraft } from "@/lib/events/store/draft"
import type { Actor } from "@/lib/kernel/actor"
import type { ImportChoices } from "@/lib/kernel/import"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { clock } from "@/lib/platform/clock"
import { db, type Tx } from "@/lib/platform/db"
import type { SpreadsheetFile } from "@/lib/platform/xlsx"
import { canEditVenues } from "@/lib/venues/queries/access"
import { plainRooms } from "@/lib/venues/queries/rooms"
import type { RoomRefusal } from "@/lib/venues/store/room"
import { meetingPlansOf } from "../queries/plan"
import { rosterOf } from "../queries/roster"
import { type ProgrammePlan, planProgramme } from "../rules/exchange/plan-programme"
import type { Fault, ProgrammeFormat, ProgrammeNote } from "../rules/exchange/programme"
import { programmeRows, programmeSheet } from "../rules/exchange/programme-rows"
import { readProgramme } from "../rules/exchange/read-programme"
import type { AskedRoom } from "../rules/exchange/rooms-meant"
import { bookingTransaction } from "./booking"
import { rewriteHolds } from "./holds"
import type { ImportRefusal, SchedulePreview } from "./import"
import { makeRooms } from "./import-rooms"
import { writeProgramme } from "./write-programme"

/** What a programme or calendar says besides its rows. */
export type ProgrammeAside = {
  format: ProgrammeFormat
  title: string
  notes: readonly ProgrammeNote[]
  /** With any of these nothing can be taken in. */
  faults: readonly Fault[]
  rooms: readonly AskedRoom[]
  /** Where a room could be made, and those there are; none for whoever may not make rooms. */
  venues: readonly { id: string; name: string }[]
  known: readonly { id: string; title: string }[]
}
export type ProgrammePreview = SchedulePreview & { programme: ProgrammeAside }
export type ProgrammeRefusal =
  | ImportRefusal
  | RoomRefusal
  | { readonly code: "programme_faulty"; readonly count: number }
  | { readonly code: "rooms_undecided"; readonly count: number }
export type ProgrammeWritten = { created: number; updated: number; unchanged: number; rooms: number }

const VENUE_ORDER = [{ position: "asc" as const }, { name: "asc" as const }]

async function planned(tx: Tx, actor: Actor, event: EventHead, file: SpreadsheetFile, choices: ImportChoices | null) {
  const days = eventDays(event)
  const window = { from: days[0]?.from ?? 0, to: (days.at(-1)?.to ?? 1) - 1 }
  const { programme, faults } = readProgramme(file.bytes, { zone: event.zone, window })
  const rooms = await plainRooms(tx)
  const { participants } = await rosterOf(event.id, tx)
  const existing = await meetingPlansOf(event.id, tx)
  const said = faults.length > 0 ? { ...programme, meetings: [] } : programme
  const plan = planProgramme(said, { existing, rooms, participants, event, choices: choices?.resolutions ?? {} })
  const digest = createHash("sha256")
    .update(JSON.stringify([plan.items, plan.unknownRooms, faults]))
    .digest("hex")
  const mayMake = await canEditVenues(actor, tx)
  const venues = mayMake ? await tx.venue.findMany({ select: { id: true, name: true }, orderBy: VENUE_ORDER }) : []
  const { counts, notInFile, unknownRooms } = plan
  const preview: ProgrammePreview = {
    sheets: [programmeSheet(said, file.name)],
    rows: programmeRows(plan, event.zone),
    ...{ digest, headings: [], notInFile },
    counts: {
      ...{
        create: counts.create,
        update: counts.update,
        unchanged: counts.unchanged + counts.skip,
        errors: counts.error,
      },
      warnings: plan.items.flatMap(({ problems }) => problems).filter(({ severity }) => severity === "warning").length,
    },
    programme: {
      ...{ format: said.format, title: said.title, notes: said.notes, faults, rooms: unknownRooms },
      venues,
      known: rooms.map(({ id, venueName, name }) => ({ id, title: `${venueName}·${name}` })),
    },
  }
  return { plan, preview }
}

/**
 * Reads a programme (frab XML or JSON) or calendar (.ics) against the event's plan without writing anything: every meeting with what would
 * happen to it, rooms the house does not know, everything read otherwise than written, and every fault with its line. Rules give their
 * occurrences on the event's days. Refusals: no_such_event, not_allowed.
 */
export async function previewProgramme(
  actor: Actor,
  eventId: string,
  file: SpreadsheetFile,
  choices: ImportChoices | null = null,
): Promise<Outcome<ProgrammePreview, ProgrammeRefusal>> {
  const access = await eventFor(actor, eventId)
  if (!access) return refuse({ code: "no_such_event" })
  if (!mayEditArea(actor, access.membership, "meetings")) return refuse({ code: "not_allowed" })
  return accept((await planned(db(), actor, access.event, file, choices)).preview)
}

/** Refuses what cannot be taken in whole: a file with faults, rooms nobody decided about. */
function ready({ preview, plan }: { preview: ProgrammePreview; plan: ProgrammePlan }): ProgrammeRefusal | null {
  const { faults } = preview.programme
  if (faults.length > 0) return { code: "programme_faulty", count: faults.length }
  const count = plan.unknownRooms.filter(({ waiting }) => waiting > 0).length
  return count > 0 ? { code: "rooms_undecided", count } : null
}

/**
 * Takes a programme or calendar in, all of it or nothing, exactly as it was previewed: a plan or file that changed since refuses
 * `import_changed_meanwhile`. A meeting known by the file's id is updated, never doubled. Rooms that clash are taken in all the same: the
 * later hold is contested and the conflict engine tells of it.
 */
export const importProgramme = (
  actor: Actor,
  eventId: string,
  file: SpreadsheetFile,
  choices: ImportChoices | null,
  digest: string,
): Promise<Outcome<ProgrammeWritten, ProgrammeRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<ProgrammeWritten, ProgrammeRefusal>> => {
    const draft = await openDraft(tx, actor, eventId, "meetings")
    if (!draft.ok) return draft
    const { event } = draft.value
    const read = await planned(tx, actor, event, file, choices)
    if (read.preview.digest !== digest) return refuse({ code: "import_changed_meanwhile" })
    const refusal = ready(read)
    if (refusal) return { ok: false, refusal }
    const { plan } = read
    const made = await makeRooms(tx, actor, plan.unknownRooms)
    if (!made.ok) return made
    const written = await writeProgramme(tx, eventId, plan, made.value, { newId: randomUUID, now: clock.now() })
    const held = await rewriteHolds(tx, event, new Set())
    if (!held.ok) return held
    const changes = plan.items.flatMap(({ said, changes }) =>
      changes.length === 0
        ? []
        : { title: said.title.slice(0, 200), changes: changes.map((change) => ({ ...change })) },
    )
    await writeAudit(tx, actor, {
      eventId,
      action: "meetings.import",
      subject: { kind: "event", id: eventId, title: event.title },
      after: { file: file.name.slice(0, 200), ...written, changes: changes.slice(0, 500) },
    })
    return accept(written)
  })
