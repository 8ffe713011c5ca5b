import { beforeEach, describe, expect, it } from "vitest"
import { MOST_FEED_LINKS } from "@/lib/accounts/schema/feeds"
import { createFeedLink, feedByToken, feedLinksOf, revokeFeedLink } from "@/lib/accounts/store/feed-links"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { makeEvent, makeUser } from "./office"

freshDatabase()

beforeEach(async () => {
  process.env.NEXTAUTH_SECRET = "a-secret-for-tests-that-is-long-enough"
  await db().$executeRaw`TRUNCATE "User", "Person", "Event", "Venue", "FeedLink", "AuditEntry" CASCADE`
})

const tokenOf = (path: string | null): string => /([A-Za-z0-9_-]{43})/.exec(path ?? "")?.[1] ?? ""

async function office() {
  const { actor, user } = await makeUser("organiser", "ORGANISER")
  const { event, participations } = await makeEvent("活动", [{ userId: user.id }], 1)
  const keeper = await makeUser("keeper", "CLERK")
  const room = await db().room.create({
    data: {
      name: "一号",
      layouts: [],
      keeper: { connect: { id: keeper.user.id } },
      venue: { create: { name: "主楼" } },
    },
  })
  return {
    actor,
    keeper: keeper.actor,
    eventId: event.id,
    roomId: room.id,
    personId: participations[0]?.personId ?? "",
  }
}

async function made(actor: Parameters<typeof createFeedLink>[0], subject: Parameters<typeof createFeedLink>[1]) {
  const link = await createFeedLink(actor, subject)
  if (!link.ok) throw new Error(link.refusal.code)
  return link.value
}

describe("feed links", () => {
  it("open what they were made for until they are revoked, can be shown again, and leave no token behind", async () => {
    const { actor, eventId } = await office()
    const subject = { kind: "EVENT", subjectId: eventId } as const
    const link = await made(actor, subject)
    expect(link.path).toMatch(/^\/feeds\/[\w-]{43}\/calendar\.ics$/)
    const token = tokenOf(link.path)
    expect(await feedByToken(token)).toEqual({ id: link.id, ...subject })
    expect(await feedLinksOf(actor, subject)).toEqual([link])
    const stored = JSON.stringify([
      await db().feedLink.findMany(),
      (await db().auditEntry.findMany()).map((r) => r.after),
    ])
    expect(stored).not.toContain(token)
    expect(await revokeFeedLink(actor, { linkId: link.id })).toMatchObject({ ok: true })
    expect(await feedByToken(token)).toBeNull()
    expect(await feedLinksOf(actor, subject)).toEqual([])
    expect(await revokeFeedLink(actor, { linkId: link.id })).toMatchObject({ refusal: { code: "no_such_feed_link" } })
    expect((await db().auditEntry.findMany({ orderBy: { id: "asc" } })).map((row) => row.action)).toEqual([
      "feed.create",
      "feed.revoke",
    ])
  })

  it.each(["", "x", "A".repeat(43), "\u0000".repeat(43)])("%o opens nothing", async (token) => {
    await office()
    expect(await feedByToken(token)).toBeNull()
  })

  it("of rooms and doors are for those who look after venues, and for the room's keeper", async () => {
    const { actor, keeper, roomId } = await office()
    const idle = await makeUser("idle", "CLERK")
    const door = await made(keeper, { kind: "DOOR", subjectId: roomId })
    expect(door.path).toBe(`/door/${tokenOf(door.path)}`)
    await made(actor, { kind: "ROOM", subjectId: roomId })
    const refused = await createFeedLink(idle.actor, { kind: "DOOR", subjectId: roomId })
    expect(refused).toMatchObject({ refusal: { code: "not_allowed" } })
    expect(await feedLinksOf(idle.actor, { kind: "DOOR", subjectId: roomId })).toBeNull()
    expect(await revokeFeedLink(idle.actor, { linkId: door.id })).toMatchObject({ refusal: { code: "not_allowed" } })
    expect(await createFeedLink(actor, { kind: "ROOM", subjectId: "none" })).toMatchObject({
      refusal: { code: "no_such_feed_subject" },
    })
  })

  it("of a person need the right in every event the person is in; of an event its meetings", async () => {
    const { actor, personId, eventId } = await office()
    const subject = { kind: "PERSON", subjectId: personId } as const
    await made(actor, subject)
    const other = await makeEvent("别的活动", [])
    await db().participation.create({ data: { eventId: other.event.id, personId, category: "STAFF" } })
    expect(await createFeedLink(actor, subject)).toMatchObject({ refusal: { code: "not_allowed" } })
    const admin = await makeUser("admin", "ADMINISTRATOR")
    await made(admin.actor, subject)
    const stranger = await makeUser("stranger", "ORGANISER")
    for (const one of [subject, { kind: "EVENT", subjectId: eventId } as const])
      expect(await createFeedLink(stranger.actor, one)).toMatchObject({ refusal: { code: "no_such_feed_subject" } })
    const checker = await makeUser("checker", "CHECKER")
    await db().eventMember.create({ data: { eventId, userId: checker.user.id } })
    expect(await createFeedLink(checker.actor, { kind: "EVENT", subjectId: eventId })).toMatchObject({
      refusal: { code: "not_allowed" },
    })
  })

  it("are bounded in number, also when two hands make the last one at once", async () => {
    const { actor, eventId } = await office()
    const subject = { kind: "EVENT", subjectId: eventId } as const
    for (let n = 1; n < MOST_FEED_LINKS; n++) await made(actor, subject)
    const last = await Promise.all([createFeedLink(actor, subject), createFeedLink(actor, subject)])
    expect(last.filter((one) => one.ok)).toHaveLength(1)
    expect(last.find((one) => !one.ok)).toMatchObject({ refusal: { code: "too_many_feed_links" } })
  })

  it("made under an earlier secret go on working, and are no longer shown", async () => {
    const { actor, eventId } = await office()
    const subject = { kind: "EVENT", subjectId: eventId } as const
    const token = tokenOf((await made(actor, subject)).path)
    process.env.NEXTAUTH_SECRET = "another-secret-for-tests-long-enough"
    expect(await feedByToken(token)).toMatchObject(subject)
    expect(await feedLinksOf(actor, subject)).toMatchObject([{ path: null }])
  })
})
