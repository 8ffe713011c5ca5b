import { beforeEach, describe, expect, it } from "vitest"
import { acknowledgeVersion, delegateByToken, type LinkedDelegate } from "@/lib/accounts/store/delegates"
import { linkTokensFor } from "@/lib/accounts/store/links"
import { changesSince, ownPart } from "@/lib/itineraries/queries/own"
import { publishedHall } from "@/lib/itineraries/queries/published-hall"
import { inboxOf, noticeOf } from "@/lib/notices/queries/inbox"
import { markPublishedRead, markRead } from "@/lib/notices/store/read"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { accepted, NOW, published } from "../publish/flow"
import { type SmallSession, smallSession } from "../publish/session"

freshDatabase()

let session: SmallSession
let count = 0
beforeEach(async () => {
  session = await smallSession(`d${count++}`)
})

async function delegate(name: string, from = session): Promise<LinkedDelegate> {
  const [link] = accepted(
    await linkTokensFor({ kind: "system", name: "test" }, from.eventId, [from.people[name] ?? ""]),
  )
  const found = await delegateByToken(link?.path.slice(3) ?? "")
  if (!found) throw new Error(name)
  return found
}
const since = async (name: string) => {
  const who = await delegate(name)
  const part = await ownPart(who)
  return part ? (await changesSince(who, part, who.seenVersion)).map((change) => change.code) : null
}
const moveSeat = (name: string, seatId: string) =>
  db().seatAssignment.updateMany({ where: { participationId: session.people[name] ?? "" }, data: { seatId } })

describe("the delegate's own part", () => {
  it("is empty before the first version, and the draft never shows", async () => {
    expect(await ownPart(await delegate("李龚"))).toMatchObject({ version: null, entries: [], name: "李龚" })
    await published(session)
    await db().meeting.update({ where: { id: session.debate }, data: { title: "还没发布的名字" } })
    const part = await ownPart(await delegate("李龚"))
    expect(part?.version?.number).toBe(1)
    expect(part?.entries.map((entry) => entry.title)).toEqual(["第一次全体会议", "代表团审议"])
  })

  it("holds nothing of anybody else", async () => {
    await published(session)
    const part = await ownPart(await delegate("王伟"))
    const text = JSON.stringify(part)
    for (const [name, id] of Object.entries(session.people)) if (name !== "王伟") expect(text).not.toContain(id)
    expect(text).not.toMatch(/张三|赵四|13900000000|清真/)
  })

  it("shows the hall of its own event's published versions only", async () => {
    await published(session)
    const li = await delegate("李龚")
    const part = await ownPart(li)
    const hallId = part?.entries[0]?.seat?.hallId ?? ""
    const versionId = part?.version?.id ?? ""
    expect((await publishedHall(li, versionId, hallId))?.seats).toHaveLength(17)
    expect(await publishedHall(li, versionId, "another")).toBeNull()
    const other = await smallSession(`other${count++}`)
    await published(other)
    expect(await publishedHall(await delegate("李龚", other), versionId, hallId)).toBeNull()
  })
})

describe("changes since I last looked", () => {
  it("add up over the versions that were not acknowledged, and cancel out", async () => {
    await published(session)
    expect(await since("王伟")).toEqual([])
    await moveSeat("王伟", "0/1/4")
    await published(session)
    await db().meeting.update({ where: { id: session.debate }, data: { title: "审议政府工作报告" } })
    await published(session)
    expect(await since("王伟")).toEqual(["seat_changed", "meeting_renamed"])
    await acknowledgeVersion(await delegate("王伟"), 2)
    expect(await since("王伟")).toEqual(["meeting_renamed"])
    await db().meeting.update({ where: { id: session.debate }, data: { title: "代表团审议" } })
    await published(session)
    expect(await since("王伟")).toEqual([])
  })

  it("do not come back after 知道了", async () => {
    await published(session)
    await moveSeat("王伟", "0/1/4")
    await published(session)
    await acknowledgeVersion(await delegate("王伟"), 2)
    expect(await since("王伟")).toEqual([])
  })
})

describe("the inbox", () => {
  it("is one's own, and opening reads one's own alone", async () => {
    await published(session)
    const [mine] = await inboxOf(await delegate("王伟"))
    const li = await delegate("李龚")
    expect(await noticeOf(li, mine?.recipientId ?? "")).toBeNull()
    expect(await markRead(li, mine?.recipientId ?? "", NOW)).toBe(false)
    expect(await markRead(await delegate("王伟"), mine?.recipientId ?? "", NOW)).toBe(true)
    expect((await inboxOf(await delegate("王伟")))[0]?.readAt).toEqual(NOW)
  })

  it("知道了 reads the notices of versions up to the one seen", async () => {
    await published(session)
    await moveSeat("王伟", "0/1/4")
    await published(session)
    const wang = await delegate("王伟")
    await markPublishedRead(wang, 1, NOW)
    expect((await inboxOf(wang)).map((item) => [item.versionNumber, item.readAt !== null])).toEqual([
      [2, false],
      [1, true],
    ])
  })
})
