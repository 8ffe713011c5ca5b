import type { UserActor } from "@/lib/kernel/actor"
import { toMinutes } from "@/lib/kernel/interval"
import { instantOf } from "@/lib/kernel/zoned"
import { type CreateMeeting, createMeetingAsk } from "@/lib/meetings/schema"
import { db } from "@/lib/platform/db"

export const ZONE = "Asia/Shanghai"

/** "09:00" on 12 January 2027, in minutes. */
export function minutesAt(time: string, day = "2027-01-12"): number {
  const instant = instantOf(day, time, ZONE)
  if (!instant) throw new Error(time)
  return toMinutes(instant)
}

let counter = 0
const name = (what: string): string => `${what}${++counter}`

/** An organiser who is a member of the event. */
export async function organiser(eventId: string): Promise<UserActor> {
  const login = name("user")
  const user = await db().user.create({
    data: { loginName: login, displayName: login, role: "ORGANISER", passwordHash: "x" },
  })
  await db().eventMember.create({ data: { eventId, userId: user.id } })
  return { kind: "user", id: user.id, name: login, role: "ORGANISER" }
}

export async function event(): Promise<{ eventId: string; actor: UserActor }> {
  const title = name("会议")
  const { id } = await db().event.create({
    data: { title, shortTitle: title, startsOn: "2027-01-12", endsOn: "2027-01-15", zone: ZONE },
  })
  return { eventId: id, actor: await organiser(id) }
}

export async function room(margins = { setUpMinutes: 0, clearAwayMinutes: 0 }, capacity = 100): Promise<string> {
  const venue = await db().venue.upsert({ where: { name: "会堂" }, create: { name: "会堂" }, update: {} })
  const layouts = [{ layout: "课桌式", capacity }]
  return (await db().room.create({ data: { venueId: venue.id, name: name("厅"), layouts, ...margins } })).id
}

export async function deputy(
  eventId: string,
  personId?: string,
): Promise<{ id: string; personId: string; name: string }> {
  const person = personId
    ? await db().person.findUniqueOrThrow({ where: { id: personId } })
    : await db().person.create({ data: { name: name("代表") } })
  const { id } = await db().participation.create({ data: { eventId, personId: person.id, category: "DEPUTY" } })
  return { id, personId: person.id, name: person.name }
}

/** What the form sends: "09:00-10:00" on 12 January. */
export function ask(
  eventId: string,
  title: string,
  span: string,
  roomId: string | null,
  more: Partial<CreateMeeting> = {},
): CreateMeeting {
  const [from = "", to = ""] = span.split("-")
  return createMeetingAsk.parse({
    eventId,
    title,
    kind: "其他",
    day: span === "" ? "" : "2027-01-12",
    from,
    to,
    roomId,
    scopeText: "",
    ...more,
  })
}

/** The ledger's holds of a room: title and whether exclusive, in the order of time. */
export async function ledger(roomId: string): Promise<string[]> {
  const rows = await db().occupancy.findMany({
    where: { subjectKind: "ROOM", subjectId: roomId },
    orderBy: [{ from: "asc" }, { title: "asc" }],
  })
  return rows.map(
    (row) =>
      `${row.title} ${toMinutes(row.from) - minutesAt("00:00")}-${toMinutes(row.to) - minutesAt("00:00")}${row.exclusive ? "" : " contested"}`,
  )
}
