import { beforeEach, describe, expect, it } from "vitest"
import { overviewFor } from "@/lib/checks/queries/overview"
import { printDesk } from "@/lib/documents/queries/desk"
import { documentAsk } from "@/lib/documents/schema"
import { printedContents } from "@/lib/documents/schema/printed"
import { printDocument } from "@/lib/documents/store/print"
import { db } from "@/lib/platform/db"
import { seatingOverviewFor } from "@/lib/seating/queries/overview"
import { applyMoves } from "@/lib/seating/store/move"
import { approveRelease, checkRelease, submitRelease } from "@/lib/seating/store/release"
import { freshDatabase } from "../../support/database"
import { accepted, codeOf, NOW } from "../publish/flow"
import { type SmallSession, smallSession } from "../publish/session"

freshDatabase()

let session: SmallSession
let count = 0
let minutes = 0
beforeEach(async () => {
  session = await smallSession(`reprint${count++}`)
})

const print = (kind: string, version: string, more: Record<string, string> = {}) =>
  printDocument(
    session.organiser,
    session.eventId,
    documentAsk.parse({ kind, version, meeting: session.opening, ...more }),
    {
      now: new Date(NOW.getTime() + 60_000 * minutes++),
      locale: "zh-CN",
    },
  )
const pages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length
const records = () => db().printRecord.findMany({ where: { eventId: session.eventId }, orderBy: { createdAt: "asc" } })

async function submitted(): Promise<string> {
  const { revision } = await db().seatingPlan.findUniqueOrThrow({ where: { id: session.planId } })
  const ask = { eventId: session.eventId, planId: session.planId, revision, note: "" }
  const { number } = accepted(await submitRelease(session.organiser, ask, NOW))
  return (await db().seatingRelease.findFirstOrThrow({ where: { planId: session.planId, number } })).id
}
async function approved(): Promise<void> {
  const releaseId = await submitted()
  accepted(await checkRelease(session.checker, { releaseId, anyway: false, read: 4 }, NOW))
  accepted(await approveRelease(session.second, { releaseId, anyway: false }, NOW))
}
const move = async (name: string, from: string | null, to: string | null) =>
  accepted(
    await applyMoves(session.organiser, {
      eventId: session.eventId,
      planId: session.planId,
      moves: [{ participationId: session.people[name] ?? "", from, to, reason: null }],
    }),
  )

describe("a release on paper", () => {
  it("is recorded with its number once it is approved, and says that it is not until then", async () => {
    await submitted()
    const early = accepted(await print("seat-chart", "release:1"))
    expect(early.fileName).toMatch(/ 定稿第1稿\.pdf$/)
    expect(await records()).toEqual([])
    await approved()
    expect(accepted(await print("seat-chart", "release:2")).fileName).toMatch(/ 定稿第2稿\.pdf$/)
    expect(await records()).toMatchObject([{ kind: "seat-chart", versionNumber: null, releaseNumber: 2 }])
    const kept = printedContents.parse((await records())[0]?.contents)
    expect(kept).toMatchObject({ kind: "seats", section: "" })
    expect(kept.kind === "seats" && kept.seats.map((line) => line.slice(1)).sort()).toEqual([
      ["张三", "1排3座"],
      ["李龚", "主席台1排3座"],
      ["王伟", "1排2座"],
      ["赵四", "2排3座"],
    ])
  })

  it("is printed as it was frozen, whatever happened since", async () => {
    await approved()
    await move("王伟", "0/0/1", null)
    await db().meeting.update({ where: { id: session.opening }, data: { title: "开幕会" } })
    const cards = accepted(await print("name-cards", "release:1"))
    expect(pages(cards.bytes)).toBe(4)
    expect(cards.fileName).toContain("第一次全体会议")
  })

  it.each([
    ["seat-chart", "release:9", "no_such_version"],
    ["schedule", "release:1", "nothing_to_print"],
    ["slips", "release:1", "nothing_to_print"],
    ["card-changes", "release:1", "nothing_to_print"],
    ["name-cards", "release:1", "nothing_to_print"],
  ])("%s of %s: %s", async (kind, version, code) => {
    await approved()
    expect(codeOf(await print(kind, version, { only: "changed" }))).toBe(code)
    expect(await records()).toEqual([])
  })
})

describe("the overview of the event", () => {
  const gaps = async () => {
    const overview = await overviewFor(session.organiser, session.eventId, () => [])
    return (overview?.gaps ?? []).filter(({ code }) => code === "rostrum_changed" || code === "printed_before_change")
  }

  it("says that the stage is otherwise than approved (check 43), and no longer once that is approved too", async () => {
    await approved()
    await move("王伟", "0/0/1", "0/1/5")
    expect(await gaps()).toEqual([])
    await move("李龚", "stage/0/2", "stage/0/1")
    const alarm = { code: "rostrum_changed", meetingId: session.opening, number: 1, people: 1, names: ["李龚"] }
    expect(await gaps()).toMatchObject([alarm])
    const seating = await seatingOverviewFor(session.organiser, session.eventId)
    expect([...(seating?.alarms ?? [])]).toMatchObject([[session.opening, { people: 1 }]])
    await approved()
    expect(await gaps()).toEqual([])
  })

  it("says what was printed before a change, as soon as the change is approved, until it is printed again", async () => {
    await approved()
    accepted(await print("name-cards", "release:1"))
    accepted(await print("index", "release:1", { order: "pinyin" }))
    accepted(await print("seat-chart", "release:1"))
    await move("王伟", "0/0/1", "0/1/5")
    await move("赵四", "0/1/2", null)
    expect(await gaps()).toEqual([])
    await approved()
    const stale = { code: "printed_before_change", meetingId: session.opening, title: "第一次全体会议" }
    expect(await gaps()).toEqual([{ ...stale, cards: 2, sheets: 2 }])
    accepted(await print("name-cards", "release:2", { only: "changed" }))
    accepted(await print("seat-chart", "release:2"))
    expect(await gaps()).toEqual([{ ...stale, cards: 0, sheets: 1 }])
    accepted(await print("index", "release:2"))
    expect(await gaps()).toEqual([{ ...stale, cards: 0, sheets: 1 }])
    accepted(await print("index", "release:2", { order: "pinyin" }))
    expect(await gaps()).toEqual([])
  })
})

describe("the list of what to print again", () => {
  it("takes the choices of the earlier print, and says the seats in the reader's language", async () => {
    await approved()
    accepted(await print("name-cards", "release:1", { cards: "a4-thirds", ground: "red", spares: "5" }))
    accepted(await print("seat-chart", "release:1", { size: "a4", view: "stage" }))
    await move("王伟", "0/0/1", "0/1/5")
    await approved()
    const sheet = async (locale: "zh-CN" | "en") =>
      (await printDesk(session.organiser, session.eventId, { release: 2 }, session.opening, locale))?.sheet
    const english = await sheet("en")
    expect(english?.cardChoices).toEqual({ cards: "a4-thirds", ground: "red" })
    expect(english?.sheets.map(({ print: { contents } }) => contents?.choices)).toEqual([{ size: "a4", view: "stage" }])
    expect(english?.cards.print).toMatchObject([{ card: { seat: "Row 2 Seat 6" }, before: { seat: "Row 1 Seat 2" } }])
    expect((await sheet("zh-CN"))?.cards.print).toMatchObject([
      { card: { seat: "2排6座" }, before: { seat: "1排2座" } },
    ])
  })
})

describe("only the changed cards", () => {
  it("are printed after a change, with their list, and then all is settled", async () => {
    await approved()
    expect(pages(accepted(await print("name-cards", "release:1")).bytes)).toBe(4)
    await move("王伟", "0/0/1", "0/1/5")
    await move("赵四", "0/1/2", null)
    await approved()
    expect(pages(accepted(await print("card-changes", "release:2")).bytes)).toBe(1)
    expect(pages(accepted(await print("name-cards", "release:2", { only: "changed" })).bytes)).toBe(1)
    expect(await records()).toMatchObject([
      { kind: "name-cards", releaseNumber: 1, contents: { full: true } },
      { kind: "card-changes", releaseNumber: 2, contents: null },
      {
        kind: "name-cards",
        releaseNumber: 2,
        contents: { full: false, cards: [{ name: "王伟", seat: "2排6座" }], removed: [session.people.赵四] },
      },
    ])
    expect(codeOf(await print("name-cards", "release:2", { only: "changed" }))).toBe("nothing_to_print")
    expect(codeOf(await print("card-changes", "release:2"))).toBe("accepted")
  })

  it("say as much below the name as the first ones did", async () => {
    await approved()
    accepted(await print("name-cards", "release:1", { posts: "all" }))
    await db().person.updateMany({ where: { name: "王伟" }, data: { post: "镇长" } })
    await approved()
    expect(pages(accepted(await print("name-cards", "release:2", { only: "changed" })).bytes)).toBe(1)
    expect((await records()).at(-1)?.contents).toMatchObject({ posts: "all", cards: [{ name: "王伟", post: "镇长" }] })
  })

  it("are none when somebody only has to take cards away: the list settles that", async () => {
    await approved()
    accepted(await print("name-cards", "release:1"))
    await move("赵四", "0/1/2", null)
    await approved()
    expect(codeOf(await print("name-cards", "release:2", { only: "changed" }))).toBe("nothing_to_print")
    accepted(await print("card-changes", "release:2"))
    expect((await records()).at(-1)?.contents).toMatchObject({ cards: [], removed: [session.people.赵四] })
  })
})
