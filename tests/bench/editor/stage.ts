import { chmodSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { sessionSecret } from "@/lib/cli/secret"
import { closeDb, db } from "@/lib/platform/db"
import { migrate } from "@/lib/platform/migrate"
import { startEmbedded } from "@/lib/platform/postgres/embedded"
import { makeSessionToken, nowSeconds, SESSION_COOKIE } from "@/lib/platform/session-token"
import { createAndArrangePlan } from "@/lib/seating/store/plan"
import type { HallDescription } from "@/lib/venues/schema"
import { makeEvent, makeUser } from "../../support/sample-event"
import { endLater } from "../end-later"

const [ROWS, DELEGATIONS, PEOPLE] = [60, 35, 3000]
const SURNAMES = [..."丁于万王田李杨陈欧赵周吴郑冯卫蒋沈韩朱秦许何吕施张孔曹严华金"]
const GIVEN = [..."伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平刚桂英华文辉力建国"]

/** 60 rows of 50 seats and a stage of 60: 3,060 seats, 3,000 people. */
const hall: HallDescription = {
  name: "大礼堂",
  stage: { name: "主席台", rows: ["1", "2"].map((label) => ({ label, blocks: [15, 15] })), lectern: "right" },
  sections: [
    {
      name: "一楼",
      rows: Array.from({ length: ROWS }, (_, row) => ({ label: String(row + 1), blocks: [12, 26, 12] })),
      numbering: { scheme: "center-out", oddSide: "left" },
      doors: ["东门@10", "西门@10", "南门@60"],
    },
  ],
}

export type EditorStage = {
  data: string
  /** The seating of the one meeting. */
  page: string
  cookie: { name: string; value: string }
}

/** A data directory with a hall of 3,000 seats, 3,000 people and a seated meeting; its database stopped. */
export async function stage(): Promise<EditorStage> {
  const data = mkdtempSync(path.join(tmpdir(), "huiwu-bench-"))
  chmodSync(data, 0o711)
  const server = await startEmbedded(data)
  endLater(data, server.place)
  await migrate(server.url)
  process.env.DATABASE_URL = server.url
  process.env.NEXTAUTH_SECRET = sessionSecret(data)
  process.env.HUIWU_URL = "http://localhost"
  const actor = await makeUser("organiser", "ADMINISTRATOR")
  const eventId = await makeEvent(actor)
  await makePeople(eventId)
  const meetingId = await makeMeeting(eventId)
  const plan = await createAndArrangePlan(actor, eventId, meetingId)
  if (!plan.ok || plan.value.unseated > 0) throw new Error("not everybody is seated")
  const { sessionEpoch } = await db().user.update({ where: { id: actor.id }, data: { mustChangePassword: false } })
  const value = await makeSessionToken({ userId: actor.id, epoch: sessionEpoch, since: nowSeconds() })
  await closeDb()
  await server.stop()
  return { data, page: `/events/${eventId}/seating/${meetingId}`, cookie: { name: SESSION_COOKIE, value } }
}

async function makePeople(eventId: string): Promise<void> {
  const pick = (from: readonly string[], index: number, step: number): string =>
    from[(index * step + (index >> 3)) % from.length] ?? ""
  const groups = Array.from({ length: DELEGATIONS }, (_, index) => ({
    id: `group-${index}`,
    eventId,
    kind: "DELEGATION" as const,
    name: `第${index + 1}代表团`,
    shortName: `${index + 1}团`,
    position: index,
  }))
  await db().group.createMany({ data: groups })
  const indexes = Array.from({ length: PEOPLE }, (_, index) => index)
  await db().person.createMany({
    data: indexes.map((index) => ({
      id: `person-${index}`,
      name: pick(SURNAMES, index, 7) + pick(GIVEN, index, 11) + pick(GIVEN, index, 5),
    })),
  })
  await db().participation.createMany({
    data: indexes.map((index) => ({
      id: `seat-${index}`,
      eventId,
      personId: `person-${index}`,
      category: "DEPUTY" as const,
      groupId: `group-${index % DELEGATIONS}`,
      duty: index < DELEGATIONS ? "团长" : "",
      listNumber: index + 1,
    })),
  })
}

async function makeMeeting(eventId: string): Promise<string> {
  const venue = await db().venue.create({ data: { name: "人民会堂" } })
  const layouts = [{ layout: "剧院式", capacity: 3060 }]
  const room = await db().room.create({ data: { venueId: venue.id, name: "大礼堂", layouts } })
  await db().hall.create({ data: { roomId: room.id, name: hall.name, description: hall } })
  const [startsAt, endsAt] = [new Date("2027-01-13T00:30:00Z"), new Date("2027-01-13T02:30:00Z")]
  const meeting = await db().meeting.create({
    data: {
      eventId,
      title: "第一次全体会议",
      kind: "全体会议",
      roomId: room.id,
      startsAt,
      endsAt,
      layout: "剧院式",
      scopeText: "全体代表",
      scopes: { create: { role: "ATTEND", kind: "CATEGORY", ref: "DEPUTY" } },
    },
  })
  return meeting.id
}
