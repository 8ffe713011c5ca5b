import { linkToken, linkTokenHash } from "@/lib/accounts/rules/link-token"
import { AREAS } from "@/lib/events/schema"
import type { Role } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { derivedKey } from "@/lib/platform/secret"
import { makeRoomsWorld } from "./rooms-world"

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`

/** Ids of the event every action is tried on; fixed, so that an input is one plain line. */
export const WORLD = {
  eventId: id(1),
  groupId: id(2),
  venueId: id(3),
  otherVenueId: id(4),
  roomId: id(5),
  hallId: id(6),
  otherRoomId: id(7),
  /** 2027-01-13 08:30–10:30 in Shanghai, in roomId, with a seating plan. */
  meetingId: id(8),
  /** In roomId without a time: with a plan nobody is in, and without a plan. */
  otherMeetingId: id(9),
  thirdMeetingId: id(19),
  planId: id(10),
  otherPlanId: id(20),
  /** Three deputies, the first two seated, and one of the staff. */
  personId: id(11),
  otherPersonId: id(12),
  thirdPersonId: id(13),
  staffId: id(14),
  taskId: id(15),
  noticeId: id(16),
  /** Not answered yet by personId; otherPersonId asks leave with it. */
  recipientId: id(17),
  leaveId: id(21),
  /** A mail of the event that was given up. */
  mailId: id(22),
  /** Proposed, by the organiser. */
  versionId: id(18),
  /** A release of planId's seats, submitted by the organiser. */
  releaseId: id(23),
  findingKey: "room:waived",
  /** An account that is a member of nothing. */
  strangerId: id(30),
  memberId: id(31),
  /** The person behind personId, across events. */
  humanId: id(111),
  /** Of the other event: its id, and a person in it. */
  otherEventId: id(900),
  strangePersonId: id(199),
  from: Date.UTC(2027, 0, 13, 0, 30) / 60_000,
  to: Date.UTC(2027, 0, 13, 2, 30) / 60_000,
} as const

const OTHER_EVENT = WORLD.otherEventId
export const LINK = { id: id(40), otherId: id(41) }
export const tokenOfLink = (linkId: string): string => linkToken(linkId, derivedKey("personal-link"))

export const HALL = {
  name: "小礼堂",
  stage: { name: "主席台", rows: [{ label: "1", blocks: [3] }] },
  sections: [
    {
      name: "池座",
      rows: [
        { label: "1", blocks: [4] },
        { label: "2", blocks: [4] },
      ],
      numbering: { scheme: "left-to-right" as const },
    },
  ],
}

type Visit = { id: string; role: Role; event: string | null; areas?: readonly string[] }

/** Everybody who knocks: members without a right to it, and people of another event. */
export const VISITORS = {
  idle_clerk: { id: id(50), role: "CLERK", event: WORLD.eventId },
  checker: { id: id(51), role: "CHECKER", event: WORLD.eventId },
  door: { id: id(52), role: "DOOR", event: WORLD.eventId },
  other_organiser: { id: id(53), role: "ORGANISER", event: OTHER_EVENT },
  other_clerk: { id: id(54), role: "CLERK", event: OTHER_EVENT, areas: AREAS },
  other_checker: { id: id(55), role: "CHECKER", event: OTHER_EVENT },
  other_door: { id: id(56), role: "DOOR", event: OTHER_EVENT },
} as const satisfies Record<string, Visit>
export type Visitor = keyof typeof VISITORS

export const ADMINISTRATOR = id(60)
export const ORGANISER = id(61)
/** Accounts of organisers of the event whose session is no session. */
export const ENDED = { disabled: id(62), epoch_raised: id(63), first_password: id(64) } as const

const usersOf = (): { id: string; role: Role }[] => [
  ...Object.values(VISITORS).map(({ id: userId, role }) => ({ id: userId, role })),
  { id: ADMINISTRATOR, role: "ADMINISTRATOR" },
  ...[ORGANISER, ...Object.values(ENDED), WORLD.strangerId, WORLD.memberId].map((userId) => ({
    id: userId,
    role: "ORGANISER" as const,
  })),
]

async function makePeople(): Promise<void> {
  const person = (participationId: string) => `00000000-0000-7000-8000-0000000001${participationId.slice(-2)}`
  const deputies = [WORLD.personId, WORLD.otherPersonId, WORLD.thirdPersonId]
  const all = [...deputies, WORLD.staffId]
  await db().person.createMany({ data: all.map((one, n) => ({ id: person(one), name: `人员${"甲乙丙丁"[n]}` })) })
  await db().participation.createMany({
    data: all.map((one, n) => ({
      id: one,
      eventId: WORLD.eventId,
      personId: person(one),
      category: one === WORLD.staffId ? ("STAFF" as const) : ("DEPUTY" as const),
      groupId: one === WORLD.staffId ? null : WORLD.groupId,
      listNumber: n + 1,
    })),
  })
}

async function makeMeetings(): Promise<void> {
  const venue = { id: WORLD.venueId, name: "人民会堂" }
  await db().venue.createMany({ data: [venue, { id: WORLD.otherVenueId, name: "宾馆" }] })
  const layouts = [{ layout: "剧院式", capacity: 60 }]
  await db().room.createMany({
    data: [
      { id: WORLD.roomId, venueId: WORLD.venueId, name: "小礼堂", layouts },
      { id: WORLD.otherRoomId, venueId: WORLD.otherVenueId, name: "会议室", layouts },
    ],
  })
  await db().hall.create({ data: { id: WORLD.hallId, roomId: WORLD.roomId, name: HALL.name, description: HALL } })
  const times = { startsAt: new Date(WORLD.from * 60_000), endsAt: new Date(WORLD.to * 60_000) }
  const common = { eventId: WORLD.eventId, kind: "全体会议", layout: "剧院式", scopeText: "全体代表" }
  await db().meeting.createMany({
    data: [
      { id: WORLD.meetingId, title: "第一次全体会议", roomId: WORLD.roomId, ...times, ...common },
      { id: WORLD.otherMeetingId, title: "第二次全体会议", roomId: WORLD.roomId, ...common, position: 1 },
      { id: WORLD.thirdMeetingId, title: "第三次全体会议", roomId: WORLD.roomId, ...common, position: 2 },
    ],
  })
  await db().meetingScope.create({
    data: { meetingId: WORLD.meetingId, role: "ATTEND", kind: "CATEGORY", ref: "DEPUTY" },
  })
  const inHall = { eventId: WORLD.eventId, hallId: WORLD.hallId }
  await db().seatingPlan.createMany({
    data: [
      { id: WORLD.planId, meetingId: WORLD.meetingId, ...inHall },
      { id: WORLD.otherPlanId, meetingId: WORLD.otherMeetingId, ...inHall },
    ],
  })
  await db().seatAssignment.createMany({
    data: [
      { planId: WORLD.planId, seatId: "0/0/0", participationId: WORLD.personId },
      { planId: WORLD.planId, seatId: "0/0/1", participationId: WORLD.otherPersonId },
    ],
  })
}

async function makePaperwork(): Promise<void> {
  const { eventId, meetingId, staffId: ownerId, personId: participationId } = WORLD
  const author = { authorId: ORGANISER, authorName: "组织者" }
  await db().task.create({
    data: { id: WORLD.taskId, eventId, meetingId, kind: "MATERIALS", title: "材料分发", ownerId },
  })
  await db().notice.create({
    data: { id: WORLD.noticeId, eventId, meetingId, kind: "EXPLICIT", title: "通知", body: "请到会", ...author },
  })
  const { noticeId, otherPersonId } = WORLD
  const asksLeave = { answer: "LEAVE", reason: "住院", decision: "PENDING" } as const
  await db().noticeRecipient.create({ data: { id: WORLD.recipientId, noticeId, participationId } })
  await db().noticeRecipient.create({
    data: { id: WORLD.leaveId, noticeId, participationId: otherPersonId, ...asksLeave },
  })
  const payload = { to: "a@example.cn", subject: "通知", text: "请到会", eventId, name: "人员甲" }
  const failedAt = new Date()
  await db().outboxMessage.create({ data: { id: WORLD.mailId, kind: "mail", dedupeKey: "mail", payload, failedAt } })
  await db().planVersion.create({ data: { id: WORLD.versionId, eventId, draftRevision: 0, snapshot: {}, ...author } })
  const frozen = { format: 1, people: [], seats: [] }
  await db().seatingRelease.create({
    data: { id: WORLD.releaseId, planId: WORLD.planId, number: 1, planRevision: 0, snapshot: frozen, ...author },
  })
  const waiver = { findingKey: WORLD.findingKey, reason: "已知情", userId: ORGANISER, userName: "组织者" }
  await db().waiver.create({ data: { eventId, ...waiver } })
}

/** A delegate of the event and one of the other event, each with a link they have opened before. */
async function makeLinks(): Promise<void> {
  const stranger = { id: WORLD.strangePersonId, person: { create: { id: id(198), name: "另一活动的人" } } }
  const event = { connect: { id: OTHER_EVENT } }
  await db().participation.create({ data: { ...stranger, event, category: "DEPUTY" } })
  const link = (linkId: string, participationId: string) => {
    const tokenHash = linkTokenHash(tokenOfLink(linkId))
    return { id: linkId, participationId, tokenHash, lastOpenedAt: new Date() }
  }
  await db().personalLink.createMany({ data: [link(LINK.id, WORLD.personId), link(LINK.otherId, stranger.id)] })
}

/** Empties the database and makes the two events. */
export async function makeWorld(): Promise<void> {
  const tables = await tableNames()
  await db().$executeRawUnsafe(`TRUNCATE ${tables.join(", ")} CASCADE`)
  const days = { startsOn: "2027-01-12", endsOn: "2027-01-15" }
  await db().event.createMany({
    data: [
      { id: WORLD.eventId, title: "大会", shortTitle: "大会", ...days },
      { id: OTHER_EVENT, title: "另一活动", shortTitle: "另一活动", ...days },
    ],
  })
  await db().user.createMany({
    data: usersOf().map(({ id: userId, role }) => ({
      id: userId,
      loginName: `user-${userId.slice(-3)}`,
      displayName: `账号${userId.slice(-3)}`,
      role,
      passwordHash: "x",
      mustChangePassword: userId === ENDED.first_password,
      disabledAt: userId === ENDED.disabled ? new Date() : null,
      sessionEpoch: userId === ENDED.epoch_raised ? 1 : 0,
    })),
  })
  const visits: readonly Visit[] = Object.values(VISITORS)
  await db().eventMember.createMany({
    data: [
      ...visits.map((visit) => ({ eventId: visit.event ?? "", userId: visit.id, areas: [...(visit.areas ?? [])] })),
      ...[ORGANISER, ...Object.values(ENDED), WORLD.memberId].map((userId) => ({ eventId: WORLD.eventId, userId })),
    ],
  })
  await db().group.create({
    data: {
      id: WORLD.groupId,
      eventId: WORLD.eventId,
      kind: "DELEGATION",
      name: "城关镇代表团",
      shortName: "城关",
      position: 1,
    },
  })
  await makePeople()
  await makeMeetings()
  await makePaperwork()
  await makeLinks()
  await makeRoomsWorld({ venueId: WORLD.otherVenueId, personId: WORLD.humanId, bookedById: ORGANISER })
}

const tableNames = async (): Promise<string[]> => {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' ORDER BY 1`
  return rows.map((row) => row.name)
}

/** Every row of every table in one hash for each table: what an action that was refused must leave as it is. */
export async function fingerprint(): Promise<Record<string, string>> {
  const tables = await tableNames()
  const each = tables.map(
    (name) =>
      `SELECT '${name.replaceAll('"', "")}' AS name, coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS hash FROM ${name} t`,
  )
  const rows = await db().$queryRawUnsafe<{ name: string; hash: string }[]>(each.join(" UNION ALL "))
  return Object.fromEntries(rows.map((row) => [row.name, row.hash]))
}
