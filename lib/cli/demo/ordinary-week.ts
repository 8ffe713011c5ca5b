import { appointmentAsk, blockAsk, type CreateBooking, createBookingAsk, createSeriesAsk } from "@/lib/bookings/schema"
import { createAppointment } from "@/lib/bookings/store/appointments"
import { createBlock } from "@/lib/bookings/store/blocks"
import { createBooking } from "@/lib/bookings/store/create"
import { createSeries } from "@/lib/bookings/store/series"
import type { Role, UserActor } from "@/lib/kernel/actor"
import { officeSettings } from "@/lib/office/schema"
import { updateOfficeSettings } from "@/lib/office/store/settings"
import { db } from "@/lib/platform/db"
import { must } from "./must"

/** When the office booked all this, whatever the clock says now: the sample's weeks lie in January 2027. */
const BOOKED_AT = new Date("2026-12-21T02:00:00Z")

const roomId = async (name: string): Promise<string> => (await db().room.findFirstOrThrow({ where: { name } })).id

/** The office's own room, too small for anything of the session: it needs the organiser's yes and is released when nobody comes. */
async function ownRoom(keeperId: string): Promise<string> {
  const venue = { name: "县人大机关", address: "县城人民路6号" }
  const layouts = [{ layout: "回形", capacity: 12 }]
  const hours = { opensAt: 480, closesAt: 1110, openDays: "WORKDAYS" }
  const rules = { needsApproval: true, keeperId, releaseAfterMinutes: 15 }
  const { id: venueId } = await db().venue.create({ data: { ...venue, position: 9 } })
  const room = { venueId, name: "机关小会议室", floor: "3", layouts, equipment: ["投影"], ...hours, ...rules }
  return (await db().room.create({ data: room })).id
}

/**
 * The office's ordinary weeks around the session, through the product's own stores: a weekly meeting of the chairpersons,
 * bookings of two people, one confidential, one that waits for a yes, a closure and an outside appointment. Nothing of it
 * touches the days of the session.
 */
export async function ordinaryWeek(users: ReadonlyMap<Role, UserActor>, eventId: string): Promise<void> {
  const admin = must("administrator", users.get("ADMINISTRATOR"))
  const organiser = must("organiser", users.get("ORGANISER"))
  const clerk = must("clerk", users.get("CLERK"))
  const own = await ownRoom(organiser.id)
  const [ninth, hall] = [await roomId("第九会议室"), await roomId("大礼堂")]
  const name = "云溪县人大常委会办公室"
  must("office", await updateOfficeSettings(admin, officeSettings.parse({ name })))

  const staff = await db().participation.findMany({
    where: { eventId, category: "STAFF" },
    orderBy: { listNumber: "asc" },
    select: { personId: true },
    take: 4,
  })
  const people = staff.map(({ personId }, n) => ({ personId, required: n < 3 }))
  const weekly = { day: "2027-01-04", from: "09:00", to: "10:30", rule: "FREQ=WEEKLY;BYDAY=MO;COUNT=4" }
  const chairs = createSeriesAsk.parse({ roomId: own, title: "主任会议", layout: "回形", people, ...weekly })
  must("series", await createSeries(organiser, chairs, BOOKED_AT))

  const book = async (actor: UserActor, ask: Partial<CreateBooking>): Promise<void> => {
    must("booking", await createBooking(actor, createBookingAsk.parse(ask), BOOKED_AT))
  }
  const large = { roomId: ninth, people: people.slice(0, 2) }
  await book(clerk, {
    ...large,
    title: "代表建议办理工作座谈会",
    day: "2027-01-06",
    from: "14:30",
    to: "16:00",
    expected: 15,
  })
  await book(organiser, {
    roomId: ninth,
    title: "人事工作碰头会",
    day: "2027-01-08",
    from: "15:00",
    to: "16:00",
    confidential: true,
  })
  await book(clerk, {
    ...large,
    title: "大会服务人员培训",
    day: "2027-01-07",
    from: "09:00",
    to: "11:00",
    note: "签到、引导、材料发放",
  })
  // The office's own room needs the keeper's yes: this one waits for it.
  await book(clerk, {
    roomId: own,
    title: "老领导座谈会",
    day: "2027-01-19",
    from: "09:30",
    to: "11:00",
    expected: 12,
  })

  const repair = { title: "音响检修", note: "会后例行检修", day: "2027-01-18", from: "08:00", to: "18:00" }
  must("block", await createBlock(organiser, blockAsk.parse({ roomId: hall, ...repair }), BOOKED_AT))
  const first = staff[0]
  const away = { title: "赴市人大常委会开会", day: "2027-01-20", from: "08:00", to: "18:00" }
  if (first)
    must("appointment", await createAppointment(admin, appointmentAsk.parse({ personId: first.personId, ...away })))
}
