import { type AuditRecord, writeAudits } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import type { Tx } from "@/lib/platform/db"
import { newId } from "@/lib/platform/new-id"
import type { ImportPlan, PlannedCreate } from "../rules/import/plan"
import { groupKindOf, type PersonValues } from "../schema"
import { inParts } from "./in-parts"
import { PERSON_FIELDS, participationData, personData } from "./person-data"

type GroupIds = ReadonlyMap<string, string>
const groupIdKey = (kind: string, name: string): string => `${kind}\n${name}`

/** Creates the plan's new groups behind the existing ones; returns the ids of all groups by kind and name. */
async function writeGroups(tx: Tx, eventId: string, plan: ImportPlan): Promise<GroupIds> {
  const existing = await tx.group.findMany({
    where: { eventId },
    select: { id: true, kind: true, name: true, position: true },
  })
  let position = Math.max(0, ...existing.map((group) => group.position))
  const added = plan.newGroups.map(({ kind, name, shortName }) => ({
    id: newId(),
    eventId,
    kind,
    name,
    shortName,
    position: ++position,
  }))
  if (added.length > 0) await tx.group.createMany({ data: added })
  return new Map([...existing, ...added].map((group) => [groupIdKey(group.kind, group.name), group.id]))
}

const groupIdOf = (groups: GroupIds, values: PersonValues): string | null =>
  groups.get(groupIdKey(groupKindOf(values.category), values.groupName)) ?? null

async function writeCreates(
  tx: Tx,
  eventId: string,
  create: readonly PlannedCreate[],
  groups: GroupIds,
): Promise<void> {
  const planned = create.map(({ values, personId }) => ({
    values,
    personId: personId ?? newId(),
    known: personId !== null,
  }))
  const people = planned
    .filter(({ known }) => !known)
    .map(({ values, personId }) => ({ id: personId, ...personData(values) }))
  const participations = planned.map(({ values, personId }) => ({
    id: newId(),
    eventId,
    personId,
    groupId: groupIdOf(groups, values),
    ...participationData(values),
  }))
  for (const part of inParts(people)) await tx.person.createMany({ data: part })
  for (const part of inParts(participations)) await tx.participation.createMany({ data: part })
  // Somebody known from another event: what this office's list says now is newer.
  for (const { values, personId, known } of planned) {
    if (!known) continue
    const given = Object.entries(personData(values)).filter(([, value]) => value !== "" && value !== null)
    await tx.person.update({ where: { id: personId }, data: Object.fromEntries(given) })
  }
}

async function writeUpdates(tx: Tx, actor: Actor, eventId: string, plan: ImportPlan, groups: GroupIds): Promise<void> {
  const records: AuditRecord[] = []
  for (const { row, person, changes } of plan.update) {
    const fields = new Set(changes.map(({ field }) => field))
    const pick = (data: object) => Object.fromEntries(Object.entries(data).filter(([field]) => fields.has(field)))
    const ofPerson = pick(personData(row.values))
    const ofParticipation = pick(participationData(row.values))
    // A new category may mean another kind of group under the same name.
    const moved = fields.has("groupName") || (fields.has("category") && row.given.has("groupName"))
    const group = moved ? { groupId: groupIdOf(groups, row.values) } : {}
    if (PERSON_FIELDS.some((field) => fields.has(field)))
      await tx.person.update({ where: { id: person.personId }, data: ofPerson })
    await tx.participation.update({ where: { id: person.id }, data: { ...ofParticipation, ...group } })
    records.push({
      eventId,
      action: "people.import_update",
      subject: { kind: "participation", id: person.id, title: person.name },
      before: Object.fromEntries(changes.map(({ field, from }) => [field, from])),
      after: Object.fromEntries(changes.map(({ field, to }) => [field, to])),
    })
  }
  for (const part of inParts(records)) await writeAudits(tx, actor, part)
}

/** Carries a plan out, in the caller's transaction. */
export async function writeImport(tx: Tx, actor: Actor, eventId: string, plan: ImportPlan): Promise<void> {
  const groups = await writeGroups(tx, eventId, plan)
  await writeCreates(tx, eventId, plan.create, groups)
  await writeUpdates(tx, actor, eventId, plan, groups)
  const ids = plan.renumber.map(({ person }) => person.id)
  const numbers = plan.renumber.map(({ listNumber }) => listNumber)
  if (ids.length > 0)
    await tx.$executeRaw`
      UPDATE "Participation" p SET "listNumber" = v.number
      FROM unnest(${ids}::text[], ${numbers}::int[]) AS v(id, number) WHERE p.id = v.id`
}
