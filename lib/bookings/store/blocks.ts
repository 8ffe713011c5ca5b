import { writeAudit } from "@/lib/audit/store"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { fromMinutes, toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { WITHHELD } from "@/lib/meetings/rules/room-taken"
import { timeWords } from "@/lib/meetings/rules/summary"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { promoteContested } from "@/lib/meetings/store/promote"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { newId } from "@/lib/platform/new-id"
import { canEditVenues } from "@/lib/venues/queries/access"
import { lockRooms } from "@/lib/venues/store/room-locks"
import { mayBlock } from "../policy"
import { roomFacts } from "../queries/room-facts"
import { standingHolds } from "../queries/standing"
import { spokenSlot } from "../rules/slot"
import type { BlockFields, BookingRefusal } from "../schema"
import { displace } from "./displace"

const TITLES = 8

/**
 * Closes a room for a time (停用、维修). What lies in it refuses `block_hits` with how many and their titles, until the
 * asker has seen it (`confirmed`); then it stays, contested, and its owners are told. Others: not_allowed, no_such_room,
 * the slot's own, in_the_past.
 */
export const createBlock = (
  actor: Actor,
  ask: BlockFields,
  now: Date,
): Promise<Outcome<{ id: string; displaced: number }, BookingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<{ id: string; displaced: number }, BookingRefusal>> => {
    const editor = await canEditVenues(actor, tx)
    const { zone } = await officeSettingsOf(tx)
    const spoken = spokenSlot(ask, zone)
    if (!spoken.ok) return spoken
    const slot = spoken.value
    await lockRooms(tx, [ask.roomId])
    const room = (await roomFacts([ask.roomId], tx)).get(ask.roomId)
    if (!mayBlock(actor, editor, room?.keeperId ?? null)) return refuse({ code: "not_allowed" })
    if (!room) return refuse({ code: "no_such_room" })
    if (slot.to <= toMinutes(now)) return refuse({ code: "in_the_past" })
    const hits = (await standingHolds({ roomIds: [room.id], ...slot }, tx)).filter((hold) => hold.exclusive)
    if (hits.length > 0 && !ask.confirmed) {
      const titles = hits.slice(0, TITLES).map((hit) => (hit.confidential ? WITHHELD : hit.title))
      return refuse({ code: "block_hits", count: hits.length, titles })
    }
    await displace(tx, actor, hits, room, now)
    const id = newId()
    const { title, note } = ask
    await tx.occupancy.createMany({
      data: [
        {
          ...{ id, causeId: id, cause: "BLOCK", subjectKind: "ROOM", subjectId: room.id, exclusive: true, title, note },
          ...{ from: fromMinutes(slot.from), to: fromMinutes(slot.to), venueId: room.venueId },
          ...{ createdById: actorId(actor), createdByName: actor.name },
        },
      ],
    })
    await writeAudit(tx, actor, {
      action: "block.create",
      subject: { kind: "block", id, title },
      after: { room: room.title, time: timeWords(slot.from, slot.to, zone), displaced: hits.length },
    })
    return accept({ id, displaced: hits.length })
  })

/** Opens the room again; what was contested because of the block gets its room back. Refusals: no_such_hold, not_allowed. */
export const removeBlock = (actor: Actor, ask: { holdId: string }): Promise<Outcome<null, BookingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<null, BookingRefusal>> => {
    const editor = await canEditVenues(actor, tx)
    const found = await tx.occupancy.findFirst({ where: { id: ask.holdId, cause: "BLOCK" } })
    const room = found ? (await roomFacts([found.subjectId], tx)).get(found.subjectId) : undefined
    if (!mayBlock(actor, editor, room?.keeperId ?? null)) return refuse({ code: "not_allowed" })
    if (!found || !room) return refuse({ code: "no_such_hold" })
    await lockRooms(tx, [room.id])
    const { count } = await tx.occupancy.deleteMany({ where: { id: found.id } })
    if (count === 0) return refuse({ code: "no_such_hold" })
    await promoteContested(tx, [room.id])
    const { zone } = await officeSettingsOf(tx)
    await writeAudit(tx, actor, {
      action: "block.delete",
      subject: { kind: "block", id: found.id, title: found.title },
      before: { room: room.title, time: timeWords(toMinutes(found.from), toMinutes(found.to), zone) },
    })
    return accept(null)
  })
