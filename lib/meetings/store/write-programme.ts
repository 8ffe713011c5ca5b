import type { Tx } from "@/lib/platform/db"
import type { ProgrammeItem, ProgrammePlan, ProgrammeValues } from "../rules/exchange/plan-programme"
import type { ProgrammeWritten } from "./import-programme"
import { asDate, scopeRows } from "./write"

const roomIdOf = ({ room }: ProgrammeValues, made: ReadonlyMap<string, string>): string | null =>
  room.kind === "room" ? room.roomId : room.kind === "new" ? (made.get(room.key) ?? null) : null

/** The columns an import writes; a room of its own keeps no layout of another. */
const columns = (values: ProgrammeValues, made: ReadonlyMap<string, string>, now: Date) => ({
  title: values.title,
  kind: values.kind,
  startsAt: asDate(values.from),
  endsAt: asDate(values.to),
  roomId: roomIdOf(values, made),
  scopeText: values.scopeText,
  chairText: values.chairText,
  note: values.note,
  cancelledAt: values.cancelled ? now : null,
})

/** Writes a planned import; `made`: ids of new rooms by key. New meetings stand behind those there are. */
export async function writeProgramme(
  tx: Tx,
  eventId: string,
  plan: ProgrammePlan,
  made: ReadonlyMap<string, string>,
  { newId, now }: { newId: () => string; now: Date },
): Promise<ProgrammeWritten> {
  const last = await tx.meeting.aggregate({ where: { eventId }, _max: { position: true } })
  const first = (last._max.position ?? -1) + 1
  const creating = plan.items.filter(({ action }) => action === "create").map((item) => ({ ...item, id: newId() }))
  await tx.meeting.createMany({
    data: creating.map(({ id, said, values }, index) => ({
      ...{ id, eventId, externalId: said.id, position: first + index },
      ...columns(values, made, now),
    })),
  })
  const scopesOf = (id: string, { values }: ProgrammeItem) =>
    scopeRows(values.scopes).map((item) => ({ ...item, meetingId: id }))
  await tx.meetingScope.createMany({ data: creating.flatMap((item) => scopesOf(item.id, item)) })
  for (const item of plan.items) {
    const { action, meetingId, values, changes } = item
    if (action !== "update" || meetingId === null) continue
    await tx.meeting.update({
      where: { id: meetingId },
      data: { ...columns(values, made, now), revision: { increment: 1 } },
    })
    if (!changes.some(({ field }) => field === "people")) continue
    await tx.meetingScope.deleteMany({ where: { meetingId } })
    await tx.meetingScope.createMany({ data: scopesOf(meetingId, item) })
  }
  const { counts } = plan
  return { created: counts.create, updated: counts.update, unchanged: counts.unchanged + counts.skip, rooms: made.size }
}
