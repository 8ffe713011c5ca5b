import { describe, expect, it } from "vitest"
import type { z } from "zod"
import { taskWords } from "@/lib/documents/rules/cards/changes"
import { changesToList, staleCards } from "@/lib/documents/rules/printed/stale-cards"
import { staleSheets } from "@/lib/documents/rules/printed/stale-sheets"
import type { CardFact } from "@/lib/documents/schema/cards"
import { type PrintedRecord, printedContents } from "@/lib/documents/schema/printed"
import { wordsFor } from "@/lib/platform/messages"

const card = (id: string, seatId: string, more: Partial<CardFact> = {}): CardFact => ({
  id,
  name: id.toUpperCase(),
  post: "",
  seatId,
  seat: `seat ${seatId}`,
  group: "城关",
  ...more,
})
let minute = 0
const record = (contents: z.input<typeof printedContents> | null, kind = "name-cards"): PrintedRecord => ({
  id: `print${minute}`,
  kind,
  meetingId: "opening",
  versionNumber: 1,
  releaseNumber: null,
  contents: contents && printedContents.parse(contents),
  userName: "周海燕",
  createdAt: new Date(Date.UTC(2027, 0, 10, 0, minute++)),
})
type Part = "all" | "stage" | "hall"
const printed = (cards: CardFact[], part: Part = "all", full = true, removed: string[] = []) =>
  record({ kind: "cards", part, posts: "none", full, removed, cards: cards.map(({ group: _, ...rest }) => rest) })

const first = [card("a", "stage/0/0"), card("b", "0/0/0"), card("c", "0/0/1")]
const said = (records: PrintedRecord[], now: CardFact[]) => {
  const { print, remove } = staleCards(records, now)
  return [...print.map((task) => `${task.card.id}: ${task.why.join("+")}`), ...remove.map(({ id }) => `${id}: away`)]
}

describe("cards printed before the change", () => {
  it.each<[string, CardFact[], string[]]>([
    ["nothing", first, []],
    ["a new name", [card("a", "stage/0/0", { name: "阿" }), ...first.slice(1)], ["a: name"]],
    ["another seat", [first[0] as CardFact, card("b", "0/1/0"), first[2] as CardFact], ["b: seat"]],
    [
      "the same place with another number",
      [card("a", "stage/0/0", { seat: "seat 9" }), ...first.slice(1)],
      ["a: seat"],
    ],
    ["a post", [card("a", "stage/0/0", { post: "局长" }), ...first.slice(1)], ["a: post"]],
    ["name and seat at once", [card("a", "stage/0/1", { name: "阿" }), ...first.slice(1)], ["a: name+seat"]],
    ["somebody who left", first.slice(1), ["a: away"]],
    ["somebody who came", [...first, card("d", "0/1/1")], ["d: new"]],
    ["a swap", [card("a", "0/0/0"), card("b", "stage/0/0"), first[2] as CardFact], ["a: seat", "b: seat"]],
  ])("%s", (_, now, expected) => expect(said([printed(first)], now)).toEqual(expected))

  it("are none while nothing was printed, or only lists", () => {
    expect(said([], first)).toEqual([])
    expect(said([record(null), record({ kind: "seats", section: "", seats: [] }, "index")], first)).toEqual([])
  })

  it("of the stage alone make nobody in the hall miss one; who leaves the stage gives the card back", () => {
    const stage = printed(first.slice(0, 1), "stage")
    expect(said([stage], first)).toEqual([])
    expect(said([stage], [card("a", "0/1/0"), card("b", "stage/0/0"), first[2] as CardFact])).toEqual([
      "b: new",
      "a: away",
    ])
  })

  it("are settled by printing the changed ones, and taken away for good", () => {
    const now = [card("b", "0/1/0"), first[2] as CardFact, card("d", "0/0/0")]
    const all = printed(first)
    const changed = printed([card("b", "0/1/0"), card("d", "0/0/0")], "all", false, ["a"])
    expect(said([all], now)).toEqual(["b: seat", "d: new", "a: away"])
    expect(said([changed, all], now)).toEqual([])
    expect(said([changed, all], first)).toEqual(["a: new", "b: seat", "d: away"])
  })

  it("are forgotten when all are printed anew", () => {
    const now = first.slice(1)
    expect(said([printed(first), printed(now)], now)).toEqual([])
  })

  it("still have their list after the changed ones were printed", () => {
    const now = [card("a", "stage/0/1"), ...first.slice(1)]
    const after = [printed(first), printed([card("a", "stage/0/1")], "all", false)]
    expect(staleCards(after, now).print).toEqual([])
    expect(changesToList(after, now).print.map((task) => task.why)).toEqual([["seat"]])
    expect(changesToList([printed(first)], first)).toEqual({ print: [], remove: [] })
  })

  it("say in words what to do", () => {
    const t = wordsFor("zh-CN", "documents")
    const now = [card("a", "stage/0/1", { name: "阿" }), ...first.slice(1)]
    const [task] = staleCards([printed(first)], now).print
    expect(task && taskWords({ t }, task)).toBe("换新牌，姓名原为「A」；原在seat stage/0/0")
  })
})

describe("charts and lists printed before the change", () => {
  const seats = (...lines: [string, string, string][]) => ({ kind: "seats" as const, section: "", seats: lines })
  const before = seats(["a", "王伟", "1排1座"], ["b", "李萌", "1排2座"])
  it.each<[string, [string, string, string][] | null, string[]]>([
    [
      "the same",
      [
        ["b", "李萌", "1排2座"],
        ["a", "王伟", "1排1座"],
      ],
      [],
    ],
    [
      "a move",
      [
        ["a", "王伟", "1排3座"],
        ["b", "李萌", "1排2座"],
      ],
      ["王伟"],
    ],
    [
      "a new name",
      [
        ["a", "王玮", "1排1座"],
        ["b", "李萌", "1排2座"],
      ],
      ["王玮"],
    ],
    [
      "one gone, one new",
      [
        ["a", "王伟", "1排1座"],
        ["c", "陈静", "1排2座"],
      ],
      ["陈静", "李萌"],
    ],
    ["the meeting lost its seats", null, ["王伟", "李萌"]],
  ])("%s", (_, now, names) => {
    const stale = staleSheets([record(before, "index")], () => now)
    expect(stale.flatMap((one) => one.names)).toEqual(names)
  })

  it("count once for each kind and section: the newest is compared, earlier ones are told", () => {
    const newer = seats(["a", "王伟", "1排3座"], ["b", "李萌", "1排2座"])
    const records = [
      record(before, "seat-chart"),
      record(newer, "seat-chart"),
      record({ ...before, section: "1" }, "seat-chart"),
    ]
    const stale = staleSheets(records, (_, section) => (section === "" ? newer.seats : [["b", "李萌", "1排9座"]]))
    expect(stale.map(({ print, people, earlier }) => [print.id, people, earlier])).toEqual([[records[2]?.id, 2, 0]])
    const all = staleSheets(records.slice(0, 2), () => before.seats)
    expect(all.map(({ people, earlier }) => [people, earlier])).toEqual([[1, 1]])
  })
})
