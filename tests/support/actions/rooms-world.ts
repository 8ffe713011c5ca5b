import { db } from "@/lib/platform/db"

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`

/** A day so many days from now: bookings must lie ahead, whenever the tests run. */
export const ahead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Rooms of the ordinary week in the world actions are tried on. */
export const ROOMS_WORLD = {
  roomId: id(305),
  /** Waits for a yes; booked by the organiser. */
  bookingId: id(300),
  /** The first of a series of two. */
  occurrenceId: id(301),
  blockId: id(303),
  appointmentId: id(304),
} as const

type Made = { venueId: string; personId: string; bookedById: string }

/** Bookings, a series, a block and an appointment, with what they hold. */
export async function makeRoomsWorld({ venueId, personId, bookedById }: Made): Promise<void> {
  const { roomId } = ROOMS_WORLD
  const layouts = [{ layout: "课桌式", capacity: 20 }]
  await db().room.create({ data: { id: roomId, venueId, name: "小会议室", layouts } })
  const at = (days: number, hour: number) => new Date(`${ahead(days)}T0${hour}:00:00Z`)
  const by = { bookedById, bookedByName: "组织者" }
  const seriesId = id(310)
  const rule = "FREQ=WEEKLY;COUNT=2"
  const startsLocal = `${ahead(30)}T09:00`
  const series = { id: seriesId, roomId, rule, zone: "Asia/Shanghai", startsLocal, minutes: 60, ...by }
  await db().bookingSeries.create({ data: series })
  const rows = [
    { id: ROOMS_WORLD.bookingId, days: 20, status: "REQUESTED" as const },
    { id: ROOMS_WORLD.occurrenceId, days: 30, seriesId, recurrenceId: startsLocal },
    { id: id(302), days: 37, seriesId, recurrenceId: `${ahead(37)}T09:00` },
  ]
  const hold = (subjectKind: string, subjectId: string, cause: string, causeId: string, days: number) => ({
    ...{ subjectKind, subjectId, cause, causeId, title: "例会", exclusive: subjectKind === "ROOM" },
    ...{ from: at(days, 1), to: at(days, 2), createdById: bookedById },
  })
  for (const { days, ...row } of rows) {
    await db().booking.create({
      data: { ...row, roomId, title: "例会", startsAt: at(days, 1), endsAt: at(days, 2), ...by },
    })
    await db().occupancy.create({ data: hold("ROOM", roomId, "BOOKING", row.id, days) })
  }
  const { blockId, appointmentId } = ROOMS_WORLD
  await db().occupancy.createMany({
    data: [
      { id: blockId, ...hold("ROOM", roomId, "BLOCK", blockId, 50) },
      { id: appointmentId, ...hold("PERSON", personId, "APPOINTMENT", appointmentId, 50) },
    ],
  })
}
