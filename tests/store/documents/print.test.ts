import { beforeEach, describe, expect, it } from "vitest"
import type { z } from "zod"
import { printDesk } from "@/lib/documents/queries/desk"
import { DOCUMENT_KINDS, documentAsk } from "@/lib/documents/schema"
import { type PrintedFile, printDocument } from "@/lib/documents/store/print"
import type { UserActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { readTables } from "@/lib/platform/xlsx"
import { freshDatabase } from "../../support/database"
import { accepted, codeOf, NOW, published } from "../publish/flow"
import { type SmallSession, smallSession } from "../publish/session"

freshDatabase()

let session: SmallSession
let count = 0
beforeEach(async () => {
  session = await smallSession(`print${count++}`)
})

const print = (actor: UserActor, ask: Partial<z.input<typeof documentAsk>> & { kind: string }) =>
  printDocument(actor, session.eventId, documentAsk.parse({ meeting: session.opening, ...ask }), {
    now: NOW,
    locale: "zh-CN",
  })
const records = () => db().printRecord.findMany({ where: { eventId: session.eventId } })

async function namesIn(file: PrintedFile): Promise<string> {
  return JSON.stringify(accepted(await readTables({ name: file.fileName, bytes: file.bytes })))
}

describe("printing a published version", () => {
  // Without an earlier print, or without tables, there is nothing to say in these.
  const kinds = DOCUMENT_KINDS.filter((kind) => kind !== "card-changes" && kind !== "table-plan")
  it.each(kinds)("%s is a PDF and is recorded", async (kind) => {
    await published(session)
    const file = accepted(await print(session.organiser, { kind }))
    expect(file.bytes.subarray(0, 5).toString()).toBe("%PDF-")
    expect(file.contentType).toBe("application/pdf")
    expect(file.fileName).toMatch(/ 第1版\.pdf$/)
    expect(await records()).toMatchObject([
      { kind, versionNumber: 1, userId: session.organiser.id, meetingId: session.opening },
    ])
    expect(await db().auditEntry.count({ where: { eventId: session.eventId, action: "document.print" } })).toBe(1)
  })

  it("prints the version as it was frozen, whatever happened to the draft since", async () => {
    await published(session)
    await db().person.updateMany({ where: { name: "王伟" }, data: { name: "王改名" } })
    const frozen = await namesIn(accepted(await print(session.organiser, { kind: "index", format: "xlsx" })))
    expect(frozen).toContain("王伟")
    const draft = await namesIn(
      accepted(await print(session.organiser, { kind: "index", format: "xlsx", version: "draft" })),
    )
    expect(draft).toContain("王改名")
    expect(draft).toContain("草稿")
  })

  it("prints an older version when asked for it", async () => {
    await published(session)
    await db().meeting.update({ where: { id: session.opening }, data: { title: "开幕会" } })
    await published(session)
    expect(accepted(await print(session.organiser, { kind: "seat-chart", version: 1 })).fileName).toContain(
      "第一次全体会议",
    )
    expect(accepted(await print(session.organiser, { kind: "seat-chart" })).fileName).toMatch(/^开幕会.* 第2版\.pdf$/)
    const desk = await printDesk(session.organiser, session.eventId, "latest")
    expect(desk?.versions.map(({ number }) => number)).toEqual([2, 1])
    expect(desk?.prints.map((one) => one.versionNumber).sort()).toEqual([1, 2])
  })

  it("gives slips the same personal links each time", async () => {
    await published(session)
    accepted(await print(session.organiser, { kind: "slips" }))
    const links = await db().personalLink.count({ where: { participation: { eventId: session.eventId } } })
    expect(links).toBe(5)
    accepted(await print(session.organiser, { kind: "slips" }))
    expect(await db().personalLink.count({ where: { participation: { eventId: session.eventId } } })).toBe(links)
  })
})

describe("the chart in other forms", () => {
  it.each([
    ["svg", "image/svg+xml", /^<svg/],
    ["png", "image/png", /^.PNG/],
    ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", /^PK/],
  ] as const)("%s", async (format, contentType, start) => {
    await published(session)
    const file = accepted(await print(session.organiser, { kind: "seat-chart", format }))
    expect(file.contentType).toBe(contentType)
    expect(file.fileName).toMatch(new RegExp(` 第1版\\.${format}$`))
    expect(file.bytes.subarray(0, 8).toString("latin1")).toMatch(start)
    if (format === "xlsx") expect(await namesIn(file)).toContain("王　伟".replace("　", ""))
  })
})

describe("printing the draft", () => {
  it("says so, and is not recorded", async () => {
    const file = accepted(await print(session.organiser, { kind: "seat-chart", version: "draft" }))
    expect(file.fileName).toMatch(/ 草稿\.pdf$/)
    expect(await records()).toEqual([])
  })
  it("is what the desk offers before anything is published", async () => {
    const desk = await printDesk(session.organiser, session.eventId, "latest")
    expect(desk?.version).toBeNull()
    expect(desk?.meetings.map(({ title, seated }) => [title, seated])).toEqual([
      ["第一次全体会议", 4],
      ["代表团审议", 0],
    ])
  })
})

describe("what is refused", () => {
  it.each([
    [{ kind: "seat-chart" }, "no_such_version"],
    [{ kind: "seat-chart", version: 9 }, "no_such_version"],
    [{ kind: "seat-chart", version: "draft", meeting: "nowhere" }, "nothing_to_print"],
    [{ kind: "slips", version: "draft", format: "xlsx" }, "no_such_format"],
    [{ kind: "index", version: "draft", format: "png" }, "no_such_format"],
  ] as const)("%j: %s", async (ask, code) => {
    expect(codeOf(await print(session.organiser, ask))).toBe(code)
    expect(await records()).toEqual([])
  })

  it("hides other people's events and keeps slips from those who may not hand out links", async () => {
    await published(session)
    expect(codeOf(await print(session.outsider, { kind: "schedule" }))).toBe("no_such_event")
    expect(await printDesk(session.outsider, session.eventId, "latest")).toBeNull()
    expect(codeOf(await print(session.checker, { kind: "slips" }))).toBe("not_allowed")
    expect(codeOf(await print(session.checker, { kind: "schedule" }))).toBe("accepted")
  })

  it("leaves out the debate, where nobody has a seat", async () => {
    expect(
      codeOf(await print(session.organiser, { kind: "name-cards", version: "draft", meeting: session.debate })),
    ).toBe("nothing_to_print")
    expect(codeOf(await print(session.organiser, { kind: "sign-in", version: "draft", meeting: session.debate }))).toBe(
      "accepted",
    )
  })
})
