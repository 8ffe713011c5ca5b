import { beforeEach, describe, expect, it } from "vitest"
import { releaseDesk } from "@/lib/documents/queries/release-desk"
import type { UserActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { rostrumAlarm } from "@/lib/seating/queries/release"
import { applyMoves } from "@/lib/seating/store/move"
import {
  approveRelease,
  checkRelease,
  returnRelease,
  submitRelease,
  withdrawRelease,
} from "@/lib/seating/store/release"
import { freshDatabase } from "../../support/database"
import { accepted, codeOf, NOW, published } from "../publish/flow"
import { type SmallSession, smallSession } from "../publish/session"

freshDatabase()

let session: SmallSession
let count = 0
beforeEach(async () => {
  session = await smallSession(`release${count++}`)
})

const revision = async () => (await db().seatingPlan.findUniqueOrThrow({ where: { id: session.planId } })).revision
const submit = async (actor: UserActor = session.organiser, seen?: number) =>
  submitRelease(
    actor,
    { eventId: session.eventId, planId: session.planId, revision: seen ?? (await revision()), note: "" },
    NOW,
  )
const newest = () =>
  db().seatingRelease.findFirstOrThrow({ where: { planId: session.planId }, orderBy: { number: "desc" } })
const submitted = async () => {
  accepted(await submit())
  return (await newest()).id
}
const check = (actor: UserActor, releaseId: string, anyway = false) =>
  checkRelease(actor, { releaseId, anyway, read: 4 }, NOW)
const approve = (actor: UserActor, releaseId: string, anyway = false) =>
  approveRelease(actor, { releaseId, anyway }, NOW)
const approved = async () => {
  const releaseId = await submitted()
  accepted(await check(session.checker, releaseId))
  accepted(await approve(session.second, releaseId))
  return releaseId
}
const move = async (name: string, from: string, to: string) =>
  accepted(
    await applyMoves(session.organiser, {
      eventId: session.eventId,
      planId: session.planId,
      moves: [{ participationId: session.people[name] ?? "", from, to, reason: null }],
    }),
  )
const desk = (from: never | null = null, to: never | null = null) =>
  releaseDesk(session.checker, session.eventId, session.opening, { from, to, order: "fromLeft" })

describe("a release of the seats", () => {
  it("goes from its author over another person to approval, and leaves a row for every step", async () => {
    await approved()
    expect(await newest()).toMatchObject({
      number: 1,
      status: "APPROVED",
      authorName: session.organiser.name,
      checkerName: session.checker.name,
      approverName: session.second.name,
    })
    const rows = await db().auditEntry.findMany({ where: { subjectKind: "release" }, orderBy: { id: "asc" } })
    expect(rows.slice(-3).map((row) => row.action)).toEqual(["release.submit", "release.check", "release.approve"])
    expect(rows.at(-2)?.after).toMatchObject({ read: 4 })
  })

  it("does not change the draft of the event", async () => {
    const before = await db().event.findUniqueOrThrow({ where: { id: session.eventId } })
    await approved()
    const after = await db().event.findUniqueOrThrow({ where: { id: session.eventId } })
    expect(after.draftRevision).toBe(before.draftRevision)
  })

  it("is frozen: later moves and names do not reach it, and needs never do", async () => {
    await submitted()
    await move("王伟", "0/0/1", "0/1/5")
    await db().person.updateMany({ where: { name: "张三" }, data: { name: "张改名" } })
    const text = JSON.stringify((await newest()).snapshot)
    expect(text).toContain('"seatId": "0/0/1"'.replace(": ", ":"))
    expect(text).toContain("张三")
    expect(text).not.toContain("13900000000")
    expect(text).not.toContain('"wheelchair":true')
    expect((await desk())?.later).toBe(2)
  })

  it.each(["checker", "clerk", "outsider"] as const)("is not submitted by %s", async (who) => {
    expect(codeOf(await submit(session[who]))).toBe(who === "outsider" ? "no_such_event" : "not_allowed")
  })

  it("is not submitted when the plan moved since it was seen", async () => {
    const seen = await revision()
    await move("王伟", "0/0/1", "0/1/5")
    expect(codeOf(await submit(session.organiser, seen))).toBe("release_changed_meanwhile")
    expect(await db().seatingRelease.count({ where: { planId: session.planId } })).toBe(0)
  })

  it("is not submitted empty", async () => {
    await db().seatAssignment.deleteMany({ where: { planId: session.planId } })
    expect(codeOf(await submit())).toBe("nobody_seated")
  })

  it("is not checked, approved or returned by its author, nor by people of another event", async () => {
    const releaseId = await submitted()
    const mine = { releaseId, reason: "不对" }
    expect(codeOf(await check(session.organiser, releaseId))).toBe("cannot_check_own")
    expect(codeOf(await returnRelease(session.organiser, mine, NOW))).toBe("cannot_check_own")
    expect(codeOf(await check(session.clerk, releaseId))).toBe("not_allowed")
    expect(codeOf(await check(session.outsider, releaseId))).toBe("no_such_release")
    expect(codeOf(await approve(session.second, releaseId))).toBe("release_not_checked")
    accepted(await check(session.checker, releaseId))
    expect(codeOf(await approve(session.organiser, releaseId))).toBe("cannot_check_own")
    expect(codeOf(await check(session.second, releaseId))).toBe("already_decided")
  })

  it("is withdrawn by its author alone, returned by another with a reason, and closed afterwards", async () => {
    const first = await submitted()
    expect(codeOf(await withdrawRelease(session.second, first))).toBe("only_author_withdraws")
    accepted(await withdrawRelease(session.organiser, first))
    expect(codeOf(await check(session.checker, first))).toBe("already_decided")
    const second = await submitted()
    accepted(await returnRelease(session.checker, { releaseId: second, reason: "第一排少一人" }, NOW))
    expect(await newest()).toMatchObject({ number: 2, status: "RETURNED", returnReason: "第一排少一人" })
  })

  it("that is open is withdrawn by the next one", async () => {
    await submitted()
    await submitted()
    const rows = await db().seatingRelease.findMany({ where: { planId: session.planId }, orderBy: { number: "asc" } })
    expect(rows.map(({ number, status }) => [number, status])).toEqual([
      [1, "WITHDRAWN"],
      [2, "SUBMITTED"],
    ])
  })

  it("whose plan has changed is checked and approved only when that is meant", async () => {
    const releaseId = await submitted()
    await move("王伟", "0/0/1", "0/1/5")
    const refused = await check(session.checker, releaseId)
    expect(refused).toMatchObject({ refusal: { code: "release_changed_meanwhile", people: 1 } })
    accepted(await check(session.checker, releaseId, true))
    expect(codeOf(await approve(session.second, releaseId))).toBe("release_changed_meanwhile")
    accepted(await approve(session.second, releaseId, true))
  })

  it("is not held up by a change that was taken back", async () => {
    const releaseId = await submitted()
    await move("王伟", "0/0/1", "0/1/5")
    await move("王伟", "0/1/5", "0/0/1")
    accepted(await check(session.checker, releaseId))
  })

  it("of an archived event stands still", async () => {
    const releaseId = await submitted()
    await db().event.update({ where: { id: session.eventId }, data: { archivedAt: NOW } })
    expect(codeOf(await check(session.checker, releaseId))).toBe("event_archived")
    expect(codeOf(await submit())).toBe("event_archived")
  })
})

describe("at once", () => {
  it("two people approve: one is told that it is decided", async () => {
    const releaseId = await submitted()
    accepted(await check(session.checker, releaseId))
    const both = await Promise.all([approve(session.second, releaseId), approve(session.checker, releaseId)])
    expect(both.map(codeOf).sort()).toEqual(["accepted", "already_decided"])
    expect(await db().auditEntry.count({ where: { subjectId: releaseId, action: "release.approve" } })).toBe(1)
  })

  it("one checks and another returns: only one of them counts", async () => {
    const releaseId = await submitted()
    const both = await Promise.all([
      check(session.checker, releaseId),
      returnRelease(session.second, { releaseId, reason: "重排" }, NOW),
    ])
    // Returning is also possible after checking; checking is not after returning.
    const status = (await newest()).status
    expect(status).toBe("RETURNED")
    expect(codeOf(both[1])).toBe("accepted")
  })

  it("somebody moves while the plan is submitted: what is frozen is one revision of it", async () => {
    const seen = await revision()
    const [outcome] = await Promise.all([submit(session.organiser, seen), move("王伟", "0/0/1", "0/1/5")])
    if (outcome.ok) expect((await newest()).snapshot).toMatchObject({ format: 1 })
    else expect(outcome.refusal.code).toBe("release_changed_meanwhile")
    const text = JSON.stringify(outcome.ok ? (await newest()).snapshot : "")
    expect(text.includes('"0/1/5"')).toBe(false)
  })

  it("two people submit: numbers stay apart and one release is open", async () => {
    await Promise.all([submit(session.organiser), submit(session.second)])
    const rows = await db().seatingRelease.findMany({ where: { planId: session.planId } })
    expect(rows.map((row) => row.number).sort()).toEqual([1, 2])
    expect(rows.filter((row) => row.status === "SUBMITTED")).toHaveLength(1)
  })
})

describe("the sign-off page", () => {
  it("compares with the approved release, before that with the published version, before that with nothing", async () => {
    expect((await desk())?.comparison).toMatchObject({ from: null, to: { kind: "now" }, listed: 4 })
    await published(session)
    await move("王伟", "0/0/1", "0/1/5")
    expect((await desk())?.comparison).toMatchObject({
      from: { kind: "version", number: 1 },
      people: [{ name: "王伟", before: { row: "1", label: "2" }, after: { row: "2", label: "6" } }],
    })
    await approved()
    await move("张三", "0/0/2", "stage/0/0")
    expect((await desk())?.comparison).toMatchObject({
      from: { kind: "release", number: 1 },
      people: [{ name: "张三", onStage: true, after: { section: "主席台", row: "1", label: "1" } }],
    })
  })

  it("raises the alarm for the rostrum alone", async () => {
    await approved()
    const { event } = (await desk()) ?? { event: null }
    if (!event) throw new Error("no desk")
    await move("王伟", "0/0/1", "0/1/5")
    expect(await rostrumAlarm(db(), event, session.opening)).toBeNull()
    await move("李龚", "stage/0/2", "stage/0/1")
    expect(await rostrumAlarm(db(), event, session.opening)).toEqual({ number: 1, people: 1, names: ["李龚"] })
  })

  it("does not exist for people of another event", async () => {
    const ask = { from: null, to: null, order: "fromLeft" as const }
    expect(await releaseDesk(session.outsider, session.eventId, session.opening, ask)).toBeNull()
    expect(await releaseDesk(session.checker, session.eventId, session.debate, ask)).toBeNull()
  })
})
