import { beforeEach, describe, expect, it } from "vitest"
import { acknowledgeVersion, delegateByToken } from "@/lib/accounts/store/delegates"
import { issueLink, issueLinks, linkTokensFor, revokeLink } from "@/lib/accounts/store/links"
import type { UserActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { makeEvent, makeUser } from "./office"

freshDatabase()

beforeEach(async () => {
  process.env.NEXTAUTH_SECRET = "a-secret-for-tests-that-is-long-enough"
  await db().$executeRaw`TRUNCATE "User", "Person", "Event", "AuditEntry" CASCADE`
})

const tokenOf = (path: string): string => path.replace("/p/", "")

async function office(people = 2) {
  const { actor, user } = await makeUser("organiser", "ORGANISER")
  const { event, participations } = await makeEvent("活动", [{ userId: user.id }], people)
  const ids = participations.map((one) => one.id)
  return { actor, eventId: event.id, ids, first: ids[0] ?? "" }
}

const pathsOf = async (actor: UserActor, eventId: string, ids: string[]) => {
  const links = await linkTokensFor(actor, eventId, ids)
  if (!links.ok) throw new Error(links.refusal.code)
  return links.value
}

describe("personal links", () => {
  it("sign their delegate in, as nobody else, and are stored as hashes", async () => {
    const { actor, eventId, first } = await office()
    const link = await issueLink(actor, eventId, first)
    if (!link.ok) throw new Error(link.refusal.code)
    const token = tokenOf(link.value.path)
    expect(await delegateByToken(token)).toMatchObject({
      kind: "delegate",
      participationId: first,
      eventId,
      name: "代表1",
    })
    const row = await db().personalLink.findFirstOrThrow()
    expect(Object.values(row).map(String)).not.toContain(token)
    expect(await db().auditEntry.findMany()).toMatchObject([{ action: "link.issue", subjectTitle: "代表1" }])
    expect(JSON.stringify((await db().auditEntry.findMany()).map((r) => r.after))).not.toContain(token)
  })

  it.each(["", "x", "A".repeat(43), "' OR 1=1 --".padEnd(43, "A"), "\u0000".repeat(43)])(
    "%o opens nothing",
    async (token) => {
      await office()
      expect(await delegateByToken(token)).toBeNull()
    },
  )

  it("can be printed again and stay the same", async () => {
    const { actor, eventId, ids } = await office(3)
    const printed = await pathsOf(actor, eventId, ids)
    expect(printed.map((link) => link.participationId)).toEqual(ids)
    expect(new Set(printed.map((link) => link.path)).size).toBe(3)
    expect(await pathsOf(actor, eventId, [...ids].reverse())).toEqual([...printed].reverse())
    expect(await db().personalLink.count()).toBe(3)
  })

  it("are made once when two people print at the same time", async () => {
    const { actor, eventId, ids } = await office(20)
    const both = await Promise.all([pathsOf(actor, eventId, ids), pathsOf(actor, eventId, ids)])
    expect(both[0]).toEqual(both[1])
    expect(await db().personalLink.count()).toBe(20)
  })

  it("are void once revoked or issued anew; what was acknowledged stays so", async () => {
    const { actor, eventId, ids, first } = await office()
    const old = tokenOf((await pathsOf(actor, eventId, ids))[0]?.path ?? "")
    const delegate = await delegateByToken(old)
    if (!delegate) throw new Error("no delegate")
    await acknowledgeVersion(delegate, 3)
    await acknowledgeVersion(delegate, 2)
    const renewed = await issueLinks(actor, eventId, [first])
    if (!renewed.ok) throw new Error(renewed.refusal.code)
    const token = tokenOf(renewed.value[0]?.path ?? "")
    expect(await delegateByToken(old)).toBeNull()
    expect(await delegateByToken(token)).toMatchObject({ participationId: first, seenVersion: 3 })
    expect(await revokeLink(actor, eventId, first)).toEqual({ ok: true, value: { revoked: 1 } })
    expect(await delegateByToken(token)).toBeNull()
    expect(await revokeLink(actor, eventId, first)).toEqual({ ok: true, value: { revoked: 0 } })
    const again = tokenOf((await pathsOf(actor, eventId, [first]))[0]?.path ?? "")
    expect([old, token]).not.toContain(again)
    expect(await delegateByToken(again)).not.toBeNull()
  })

  it("in people's hands outlive a new secret; printing makes another beside them", async () => {
    const { actor, eventId, ids } = await office(1)
    const old = tokenOf((await pathsOf(actor, eventId, ids))[0]?.path ?? "")
    process.env.NEXTAUTH_SECRET = "another-secret-that-is-long-enough-too"
    expect(await delegateByToken(old)).not.toBeNull()
    const now = tokenOf((await pathsOf(actor, eventId, ids))[0]?.path ?? "")
    expect(now).not.toBe(old)
    expect(await delegateByToken(now)).not.toBeNull()
    expect(await delegateByToken(old)).not.toBeNull()
    expect(await db().personalLink.count()).toBe(2)
  })

  it("are handed out by those in charge only, and for people of the event only", async () => {
    const { eventId, ids, first, actor } = await office()
    const outsider = await makeUser("outsider", "ORGANISER")
    const idle = await makeUser("idle", "CLERK")
    const clerk = await makeUser("clerk", "CLERK")
    await db().eventMember.createMany({
      data: [
        { eventId, userId: idle.user.id, areas: ["seating"] },
        { eventId, userId: clerk.user.id, areas: ["notices"] },
      ],
    })
    const other = await makeEvent("另一活动", [{ userId: outsider.user.id }], 1)
    const foreign = other.participations[0]?.id ?? ""
    expect(await issueLinks(outsider.actor, eventId, ids)).toMatchObject({ refusal: { code: "no_such_event" } })
    expect(await linkTokensFor(outsider.actor, other.event.id, [first])).toMatchObject({
      refusal: { code: "no_such_person" },
    })
    expect(await linkTokensFor(actor, eventId, [first, foreign])).toMatchObject({ refusal: { code: "no_such_person" } })
    expect(await revokeLink(idle.actor, eventId, first)).toMatchObject({ refusal: { code: "not_allowed" } })
    expect(await db().personalLink.count()).toBe(0)
    expect(await linkTokensFor(clerk.actor, eventId, ids)).toMatchObject({ ok: true })
  })
})
