import type { Actor } from "@/lib/kernel/actor"

/** Who keeps a room and who booked it: what a right to a booking hangs on. */
export type BookingStanding = { bookedById: string; keeperId: string | null }

const isChief = (actor: Actor): boolean =>
  actor.kind === "system" || (actor.kind === "user" && (actor.role === "ADMINISTRATOR" || actor.role === "ORGANISER"))
const isMe = (actor: Actor, userId: string | null): boolean => actor.kind === "user" && actor.id === userId

/** Rooms belong to the office: everybody with an account sees how they are taken. Delegates do not. */
export const mayReadBookings = (actor: Actor): boolean => actor.kind !== "delegate"

/** Administrators, organisers and clerks book; checkers and door staff read. */
export const mayBook = (actor: Actor): boolean => isChief(actor) || (actor.kind === "user" && actor.role === "CLERK")

/** 审批: the keeper of the room, organisers and administrators; what they book themselves needs no further yes. */
export const mayDecide = (actor: Actor, keeperId: string | null): boolean =>
  isChief(actor) || (keeperId !== null && isMe(actor, keeperId))

/** Change, cancel and extend: who booked, the keeper, organisers and administrators. */
export const mayChangeBooking = (actor: Actor, { bookedById, keeperId }: BookingStanding): boolean =>
  isMe(actor, bookedById) || mayDecide(actor, keeperId)

/** Says that somebody came: who may change it, and whoever stands at the door. */
export const mayArrive = (actor: Actor, standing: BookingStanding): boolean =>
  mayChangeBooking(actor, standing) || (actor.kind === "user" && actor.role === "DOOR")

/** Overrun onto what follows is for organisers and administrators. */
export const mayForce = (actor: Actor): boolean => isChief(actor)

/** 停用、维修: who edits venues (asked by the caller), and the keeper of the room. */
export const mayBlock = (actor: Actor, editsVenues: boolean, keeperId: string | null): boolean =>
  editsVenues || (keeperId !== null && isMe(actor, keeperId))

/** Title and people of a confidential booking: who booked it, who keeps the room, administrators. Nobody else. */
export const maySeeTitle = (actor: Actor, booking: BookingStanding & { confidential: boolean }): boolean =>
  !booking.confidential ||
  actor.kind === "system" ||
  isMe(actor, booking.bookedById) ||
  isMe(actor, booking.keeperId) ||
  (actor.kind === "user" && actor.role === "ADMINISTRATOR")

/** A form overwrites title and people: whoever may change a booking, and reads them. */
export const mayRewrite = (actor: Actor, booking: BookingStanding & { confidential: boolean }): boolean =>
  mayChangeBooking(actor, booking) && maySeeTitle(actor, booking)

/** A confidential appointment: who entered it and administrators. */
export const maySeeAppointment = (actor: Actor, row: { confidential: boolean; createdById: string }): boolean =>
  maySeeTitle(actor, { confidential: row.confidential, bookedById: row.createdById, keeperId: null })
