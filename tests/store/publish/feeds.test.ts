import { describe, expect, it, vi } from "vitest"
import { GET } from "@/app/feeds/[token]/calendar.ics/route"
import type { FeedSubject } from "@/lib/accounts/schema/feeds"
import { createFeedLink, revokeFeedLink } from "@/lib/accounts/store/feed-links"
import type { Actor } from "@/lib/kernel/actor"
import { readProgramme } from "@/lib/meetings/rules/exchange/read-programme"
import { previewAny } from "@/lib/meetings/store/import-any"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { NOW, published } from "./flow"
import { at, smallSession } from "./session"

vi.mock("next-intl/server", () => ({
  getTranslations:
    async () =>
    (key: string, values: { title?: string } = {}) =>
      `${key} ${values.title ?? ""}`.trim(),
  getLocale: async () => "zh-CN",
}))

freshDatabase()
const SYSTEM: Actor = { kind: "system", name: "test" }

async function link(actor: Actor, subject: FeedSubject) {
  const made = await createFeedLink(actor, subject)
  if (!made.ok) throw new Error(made.refusal.code)
  const token = /feeds\/([^/]+)/.exec(made.value.path ?? "")?.[1] ?? /door\/(.+)/.exec(made.value.path ?? "")?.[1] ?? ""
  const get = (headers: Record<string, string> = {}) =>
    GET(new Request("http://x/feeds", { headers }), { params: Promise.resolve({ token }) })
  return { ...made.value, get }
}
async function entries(response: Response) {
  const { programme, faults } = readProgramme(new Uint8Array(await response.arrayBuffer()), {
    zone: "UTC",
    window: null,
  })
  expect(faults.filter(({ code }) => code !== "empty")).toEqual([])
  return programme.meetings.map(
    ({ title, cancelled, sequence }) => `${title} ${sequence}${cancelled ? " cancelled" : ""}`,
  )
}

describe("feeds", () => {
  it("of an event: what is published and nothing else; moved, cancelled and gone as calendars want it; 304 while nothing changes", async () => {
    const session = await smallSession("e")
    const { get, id } = await link(session.organiser, { kind: "EVENT", subjectId: session.eventId })
    expect(await entries(await get())).toEqual([])
    await published(session)
    const first = await get()
    expect([first.status, first.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"])
    const tag = first.headers.get("etag") ?? ""
    expect(await entries(first)).toEqual(["第一次全体会议 0", "代表团审议 0"])
    expect((await get({ "if-none-match": `"x", W/${tag}` })).status).toBe(304)
    await db().meeting.update({ where: { id: session.opening }, data: { title: "开幕会" } })
    await db().meeting.update({ where: { id: session.debate }, data: { cancelledAt: NOW } })
    // The draft is nobody's business yet.
    expect((await get({ "if-none-match": tag })).status).toBe(304)
    await db().event.update({ where: { id: session.eventId }, data: { draftRevision: { increment: 1 } } })
    await published(session, new Date("2027-01-06T02:00:00Z"))
    const second = await get({ "if-none-match": tag })
    expect([second.status, await entries(second)]).toEqual([200, ["开幕会 1", "代表团审议 1 cancelled"]])
    await revokeFeedLink(session.organiser, { linkId: id })
    expect((await get()).status).toBe(404)
  })

  it("of an event, brought back into it: the same meetings, whatever a reader is told besides; what moved meanwhile moves them", async () => {
    const session = await smallSession("b")
    const { organiser, eventId, opening } = session
    await db().meeting.update({
      where: { id: opening },
      data: { note: "请提前入场", dress: "正装", chairText: "李龚" },
    })
    await published(session)
    const { get } = await link(organiser, { kind: "EVENT", subjectId: eventId })
    const text = await (await get()).text()
    expect(text).toContain(`UID:${opening}@huiwu`)
    const preview = async (ics: string) => {
      const seen = await previewAny(
        organiser,
        eventId,
        { name: "县人大.ics", bytes: new TextEncoder().encode(ics) },
        null,
      )
      if (!seen.ok) throw new Error(seen.refusal.code)
      return seen.value
    }
    const same = await preview(text)
    expect([same.counts, same.programme?.rooms]).toEqual([
      { create: 0, update: 0, unchanged: 2, warnings: 0, errors: 0 },
      [],
    ])
    const later = await preview(text.replace("SUMMARY:第一次全体会议", "SUMMARY:开幕会"))
    expect(later.rows.flatMap(({ changes }) => changes.map(({ field, to }) => [field, to]))).toEqual([
      ["title", "开幕会"],
    ])
  })

  it("of a person: their own lines of every event, and bookings they are asked to", async () => {
    const session = await smallSession("p")
    await published(session)
    const { personId } = await db().participation.findUniqueOrThrow({ where: { id: session.people.王伟 ?? "" } })
    const room = await db().room.findFirstOrThrow()
    const by = { bookedById: session.organiser.id, bookedByName: "组织" }
    const booking = (title: string, more: object) =>
      db().booking.create({
        data: {
          ...{
            roomId: room.id,
            title,
            startsAt: at("2027-01-20", "09:00"),
            endsAt: at("2027-01-20", "10:00"),
            ...by,
            ...more,
          },
          people: { create: { personId } },
        },
      })
    await booking("碰头会", { revision: 2 })
    await booking("人事", { confidential: true })
    await booking("不开了", { status: "CANCELLED" })
    const { get } = await link(session.organiser, { kind: "PERSON", subjectId: personId })
    expect((await entries(await get())).sort()).toEqual(
      ["taken 0", "不开了 0 cancelled", "代表团审议 0", "碰头会 2", "第一次全体会议 0"].sort(),
    )
  })

  it("of a room: meetings, bookings and closures as they stand; what is confidential is only taken", async () => {
    const session = await smallSession("r")
    const meeting = await db().meeting.findUniqueOrThrow({ where: { id: session.opening } })
    const roomId = meeting.roomId ?? ""
    const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000)
    await db().meeting.update({
      where: { id: session.opening },
      data: { startsAt: soon(1), endsAt: soon(2), revision: 5 },
    })
    const by = { bookedById: "u", bookedByName: "组织" }
    for (const [title, more] of [
      ["例会", { status: "REQUESTED" as const }],
      ["机密", { confidential: true }],
      ["没人来", { status: "RELEASED" as const, revision: 1 }],
    ] as const)
      await db().booking.create({ data: { roomId, title, startsAt: soon(3), endsAt: soon(4), ...by, ...more } })
    await db().occupancy.create({
      data: {
        subjectKind: "ROOM",
        subjectId: roomId,
        from: soon(5),
        to: soon(30),
        cause: "BLOCK",
        causeId: "b",
        title: "维修",
        exclusive: true,
      },
    })
    const { get } = await link(SYSTEM, { kind: "ROOM", subjectId: roomId })
    const text = await (await get()).clone().text()
    expect(text).not.toContain("机密")
    expect(text).toContain("STATUS:TENTATIVE")
    const others = ["taken 0", "例会 0", "没人来 1 cancelled", "维修 0"]
    expect((await entries(await get())).sort()).toEqual(["taken 5", ...others].sort())
    await published(session)
    await db().meeting.update({ where: { id: session.opening }, data: { title: "开幕会" } })
    expect((await entries(await get())).sort()).toEqual(["第一次全体会议 5", ...others].sort())
    const door = await link(SYSTEM, { kind: "DOOR", subjectId: roomId })
    expect((await door.get()).status).toBe(404)
  })
})
