import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { UserActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { sampleRoster } from "@/tests/rules/seating/sample"

const HALL = join(import.meta.dirname, "../../../prisma/sample/county-session/hall.json")

export async function user(loginName: string, role: UserActor["role"]): Promise<UserActor> {
  const row = await db().user.create({ data: { loginName, displayName: loginName, role, passwordHash: "x" } })
  return { kind: "user", id: row.id, name: loginName, role }
}

export type Session = { eventId: string; organiser: UserActor; plenary: string; second: string; elsewhere: string }

/** The sample people in the sample hall with two plenaries there and one meeting in a room without a hall. */
export async function session(): Promise<Session> {
  const event = await db().event.create({
    data: { title: "大会", shortTitle: "大会", startsOn: "2027-01-12", endsOn: "2027-01-15" },
  })
  const eventId = event.id
  const roster = await sampleRoster()
  const groups = new Map<string, string>()
  for (const { groupName, groupShortName, groupPosition } of roster) {
    if (groupName === "" || groups.has(groupName)) continue
    const made = await db().group.create({
      data: { eventId, kind: "DELEGATION", name: groupName, shortName: groupShortName, position: groupPosition },
    })
    groups.set(groupName, made.id)
  }
  await db().person.createMany({ data: roster.map(({ id, name, unit }) => ({ id, name, unit })) })
  await db().participation.createMany({
    data: roster.map((one) => ({
      id: one.id,
      eventId,
      personId: one.id,
      category: one.category,
      groupId: groups.get(one.groupName) ?? null,
      duty: one.duty,
      rank: one.rank,
      presidiumDuty: one.presidiumDuty,
      executiveGroup: one.executiveGroup,
      listNumber: one.listNumber,
      wheelchair: one.wheelchair,
      nearExit: one.nearExit,
      companions: one.companions,
    })),
  })
  const venue = await db().venue.create({ data: { name: "人民会堂" } })
  const big = await db().room.create({ data: { venueId: venue.id, name: "大礼堂", layouts: [] } })
  const small = await db().room.create({ data: { venueId: venue.id, name: "贵宾室", layouts: [] } })
  const description = JSON.parse(readFileSync(HALL, "utf8"))
  await db().hall.create({ data: { roomId: big.id, name: "人民会堂大礼堂", description } })
  const meeting = async (title: string, roomId: string, group: string): Promise<string> => {
    const row = await db().meeting.create({
      data: {
        eventId,
        title,
        kind: "全体会议",
        roomId,
        scopes: {
          create: [
            { role: "ATTEND", kind: "CATEGORY", ref: "DEPUTY" },
            { role: "ATTEND", kind: "CATEGORY", ref: "OBSERVER", position: 1 },
            { role: "CHAIR", kind: "EXECUTIVE_GROUP", ref: group, position: 2 },
          ],
        },
      },
    })
    return row.id
  }
  const plenary = await meeting("第一次全体会议", big.id, "一")
  const second = await meeting("第二次全体会议", big.id, "二")
  const elsewhere = await meeting("碰头会", small.id, "一")
  const organiser = await user(`organiser-${eventId}`, "ORGANISER")
  await db().eventMember.create({ data: { eventId, userId: organiser.id } })
  return { eventId, organiser, plenary, second, elsewhere }
}

export const code = (outcome: { ok: boolean; refusal?: { code: string } }): string =>
  outcome.ok ? "ok" : (outcome.refusal?.code ?? "?")
