import { chmodSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { sessionSecret } from "@/lib/cli/secret"
import { closeDb, db } from "@/lib/platform/db"
import { migrate } from "@/lib/platform/migrate"
import { startEmbedded } from "@/lib/platform/postgres/embedded"
import { makeSessionToken, nowSeconds, SESSION_COOKIE } from "@/lib/platform/session-token"
import { makeUser } from "../../support/sample-event"
import { endLater } from "../end-later"

const [ROOMS, DAYS, MEETINGS, GROUPS, PEOPLE] = [60, 7, 600, 30, 600] as const
/** Midnight of the first day in Shanghai. */
const FIRST = Date.UTC(2027, 0, 11, 16)
const MINUTE = 60_000

export type BoardStage = { data: string; page: string; cookie: { name: string; value: string } }

/** A data directory with 60 rooms in four venues and 600 meetings over seven days; its database stopped. */
export async function stage(): Promise<BoardStage> {
  const data = mkdtempSync(path.join(tmpdir(), "huiwu-bench-"))
  chmodSync(data, 0o711)
  const server = await startEmbedded(data)
  endLater(data, server.place)
  await migrate(server.url)
  process.env.DATABASE_URL = server.url
  process.env.NEXTAUTH_SECRET = sessionSecret(data)
  process.env.HUIWU_URL = "http://localhost"
  const actor = await makeUser("organiser", "ADMINISTRATOR")
  const { id: eventId } = await db().event.create({
    data: {
      ...{ title: "一周会议", shortTitle: "一周", startsOn: "2027-01-12", endsOn: "2027-01-18" },
      zone: "Asia/Shanghai",
      members: { create: { userId: actor.id } },
    },
  })
  await makePeople(eventId)
  await makeRooms()
  await makeMeetings(eventId)
  const { sessionEpoch } = await db().user.update({ where: { id: actor.id }, data: { mustChangePassword: false } })
  const value = await makeSessionToken({ userId: actor.id, epoch: sessionEpoch, since: nowSeconds() })
  await closeDb()
  await server.stop()
  return { data, page: `/events/${eventId}/schedule?day=2027-01-12`, cookie: { name: SESSION_COOKIE, value } }
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

async function makePeople(eventId: string): Promise<void> {
  await db().group.createMany({
    data: numbers(GROUPS).map((index) => ({
      ...{ id: `group-${index}`, eventId, kind: "DELEGATION" as const, position: index },
      ...{ name: `第${index + 1}代表团`, shortName: `${index + 1}团` },
    })),
  })
  await db().person.createMany({ data: numbers(PEOPLE).map((index) => ({ id: `p-${index}`, name: `代表${index}` })) })
  await db().participation.createMany({
    data: numbers(PEOPLE).map((index) => ({
      ...{ id: `in-${index}`, eventId, personId: `p-${index}`, category: "DEPUTY" as const, listNumber: index + 1 },
      groupId: `group-${index % GROUPS}`,
    })),
  })
}

async function makeRooms(): Promise<void> {
  await db().venue.createMany({ data: numbers(4).map((index) => ({ id: `venue-${index}`, name: `场馆${index + 1}` })) })
  await db().room.createMany({
    data: numbers(ROOMS).map((index) => ({
      ...{ id: `room-${index}`, venueId: `venue-${index % 4}`, name: `第${index + 1}会议室` },
      ...{ layouts: [{ layout: "回形", capacity: 20 + (index % 5) * 20 }], setUpMinutes: 15, clearAwayMinutes: 15 },
    })),
  })
}

/** About 86 a day: a delegation in each room morning and afternoon, a few of them against each other. */
async function makeMeetings(eventId: string): Promise<void> {
  const rows = numbers(MEETINGS).map((index) => {
    const day = index % DAYS
    const turn = Math.floor(index / DAYS)
    const from =
      FIRST + day * 1440 * MINUTE + (turn < ROOMS ? 8.5 * 60 + (turn % 4) * 15 : 14 * 60 + (turn % 6) * 10) * MINUTE
    return {
      ...{ id: `m-${index}`, eventId, title: `第${(turn % GROUPS) + 1}代表团审议（${index + 1}）`, kind: "代表团会议" },
      ...{ roomId: `room-${turn % ROOMS}`, startsAt: new Date(from), endsAt: new Date(from + 100 * MINUTE) },
      ...{ scopeText: `第${(turn % GROUPS) + 1}代表团`, position: index },
    }
  })
  await db().meeting.createMany({ data: rows })
  await db().meetingScope.createMany({
    data: rows.map((row) => ({ meetingId: row.id, role: "ATTEND", kind: "GROUP", ref: row.scopeText })),
  })
}
