import { fromMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import { rosterOf } from "../queries/roster"
import { scopesOfForm } from "../rules/form-scopes"
import { slotOf } from "../rules/meeting-time"
import { makesRing } from "../rules/tree"
import { waitsInRing } from "../rules/waits"
import type { MeetingFields, MeetingRefusal, ScopeItem, WaitsFor } from "../schema"
import type { Opened } from "./open"

export const asDate = (minutes: number | null): Date | null => (minutes === null ? null : fromMinutes(minutes))

export const scopeRows = (items: readonly ScopeItem[]) => items.map((item, position) => ({ ...item, position }))

/** What a form's fields come to: columns of the row, scope items, minutes. */
export type Checked = {
  data: {
    code: string
    title: string
    kind: string
    parentId: string | null
    startsAt: Date | null
    endsAt: Date | null
    roomId: string | null
    layout: string
    scopeText: string
    chairText: string
    note: string
    dress: string
    minutes: number | null
    equipment: string[]
    allowedDays: string[]
    waitsFor: WaitsFor[]
    pinned: boolean
  }
  from: number | null
  to: number | null
  items: ScopeItem[]
}

/** Looks the fields over against the event: code free, parent and room exist, no ring, time possible, people of this event. */
export async function checkFields(
  tx: Tx,
  opened: Opened,
  fields: MeetingFields,
  ownId: string | null,
): Promise<Outcome<Checked, MeetingRefusal>> {
  const { day, from: _from, to: _to, endDay: _endDay, people, ...texts } = fields
  const slot = slotOf({ ...fields, day }, opened.event.zone)
  if (!slot.ok) return slot
  const same = fields.code === "" ? undefined : opened.meetings.find((m) => m.code === fields.code && m.id !== ownId)
  if (same) return refuse({ code: "code_taken", meetingCode: same.code, title: same.title })
  if (fields.parentId !== null && !opened.find(fields.parentId)) return refuse({ code: "no_such_parent" })
  if (ownId !== null && makesRing(opened.meetings, ownId, fields.parentId)) return refuse({ code: "meeting_ring" })
  for (const { meetingId } of fields.waitsFor) {
    if (!opened.find(meetingId)) return refuse({ code: "no_such_meeting" })
    if (meetingId === ownId) return refuse({ code: "meeting_waits_ring" })
  }
  if (ownId !== null && waitsInRing(opened.meetings, ownId, fields.waitsFor))
    return refuse({ code: "meeting_waits_ring" })
  if ((await opened.roomName(fields.roomId)) === null) return refuse({ code: "no_such_room" })
  const roster = await rosterOf(opened.event.id, tx)
  const known = new Set(roster.participants.map(({ id }) => id))
  if (people.some(({ participationId }) => !known.has(participationId))) return refuse({ code: "no_such_person" })
  const items = scopesOfForm(fields, (ownId !== null && opened.find(ownId)) || null, roster)
  const { from, to } = slot.value
  const data = {
    code: texts.code,
    title: texts.title,
    kind: texts.kind,
    parentId: texts.parentId,
    startsAt: asDate(from),
    endsAt: asDate(to),
    roomId: texts.roomId,
    layout: texts.layout,
    scopeText: texts.scopeText,
    chairText: texts.chairText,
    note: texts.note,
    dress: texts.dress,
    minutes: texts.minutes,
    equipment: [...new Set(texts.equipment)],
    allowedDays: [...new Set(texts.allowedDays)].sort(),
    waitsFor: texts.waitsFor,
    pinned: texts.pinned,
  }
  return accept({ data, from, to, items })
}
