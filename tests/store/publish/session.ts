import type { UserActor } from "@/lib/kernel/actor"
import { instantOf } from "@/lib/kernel/zoned"
import { db } from "@/lib/platform/db"

process.env.NEXTAUTH_SECRET ??= "a secret of the tests, at least 32 characters"

const ZONE = "Asia/Shanghai"
export const at = (day: string, time: string): Date => {
  const instant = instantOf(day, time, ZONE)
  if (!instant) throw new Error(`${day} ${time}`)
  return instant
}

export const HALL = {
  name: "大礼堂",
  stage: { name: "主席台", rows: [{ label: "1", blocks: [5] }], numbering: { scheme: "left-to-right" } },
  sections: [
    {
      name: "池座",
      rows: [
        { label: "1", blocks: [6] },
        { label: "2", blocks: [6] },
      ],
      numbering: { scheme: "left-to-right" },
      doors: ["西门@1"],
    },
  ],
}

export async function makeUser(eventId: string | null, loginName: string, role: UserActor["role"]): Promise<UserActor> {
  const user = await db().user.create({ data: { loginName, displayName: loginName, role, passwordHash: "-" } })
  if (eventId) await db().eventMember.create({ data: { eventId, userId: user.id } })
  return { kind: "user", id: user.id, name: user.displayName, role }
}

export type SmallSession = {
  eventId: string
  organiser: UserActor
  second: UserActor
  checker: UserActor
  clerk: UserActor
  outsider: UserActor
  /** participation ids by name */
  people: Record<string, string>
  opening: string
  debate: string
  planId: string
}

/** Two delegations with two deputies each, an opening with seats, a debate of the first; key tasks owned, nothing in the way. */
export async function smallSession(tag = ""): Promise<SmallSession> {
  const event = await db().event.create({
    data: {
      title: "云溪县第十九届人民代表大会第二次会议",
      shortTitle: "县人大二次会议",
      startsOn: "2027-01-13",
      endsOn: "2027-01-14",
    },
  })
  const eventId = event.id
  const organiser = await makeUser(eventId, `organiser${tag}`, "ORGANISER")
  const second = await makeUser(eventId, `second${tag}`, "ORGANISER")
  const checker = await makeUser(eventId, `checker${tag}`, "CHECKER")
  const clerk = await makeUser(eventId, `clerk${tag}`, "CLERK")
  const outsider = await makeUser(null, `outsider${tag}`, "ORGANISER")
  const people: Record<string, string> = {}
  for (const [position, [group, names]] of (
    [
      ["城关镇", ["李龚", "王伟"]],
      ["南坪镇", ["张三", "赵四"]],
    ] as const
  ).entries()) {
    const { id: groupId } = await db().group.create({
      data: { eventId, kind: "DELEGATION", name: `${group}代表团`, shortName: group, position },
    })
    for (const name of names) people[name] = await addPerson(eventId, name, groupId, name === "李龚" || name === "张三")
  }
  people.周海燕 = await addPerson(eventId, "周海燕", null, false, "STAFF")
  const venue = await db().venue.create({ data: { name: `人民会堂${tag}`, address: "中山路1号" } })
  const layouts = [{ layout: "剧院式", capacity: 100 }]
  const room = await db().room.create({ data: { venueId: venue.id, name: "大礼堂", layouts } })
  const small = await db().room.create({ data: { venueId: venue.id, name: "第四会议室", floor: "二楼", layouts } })
  const hall = await db().hall.create({ data: { roomId: room.id, name: "大礼堂", description: HALL } })
  const opening = await db().meeting.create({
    data: {
      eventId,
      title: "第一次全体会议",
      kind: "全体会议",
      startsAt: at("2027-01-13", "08:30"),
      endsAt: at("2027-01-13", "10:30"),
      roomId: room.id,
      scopes: {
        create: [
          { role: "ATTEND", kind: "CATEGORY", ref: "DEPUTY" },
          { role: "CHAIR", kind: "PERSON", participationId: people.李龚 },
        ],
      },
    },
  })
  const debate = await db().meeting.create({
    data: {
      eventId,
      title: "代表团审议",
      kind: "代表团会议",
      startsAt: at("2027-01-13", "14:30"),
      endsAt: at("2027-01-13", "17:00"),
      roomId: small.id,
      position: 1,
      scopes: { create: [{ role: "ATTEND", kind: "GROUP", ref: "城关镇代表团" }] },
    },
  })
  for (const kind of ["NOTICE", "MATERIALS", "NAME_CARDS"])
    await db().task.create({ data: { eventId, meetingId: opening.id, kind, title: kind, ownerId: people.周海燕 } })
  const seats = { 李龚: "stage/0/2", 王伟: "0/0/1", 张三: "0/0/2", 赵四: "0/1/2" }
  const plan = await db().seatingPlan.create({
    data: {
      eventId,
      meetingId: opening.id,
      hallId: hall.id,
      assignments: {
        create: Object.entries(seats).map(([name, seatId]) => ({ seatId, participationId: people[name] ?? "" })),
      },
    },
  })
  return {
    eventId,
    organiser,
    second,
    checker,
    clerk,
    outsider,
    people,
    opening: opening.id,
    debate: debate.id,
    planId: plan.id,
  }
}

async function addPerson(
  eventId: string,
  name: string,
  groupId: string | null,
  mail: boolean,
  category: "DEPUTY" | "STAFF" = "DEPUTY",
): Promise<string> {
  const email = mail ? `${name === "李龚" ? "ligong" : "zhangsan"}@example.cn` : ""
  const person = await db().person.create({ data: { name, phone: "13900000000", email } })
  const row = await db().participation.create({
    data: { eventId, personId: person.id, category, groupId, diet: "清真", wheelchair: true },
  })
  return row.id
}
