import { type AuditRecord, writeAudit, writeAudits } from "@/lib/audit/store"
import { type DraftRefusal, openDraft } from "@/lib/events/store/draft"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { listedPeople } from "../queries/participants"
import { cleanValues, type ValueRefusal } from "../rules/clean"
import type { BulkPatch, ListedPerson, ParticipantInput, ParticipantPatch } from "../schema"
import { inParts } from "./in-parts"
import { PARTICIPATION_FIELDS, PERSON_FIELDS, participationData, personData } from "./person-data"

export type EditRefusal =
  | DraftRefusal
  | ValueRefusal
  | { readonly code: "no_such_person" }
  | { readonly code: "no_such_group" }
  | { readonly code: "already_listed"; readonly name: string }

/** The group's name, "" for none, null when the event has no such group. */
async function groupNameOf(tx: Tx, eventId: string, groupId: string): Promise<string | null> {
  if (groupId === "") return ""
  const group = await tx.group.findFirst({ where: { id: groupId, eventId }, select: { name: true } })
  return group?.name ?? null
}

/**
 * Enters somebody by hand. A person of the office is used again only when name and phone are both equal; the same
 * person twice in one event is refused. Refusals: no_such_event, not_allowed, no_such_group, already_listed, name_empty, phone_wrong.
 */
export const createParticipant = (actor: Actor, ask: ParticipantInput & { eventId: string }) =>
  inTransaction<Outcome<{ id: string }, EditRefusal>>(async (tx) => {
    const opened = await openDraft(tx, actor, ask.eventId, "people")
    if (!opened.ok) return opened
    const cleaned = cleanValues(ask)
    if (!cleaned.ok) return cleaned
    const values = cleaned.value
    const { eventId } = ask
    if ((await groupNameOf(tx, eventId, values.groupId)) === null) return refuse({ code: "no_such_group" })
    const known =
      values.phone === "" ? null : await tx.person.findFirst({ where: { name: values.name, phone: values.phone } })
    if (known && (await tx.participation.findFirst({ where: { eventId, personId: known.id }, select: { id: true } })))
      return refuse({ code: "already_listed", name: values.name })
    const person = known
      ? await tx.person.update({ where: { id: known.id }, data: personData(values) })
      : await tx.person.create({ data: personData(values) })
    const groupId = values.groupId || null
    const row = await tx.participation.create({
      data: { eventId, personId: person.id, groupId, ...participationData(values) },
    })
    const subject = { kind: "participation", id: row.id, title: values.name }
    await writeAudit(tx, actor, { eventId, action: "people.create", subject, after: { ...values } })
    return accept({ id: row.id })
  })

const shown = (person: ListedPerson, patch: object) =>
  Object.fromEntries(
    Object.keys(patch).map((field) => [
      field,
      field === "groupId" ? person.groupName : person[field as keyof ListedPerson],
    ]),
  )

/** Writes a patch to people of one event, with one audit row for each whom it changes. Returns how many that were. */
async function patchPeople(
  tx: Tx,
  actor: Actor,
  eventId: string,
  people: readonly ListedPerson[],
  patch: ParticipantPatch,
): Promise<Outcome<number, EditRefusal>> {
  const { groupId, ...rest } = patch
  const groupName = groupId === undefined ? undefined : await groupNameOf(tx, eventId, groupId)
  if (groupName === null) return refuse({ code: "no_such_group" })
  const wanted = Object.entries(rest)
  const changed = people.filter(
    (person) =>
      wanted.some(([field, value]) => person[field as keyof ListedPerson] !== value) ||
      (groupName !== undefined && person.groupName !== groupName),
  )
  if (changed.length === 0) return accept(0)
  const pick = (fields: readonly string[]) => Object.fromEntries(wanted.filter(([field]) => fields.includes(field)))
  const ofPerson = pick(PERSON_FIELDS)
  const ofParticipation = {
    ...pick(PARTICIPATION_FIELDS),
    ...(groupId === undefined ? {} : { groupId: groupId || null }),
  }
  const personIds = changed.map(({ personId }) => personId)
  const ids = changed.map(({ id }) => id)
  if (Object.keys(ofPerson).length > 0) await tx.person.updateMany({ where: { id: { in: personIds } }, data: ofPerson })
  if (Object.keys(ofParticipation).length > 0)
    await tx.participation.updateMany({ where: { id: { in: ids } }, data: ofParticipation })
  const after = { ...rest, ...(groupName === undefined ? {} : { groupId: groupName }) }
  const records = changed.map((person): AuditRecord => {
    const subject = { kind: "participation", id: person.id, title: person.name }
    return { eventId, action: "people.update", subject, before: shown(person, after), after }
  })
  for (const part of inParts(records)) await writeAudits(tx, actor, part)
  return accept(changed.length)
}

/**
 * Changes any fields of one person (the form, an edited cell); `patch` comes back as it was stored. Refusals as in
 * createParticipant, and no_such_person.
 */
export const updateParticipant = (actor: Actor, ask: { eventId: string; id: string; patch: ParticipantPatch }) =>
  inTransaction<Outcome<{ changed: number; patch: ParticipantPatch }, EditRefusal>>(async (tx) => {
    const opened = await openDraft(tx, actor, ask.eventId, "people")
    if (!opened.ok) return opened
    const [person] = await listedPeople(ask.eventId, tx, [ask.id])
    if (!person) return refuse({ code: "no_such_person" })
    const cleaned = cleanValues(ask.patch)
    if (!cleaned.ok) return cleaned
    const { name = person.name, phone = person.phone } = cleaned.value
    const twin =
      phone === ""
        ? null
        : await tx.person.findFirst({
            where: { name, phone, id: { not: person.personId }, participations: { some: { eventId: ask.eventId } } },
          })
    if (twin) return refuse({ code: "already_listed", name })
    const written = await patchPeople(tx, actor, ask.eventId, [person], cleaned.value)
    return written.ok ? accept({ changed: written.value, patch: cleaned.value }) : written
  })

/** Gives several people of the event the same category, group, duty, diet … `changed` = those it really changed. */
export const bulkUpdate = (actor: Actor, ask: { eventId: string; ids: string[]; patch: BulkPatch }) =>
  inTransaction<Outcome<{ changed: number }, EditRefusal>>(async (tx) => {
    const opened = await openDraft(tx, actor, ask.eventId, "people")
    if (!opened.ok) return opened
    const people = await listedPeople(ask.eventId, tx, ask.ids)
    if (people.length !== new Set(ask.ids).size) return refuse({ code: "no_such_person" })
    const written = await patchPeople(tx, actor, ask.eventId, people, ask.patch)
    return written.ok ? accept({ changed: written.value }) : written
  })
