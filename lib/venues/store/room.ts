import { z } from "zod"
import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, type Refusal, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { isExclusionViolation } from "@/lib/platform/db-errors"
import { hoursAreRight } from "../rules/hours"
import { BOOKING_FACTS, roomChanges } from "../rules/import/plan"
import { OPEN_DAYS, type RoomInput, roomLayout } from "../schema"
import { openVenues, touchDrafts, type VenuesRefusal } from "./open"
import { changeMargins } from "./room-margins"

export type RoomRefusal =
  | VenuesRefusal
  | { readonly code: "no_such_venue" }
  | { readonly code: "no_such_room" }
  | { readonly code: "no_such_account" }
  | { readonly code: "room_hours_wrong" }
  | { readonly code: "room_name_taken"; readonly name: string }
  | { readonly code: "margins_clash"; readonly room: string }

/** What of a room is written and audited. */
export const roomData = (ask: RoomInput) => ({
  venueId: ask.venueId,
  name: ask.name,
  floor: ask.floor,
  layouts: ask.layouts,
  equipment: ask.equipment,
  opensAt: ask.opensAt,
  closesAt: ask.closesAt,
  setUpMinutes: ask.setUpMinutes,
  clearAwayMinutes: ask.clearAwayMinutes,
  openDays: ask.openDays,
  bookable: ask.bookable,
  needsApproval: ask.needsApproval,
  keeperId: ask.keeperId,
  releaseAfterMinutes: ask.releaseAfterMinutes,
})

/** Neither equipment nor what concerns bookings stands in an event's plan. */
const IN_NOBODYS_PLAN: ReadonlySet<string> = new Set(["equipment", ...BOOKING_FACTS])

/**
 * Creates a room, or changes the one with `id`. New margins are carried into what the room's meetings hold already.
 * Refusals: not_allowed, no_such_venue, no_such_room, no_such_account (the keeper), room_hours_wrong, room_name_taken, margins_clash (two meetings
 * would run into each other; nothing was changed).
 */
export const saveRoom = (actor: Actor, ask: RoomInput): Promise<Outcome<{ id: string }, RoomRefusal>> =>
  refusingClash(ask.name, () =>
    inTransaction<Outcome<{ id: string }, RoomRefusal>>(async (tx) => {
      const opened = await openVenues(tx, actor)
      if (!opened.ok) return opened
      return writeRoom(tx, actor, ask)
    }),
  )

/** The body of saveRoom, also for the import: the venues are open. */
export async function writeRoom(tx: Tx, actor: Actor, ask: RoomInput): Promise<Outcome<{ id: string }, RoomRefusal>> {
  if (!hoursAreRight(ask)) return refuse({ code: "room_hours_wrong" })
  const { id, venueId, name } = ask
  const [venue, before, same] = [
    await tx.venue.findUnique({ where: { id: venueId } }),
    id === undefined ? null : await tx.room.findUnique({ where: { id } }),
    await tx.room.findUnique({ where: { venueId_name: { venueId, name } } }),
  ]
  if (!venue) return refuse({ code: "no_such_venue" })
  if (id !== undefined && !before) return refuse({ code: "no_such_room" })
  if (same && same.id !== id) return refuse({ code: "room_name_taken", name })
  // A keeper who has left meanwhile may stay; nobody new is made one without an account that works.
  if (ask.keeperId !== null && ask.keeperId !== before?.keeperId && !(await isAccount(tx, ask.keeperId)))
    return refuse({ code: "no_such_account" })
  const data = roomData(ask)
  const title = `${venue.name} ${name}`
  if (before) {
    const openDays = z.enum(OPEN_DAYS).catch("ALL").parse(before.openDays)
    const known = { ...before, openDays, layouts: z.array(roomLayout).catch([]).parse(before.layouts) }
    const fields = roomChanges(known, ask).map((change) => change.field)
    const moved = before.name !== name || before.venueId !== venueId
    if (fields.length === 0 && !moved) return accept({ id: before.id })
    if (moved || fields.some((field) => !IN_NOBODYS_PLAN.has(field))) await touchDrafts(tx, [before.id])
    await changeMargins(tx, before, ask)
    await tx.room.update({ where: { id: before.id }, data })
    const { id: _id, position: _position, layouts, ...rest } = before
    await writeAudit(tx, actor, {
      action: "room.update",
      subject: { kind: "room", id: before.id, title },
      before: { ...rest, layouts },
      after: data,
    })
    return accept({ id: before.id })
  }
  const last = await tx.room.aggregate({ where: { venueId }, _max: { position: true } })
  const made = await tx.room.create({ data: { ...data, position: (last._max.position ?? -1) + 1 } })
  await writeAudit(tx, actor, { action: "room.create", subject: { kind: "room", id: made.id, title }, after: data })
  return accept({ id: made.id })
}

const isAccount = async (tx: Tx, userId: string): Promise<boolean> =>
  (await tx.user.count({ where: { id: userId, disabledAt: null } })) > 0

/** The database refuses margins that would let two meetings run into each other. */
export async function refusingClash<T, R extends Refusal>(
  room: string,
  work: () => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | RoomRefusal>> {
  try {
    return await work()
  } catch (error) {
    if (isExclusionViolation(error)) return refuse({ code: "margins_clash", room })
    throw error
  }
}
