import { beforeEach, describe, expect, it } from "vitest"
import type { Change, ItineraryEntry, PlanSnapshot } from "@/lib/itineraries/schema"
import { checkVersion, returnVersion, withdrawVersion } from "@/lib/itineraries/store/check"
import { proposeVersion } from "@/lib/itineraries/store/propose"
import { publishVersion } from "@/lib/itineraries/store/publish"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { accepted, checked, codeOf, NOW, published } from "./flow"
import { at, type SmallSession, smallSession } from "./session"

freshDatabase()

let session: SmallSession
let count = 0
beforeEach(async () => {
  session = await smallSession(`${count++}`)
})

const partsOf = async (number: number) => {
  const rows = await db().itinerary.findMany({ where: { version: { eventId: session.eventId, number } } })
  return new Map(
    rows.map((row) => [
      row.participationId,
      { entries: row.entries as unknown as ItineraryEntry[], changes: row.changes as unknown as Change[] },
    ]),
  )
}
const idOf = (name: string): string => session.people[name] ?? ""

describe("publishing", () => {
  it("makes version 1, tells everybody, and mails those with an address", async () => {
    const done = await published(session)
    expect(done).toMatchObject({ number: 1, affected: 5, mails: 2 })
    const parts = await partsOf(1)
    expect(parts.get(idOf("李龚"))?.entries.map((entry) => [entry.title, entry.role, entry.seat?.section])).toEqual([
      ["第一次全体会议", "CHAIR", "主席台"],
      ["代表团审议", "ATTEND", undefined],
    ])
    expect(parts.get(idOf("周海燕"))?.entries).toEqual([])
    const recipients = await db().noticeRecipient.count({ where: { notice: { eventId: session.eventId } } })
    expect(recipients).toBe(5)
  })

  it("freezes no needs and no phones", async () => {
    await published(session)
    const version = await db().planVersion.findFirstOrThrow({ where: { eventId: session.eventId } })
    const snapshot = version.snapshot as unknown as PlanSnapshot
    expect(snapshot.people.every((person) => !person.wheelchair && !person.nearExit && person.companions === 0)).toBe(
      true,
    )
    expect(JSON.stringify(snapshot)).not.toMatch(/13900000000|清真|example\.cn/)
  })

  it("tells only those whose own part changed, in words", async () => {
    await published(session)
    await db().seatAssignment.updateMany({ where: { participationId: idOf("张三") }, data: { seatId: "0/1/4" } })
    await db().meeting.update({ where: { id: session.debate }, data: { startsAt: at("2027-01-13", "15:00") } })
    const done = await published(session)
    expect(done).toMatchObject({ number: 2, affected: 3 })
    const parts = await partsOf(2)
    expect(parts.get(idOf("张三"))?.changes).toMatchObject([
      { code: "seat_changed", seat: { row: "2", label: "5" }, before: { row: "1", label: "3" } },
    ])
    expect(parts.get(idOf("王伟"))?.changes.map((change) => change.code)).toEqual(["time_changed"])
    expect(parts.get(idOf("赵四"))?.changes).toEqual([])
    const mails = await db().outboxMessage.findMany({
      where: { payload: { path: ["eventId"], equals: session.eventId } },
    })
    const texts = mails.map((mail) => (mail.payload as { text: string }).text)
    expect(
      texts.find((text) => text.includes("张三：") && text.includes("第一次全体会议：座位 1排3座 → 2排5座")),
    ).toBeDefined()
  })

  it("republishing an unchanged plan changes nothing for anybody and sends nothing", async () => {
    await published(session)
    const before = await partsOf(1)
    const done = await published(session)
    expect(done).toMatchObject({ number: 2, affected: 0, mails: 0 })
    const after = await partsOf(2)
    for (const [id, part] of after) expect(part).toEqual({ entries: before.get(id)?.entries, changes: [] })
    expect(await db().notice.count({ where: { eventId: session.eventId } })).toBe(1)
  })

  it("publishes what was frozen although the draft has moved on", async () => {
    const versionId = await checked(session)
    await db().meeting.update({ where: { id: session.debate }, data: { title: "改了名字" } })
    accepted(await publishVersion(session.organiser, versionId, NOW))
    const titles = [...(await partsOf(1)).values()].flatMap((part) => part.entries.map((entry) => entry.title))
    expect(titles).toContain("代表团审议")
    expect(titles).not.toContain("改了名字")
  })

  it("keeps a removed meeting as cancelled with a raised sequence, and people who left without a notice", async () => {
    await published(session)
    await db().meetingScope.deleteMany({ where: { meetingId: session.debate } })
    await db().participation.delete({ where: { id: idOf("赵四") } })
    const done = await published(session)
    expect(done.affected).toBe(3)
    const parts = await partsOf(2)
    expect(parts.get(idOf("王伟"))?.entries.find((entry) => entry.meetingId === session.debate)).toMatchObject({
      cancelled: true,
      removed: true,
      sequence: 1,
    })
    expect(parts.get(idOf("赵四"))?.changes).toEqual([{ code: "person_removed" }])
    expect(await db().noticeRecipient.count({ where: { participationId: idOf("赵四") } })).toBe(0)
    const third = await published(session)
    expect(third.affected).toBe(0)
  })
})

describe("the flow", () => {
  it("is never checked by its author", async () => {
    const { versionId } = accepted(await proposeVersion(session.organiser, session.eventId, "", NOW))
    expect(codeOf(await checkVersion(session.organiser, versionId, NOW))).toBe("own_proposal")
    expect(codeOf(await returnVersion(session.organiser, versionId, "x", NOW))).toBe("own_proposal")
    expect(codeOf(await checkVersion(session.second, versionId, NOW))).toBe("accepted")
    expect(codeOf(await checkVersion(session.checker, versionId, NOW))).toBe("already_checked")
  })

  it("publishes nothing unchecked, returned, withdrawn or twice", async () => {
    const proposed = async () => accepted(await proposeVersion(session.organiser, session.eventId, "", NOW)).versionId
    const first = await proposed()
    expect(codeOf(await publishVersion(session.organiser, first, NOW))).toBe("not_yet_checked")
    expect(codeOf(await returnVersion(session.checker, first, "座次有误", NOW))).toBe("accepted")
    expect(codeOf(await publishVersion(session.organiser, first, NOW))).toBe("proposal_closed")
    const second = await proposed()
    const third = await proposed()
    expect(codeOf(await checkVersion(session.checker, second, NOW))).toBe("proposal_closed")
    expect(codeOf(await withdrawVersion(session.organiser, third))).toBe("accepted")
    const done = await published(session)
    expect(done.number).toBe(1)
    const { id } = await db().planVersion.findFirstOrThrow({ where: { eventId: session.eventId, number: 1 } })
    expect(codeOf(await publishVersion(session.organiser, id, NOW))).toBe("already_published")
  })

  it("refuses the wrong role, and shows other people's events to nobody", async () => {
    const { versionId } = accepted(await proposeVersion(session.organiser, session.eventId, "", NOW))
    expect(codeOf(await proposeVersion(session.checker, session.eventId, "", NOW))).toBe("not_allowed")
    expect(codeOf(await proposeVersion(session.outsider, session.eventId, "", NOW))).toBe("no_such_event")
    expect(codeOf(await checkVersion(session.clerk, versionId, NOW))).toBe("not_allowed")
    expect(codeOf(await checkVersion(session.outsider, versionId, NOW))).toBe("no_such_version")
    accepted(await checkVersion(session.checker, versionId, NOW))
    expect(codeOf(await publishVersion(session.checker, versionId, NOW))).toBe("not_allowed")
    expect(codeOf(await publishVersion(session.outsider, versionId, NOW))).toBe("no_such_version")
    expect(codeOf(await publishVersion(session.organiser, "nonsense", NOW))).toBe("no_such_version")
  })

  it("is refused while a key task has no owner, until somebody says why", async () => {
    await db().task.updateMany({ where: { eventId: session.eventId, kind: "MATERIALS" }, data: { ownerId: null } })
    const refused = await proposeVersion(session.organiser, session.eventId, "", NOW)
    expect(refused).toMatchObject({ ok: false, refusal: { code: "not_ready", count: 1 } })
    const findingKey = `task_without_owner:${session.opening}:MATERIALS`
    const { eventId, organiser } = session
    await db().waiver.create({
      data: { eventId, findingKey, reason: "另行安排", userId: organiser.id, userName: organiser.name },
    })
    expect(codeOf(await proposeVersion(organiser, eventId, "", NOW))).toBe("accepted")
  })
})

describe("two at once", () => {
  it("one of ten simultaneous publications of one version wins, the others are told the number", async () => {
    const versionId = await checked(session)
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => publishVersion(session.organiser, versionId, NOW)),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    for (const outcome of outcomes)
      if (!outcome.ok) expect(outcome.refusal).toEqual({ code: "already_published", number: 1 })
    expect(await db().notice.count({ where: { eventId: session.eventId } })).toBe(1)
  })

  it("numbers have no gaps when many propose, check and publish at once", async () => {
    const rounds = Array.from({ length: 6 }, async () => {
      const proposal = await proposeVersion(session.organiser, session.eventId, "", NOW)
      if (!proposal.ok) return
      const { versionId } = proposal.value
      await checkVersion(session.checker, versionId, NOW)
      await publishVersion(session.organiser, versionId, NOW)
    })
    await Promise.all(rounds)
    const versions = await db().planVersion.findMany({
      where: { eventId: session.eventId, status: "PUBLISHED" },
      orderBy: { number: "asc" },
    })
    expect(versions.length).toBeGreaterThan(0)
    expect(versions.map((version) => version.number)).toEqual(versions.map((_, index) => index + 1))
  })
})
