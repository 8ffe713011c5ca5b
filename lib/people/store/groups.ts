import { writeAudit } from "@/lib/audit/store"
import { type DraftRefusal, openDraft } from "@/lib/events/store/draft"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { groupKey, shortNameOf } from "../rules/groups"
import type { GroupInput } from "../schema"

export type GroupRefusal =
  | DraftRefusal
  | { readonly code: "no_such_group" }
  | { readonly code: "group_name_taken"; readonly name: string }

const cleaned = ({ kind, name, shortName }: GroupInput) => ({
  kind,
  name: groupKey(name),
  shortName: shortName === "" ? shortNameOf(name, kind) : shortName,
})

const sameNamed = (tx: Tx, eventId: string, group: GroupInput, notId: string) =>
  tx.group.findFirst({
    where: { eventId, kind: group.kind, name: group.name, id: { not: notId } },
    select: { id: true },
  })

/** Adds a delegation or work group behind the others of its kind. Refusals: no_such_event, not_allowed, group_name_taken. */
export const createGroup = (actor: Actor, ask: GroupInput & { eventId: string }) =>
  inTransaction<Outcome<{ id: string }, GroupRefusal>>(async (tx) => {
    const { eventId } = ask
    const opened = await openDraft(tx, actor, eventId, "people")
    if (!opened.ok) return opened
    const data = cleaned(ask)
    if (await sameNamed(tx, eventId, data, "")) return refuse({ code: "group_name_taken", name: data.name })
    const last = await tx.group.aggregate({ where: { eventId }, _max: { position: true } })
    const group = await tx.group.create({ data: { eventId, ...data, position: (last._max.position ?? 0) + 1 } })
    const subject = { kind: "group", id: group.id, title: data.name }
    await writeAudit(tx, actor, { eventId, action: "group.create", subject, after: data })
    return accept({ id: group.id })
  })

/** Renames a group; meetings that name it in their scope follow. Refusals as in createGroup, and no_such_group. */
export const updateGroup = (actor: Actor, ask: GroupInput & { eventId: string; id: string }) =>
  inTransaction<Outcome<{ id: string }, GroupRefusal>>(async (tx) => {
    const { eventId, id } = ask
    const opened = await openDraft(tx, actor, eventId, "people")
    if (!opened.ok) return opened
    const before = await tx.group.findFirst({
      where: { id, eventId },
      select: { kind: true, name: true, shortName: true },
    })
    if (!before) return refuse({ code: "no_such_group" })
    const after = cleaned({ ...ask, kind: before.kind })
    if (await sameNamed(tx, eventId, after, id)) return refuse({ code: "group_name_taken", name: after.name })
    await tx.group.update({ where: { id }, data: after })
    if (after.name !== before.name)
      await tx.meetingScope.updateMany({
        where: { kind: "GROUP", ref: before.name, meeting: { eventId } },
        data: { ref: after.name },
      })
    await writeAudit(tx, actor, {
      eventId,
      action: "group.update",
      subject: { kind: "group", id, title: after.name },
      before,
      after,
    })
    return accept({ id })
  })

/** Puts the event's groups in this order (all ids of one kind). Refusals: no_such_event, not_allowed, no_such_group. */
export const orderGroups = (actor: Actor, ask: { eventId: string; ids: string[] }) =>
  inTransaction<Outcome<{ count: number }, GroupRefusal>>(async (tx) => {
    const { eventId, ids } = ask
    const opened = await openDraft(tx, actor, eventId, "people")
    if (!opened.ok) return opened
    const groups = await tx.group.findMany({
      where: { eventId, id: { in: ids } },
      select: { id: true, name: true, position: true },
    })
    if (groups.length === 0 || groups.length !== new Set(ids).size) return refuse({ code: "no_such_group" })
    const places = groups.map(({ position }) => position).sort((a, b) => a - b)
    for (const [index, id] of ids.entries())
      await tx.group.update({ where: { id }, data: { position: places[index] ?? index } })
    const names = (order: readonly string[]) => order.map((id) => groups.find((group) => group.id === id)?.name ?? "")
    const before = [...groups].sort((a, b) => a.position - b.position).map(({ name }) => name)
    const subject = { kind: "event", id: eventId, title: opened.value.event.title }
    await writeAudit(tx, actor, { eventId, action: "group.order", subject, before, after: names(ids) })
    return accept({ count: ids.length })
  })

/** Deletes a group; its people stay on the list without one. Refusals: no_such_event, not_allowed, no_such_group. */
export const deleteGroup = (actor: Actor, ask: { eventId: string; id: string }) =>
  inTransaction<Outcome<{ people: number }, GroupRefusal>>(async (tx) => {
    const { eventId, id } = ask
    const opened = await openDraft(tx, actor, eventId, "people")
    if (!opened.ok) return opened
    const group = await tx.group.findFirst({
      where: { id, eventId },
      select: { kind: true, name: true, shortName: true, _count: { select: { participations: true } } },
    })
    if (!group) return refuse({ code: "no_such_group" })
    const { _count, ...before } = group
    await tx.group.delete({ where: { id } })
    const subject = { kind: "group", id, title: group.name }
    await writeAudit(tx, actor, {
      eventId,
      action: "group.delete",
      subject,
      before: { ...before, people: _count.participations },
    })
    return accept({ people: _count.participations })
  })
