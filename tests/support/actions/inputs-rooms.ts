import type { Trial } from "./inputs"
import { ahead, ROOMS_WORLD } from "./rooms-world"
import { WORLD } from "./world"

const { eventId, meetingId, humanId: personId } = WORLD
const { roomId, bookingId, occurrenceId, blockId, appointmentId } = ROOMS_WORLD
const booking = { roomId, title: "座谈会", day: ahead(15), from: "14:00", to: "15:00" }
const one = { bookingId, revision: 0 }
const series = { ...booking, day: ahead(60), rule: "FREQ=WEEKLY;COUNT=2" }
const everyDay = Array.from({ length: 2 }, (_, week) => ahead(60 + 7 * week))
const choices = everyDay.map((day) => ({ recurrenceId: `${day}T14:00`, choice: "keep" as const }))

/** Rooms belong to the office: whoever books may book, wherever else they work. */
const bookers = ["idle_clerk", "other_organiser", "other_clerk"] as const
const deciders = ["other_organiser"] as const

/** A form as a tablet at a door sends it, with a link nobody was given. */
const atTheDoor = new FormData()
for (const [name, value] of Object.entries({ token: "A".repeat(43), want: "extend", bookingId }))
  atTheDoor.set(name, value)

export const roomInputs: Record<string, Trial> = {
  createBookingAction: { input: booking, allowedFor: bookers },
  previewSeriesAction: { input: series, allowedFor: bookers },
  createSeriesAction: { input: { ...series, choices }, allowedFor: bookers },
  updateBookingAction: { input: { ...booking, ...one }, allowedFor: deciders },
  updateSeriesAction: { input: { ...series, choices, bookingId: occurrenceId, revision: 0 }, allowedFor: deciders },
  cancelBookingAction: { input: one, allowedFor: deciders },
  decideBookingAction: { input: { ...one, approve: true }, allowedFor: deciders },
  extendBookingAction: { input: { ...one, minutes: 30 }, allowedFor: deciders },
  arriveAtBookingAction: {
    input: { bookingId },
    allowedFor: ["other_organiser", "door", "other_door"],
    mayRefuse: ["booking_not_begun"],
  },
  createBlockAction: {
    input: { roomId, title: "检修", day: ahead(40), from: "08:00", to: "18:00" },
    allowedFor: ["other_organiser", "other_clerk"],
  },
  removeBlockAction: { input: { holdId: blockId }, allowedFor: ["other_organiser", "other_clerk"] },
  createAppointmentAction: { input: { personId, title: "出访", day: ahead(40), from: "08:00", to: "18:00" } },
  removeAppointmentAction: { input: { holdId: appointmentId } },
  askForRoomAction: { input: { eventId, meetingId } },
  confirmRoomAction: { input: { eventId, meetingId, revision: 0, approve: true } },
  createDoorLinkAction: { input: { roomId }, allowedFor: ["other_organiser", "other_clerk"] },
  revokeDoorLinkAction: { input: { linkId: "none" }, mayRefuse: ["no_such_feed_link"] },
  doorAction: { input: atTheDoor, guard: "token" },
  updateOfficeSettingsAction: { input: { name: "县人大常委会办公室" } },
}
