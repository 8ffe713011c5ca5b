import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { run as print } from "@/lib/cli/print"
import { run as seat } from "@/lib/cli/seat"
import { commandOf } from "@/tests/support/command"

const huiwu = commandOf(seat)
const printing = commandOf(print)
const folder = mkdtempSync(join(tmpdir(), "huiwu-seat-"))
const write = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content))
  return path
}
const sample = (name: string): string => `prisma/sample/county-session/${name}`
const session = ["--hall", sample("hall.json"), "--roster", sample("roster.xlsx")]

type Seat = { section: string; row: string; label: string }
type Plan = {
  assignments: { seat: Seat; person: { name: string; group: string; category: string } }[]
  unseated: unknown[]
  explain: { code: string; why: string; constraints?: string[] }[]
}
const planOf = (out: string): Plan => JSON.parse(out) as Plan

const hall = {
  name: "小礼堂",
  stage: { name: "主席台", rows: [{ label: "1", blocks: [5] }] },
  sections: [{ name: "一楼", rows: [{ label: "1", blocks: [3, 3] }], numbering: { scheme: "left-to-right" } }],
}
const roster = [
  "姓名,性别,代表团,工作单位及职务,代表团职务,主席团,主席团排序",
  "丁一,男,一团,甲厂,团长,常务主席,1",
  "王二,女,一团,乙厂,,常务主席,2",
  "李三,男,二团,丙厂,团长,常务主席,3",
  "张四,男,二团,丁厂,,,",
  "张四,女,一团,戊厂,,,",
]
const small = ["--hall", write("hall.json", hall), "--roster", write("roster.csv", `${roster.join("\r\n")}\r\n`)]

describe("huiwu seat", { timeout: 60_000 }, () => {
  test("seats the sample's first plenary: everybody once, the first of the presidium in the centre", async () => {
    const { code, out } = await huiwu(...session, "--schedule", sample("schedule.xlsx"), "--meeting", "4", "--json")
    const plan = planOf(out)
    expect([code, plan.unseated]).toEqual([0, []])
    expect(new Set(plan.assignments.map(({ seat: at }) => `${at.section}/${at.row}-${at.label}`)).size).toBe(326)
    const centre = plan.assignments.find(
      ({ seat: at }) => at.section === "主席台" && at.row === "1" && at.label === "9",
    )
    expect(centre?.person.name).toBe("崔毅")
    expect(plan.explain.filter(({ why }) => why === "")).toEqual([])
    expect(plan.explain.map(({ code: reason }) => reason)).toContain("first_row_too_short")
  })

  test("a small hall in words, with the same names told apart by their delegation", async () => {
    const { code, out, err } = await huiwu(...small)
    expect([code, err]).toEqual([0, ""])
    expect(out.split("\n")[0]).toBe("全体会议：5 人已就座，0 人没有座位。")
    const onStage = out.split("\n").filter((line) => line.startsWith("主席台"))
    expect(onStage.map((line) => /　(.+?)（/.exec(line)?.[1])).toEqual(["李三", "丁一", "王二"])
  })

  test("rules: another parity, a locked seat, customs and requirements named in words", async () => {
    const rules = write("rules.json", {
      customs: { evenRule: "E2" },
      locked: [{ person: "张四|二团", seat: "1-6" }],
      constraints: [{ kind: "apart", people: ["张四|一团", "张四|二团"], distance: 2 }],
    })
    const { code, out } = await huiwu(...small, "--rules", rules, "--json")
    expect(code).toBe(0)
    const at = planOf(out).assignments.find(({ person }) => person.name === "张四" && person.group === "二团")
    expect(at?.seat).toEqual({ section: "一楼", row: "1", label: "6" })
  })

  test("requirements that cannot hold together are named as the smallest set, and everybody sits all the same", async () => {
    const front = { rows: [{ area: "0", from: 0, to: 0 }], seats: ["1-1"] }
    const rules = write("impossible.json", {
      constraints: [
        { kind: "zone", who: { people: ["张四|一团"] }, where: { seats: ["1-1"] } },
        { kind: "zone", who: { people: ["张四|二团"] }, where: { seats: ["1-1"] } },
        { kind: "zone", who: { categories: ["DEPUTY"] }, where: front, weight: 10 },
      ],
    })
    const { code, out } = await huiwu(...small, "--rules", rules, "--json")
    const plan = planOf(out)
    expect([code, plan.assignments.length]).toEqual([0, 5])
    const core = plan.explain.find((one) => one.code === "infeasible")
    expect(core?.constraints).toEqual(["r1", "r2"])
    expect(core?.why).toContain("张四")
    expect(plan.explain.map((one) => one.code)).toContain("constraint_broken")
  })

  test.each([
    ["a missing file", ["--hall", "没有.json", "--roster", sample("roster.xlsx")], "没有找到文件 没有.json。"],
    ["no roster", ["--hall", sample("hall.json")], "参数有误：--roster。"],
    ["a hall that is no JSON", ["--hall", write("x.json", "{"), "--roster", sample("roster.xlsx")], "x.json："],
    [
      "a hall without seats",
      ["--hall", write("empty.json", { ...hall, stage: undefined, sections: [] }), "--roster", sample("roster.xlsx")],
      "empty.json：",
    ],
    ["an unknown meeting", [...small, "--meeting", "八"], "“八”不是会议类型"],
    [
      "a meeting the schedule has not",
      [...session, "--schedule", sample("schedule.xlsx"), "--meeting", "99"],
      "日程里没有“99”这场会议",
    ],
    [
      "a name borne by two",
      [...small, "--rules", write("twice.json", { locked: [{ person: "张四", seat: "1-1" }] })],
      "名单上有 2 位“张四”",
    ],
    [
      "nobody of that name",
      [...small, "--rules", write("none.json", { locked: [{ person: "赵五", seat: "1-1" }] })],
      "名单上没有“赵五”",
    ],
    [
      "a seat the hall has not",
      [...small, "--rules", write("seat.json", { locked: [{ person: "丁一", seat: "9-9" }] })],
      "会场里没有座位“9-9”",
    ],
    [
      "a requirement of no kind",
      [...small, "--rules", write("kind.json", { constraints: [{ kind: "nicely" }] })],
      "constraints.0",
    ],
    ["an option nobody knows", [...small, "--please"], "--please"],
  ])("%s: one sentence, exit code 2", async (_, args, sentence) => {
    const { code, out, err } = await huiwu(...args)
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(sentence)
  })

  test("a hall drawn into a spreadsheet, and one of a ticketing system", async () => {
    const sketch = write(
      "sketch.csv",
      "主席台,主席台,主席台,主席台,主席台,主席台,主席台\r\n,,,,,,\r\n1,2,3,,4,5,6\r\n1,2,3,,4,5,6\r\n",
    )
    const plan = write("zones.json", {
      name: "礼堂",
      categories: [{ name: "池座", color: "#33ffff" }],
      size: { width: 600, height: 500 },
      zones: [
        {
          name: "池座",
          position: { x: 0, y: 0 },
          rows: [
            {
              row_number: "1",
              position: { x: 0, y: 0 },
              seats: Array.from({ length: 6 }, (_, at) => ({
                seat_guid: `a-${at}`,
                seat_number: String(at + 1),
                position: { x: 30 * at, y: 0 },
                category: "池座",
              })),
            },
          ],
        },
      ],
    })
    for (const file of [sketch, plan]) {
      const { code, out } = await huiwu("--hall", file, ...small.slice(2), "--json")
      expect([file, code, planOf(out).assignments.length]).toEqual([file, 0, 5])
    }
  })

  test("more people than seats: exit code 1, and who has none is named", async () => {
    const narrow = {
      ...hall,
      stage: undefined,
      sections: [{ ...hall.sections[0], rows: [{ label: "1", blocks: [4] }] }],
    }
    const { code, out } = await huiwu("--hall", write("narrow.json", narrow), ...small.slice(2))
    expect(code).toBe(1)
    expect(out).toContain("没有座位：")
  })

  test("the order of a rostrum row by names", async () => {
    expect((await huiwu("order", "--names", "甲,乙,丙,丁")).out).toBe("丙 甲 乙 丁")
    expect((await huiwu("order", "--names", "甲、乙、丙、丁", "--view", "stage")).out).toBe("丁 乙 甲 丙")
    expect((await huiwu("order", "--names", "甲 乙", "--even", "E2")).out).toBe("乙 甲")
    expect((await huiwu("order", "--names", "甲", "--even", "E9")).code).toBe(2)
  })
})

describe("huiwu seat change", { timeout: 60_000 }, () => {
  type Move = { person: { name: string }; from: Seat | null; to: Seat | null }
  type Way = { method: string; moved: number; made: number; removed: number; moves: Move[] }
  type Changed = { method: string; moves: Move[]; proposals: Way[]; problems: { code: string }[] }

  const plan = join(folder, "before.json")
  const changing = (change: unknown, ...more: string[]) =>
    huiwu("change", "--plan", plan, "--change", write("change.json", change), ...more)
  beforeAll(async () => {
    await huiwu(...session, "--schedule", sample("schedule.xlsx"), "--meeting", "4", "-o", plan)
  })

  test("one of the rostrum and seven of the hall: every way with its cards, the cheapest needs none", async () => {
    const seated = planOf(readFileSync(plan, "utf8")).assignments
    const hall = seated.filter(({ seat: at, person }) => at.section === "一楼" && person.category === "DEPUTY")
    const seven = hall.slice(100, 107).map(({ person }) => `${person.name}|${person.group}`)
    const { code, out } = await changing({ absent: ["魏雅瑶", ...seven] }, "--json")
    const changed = JSON.parse(out) as Changed
    expect([code, changed.problems]).toEqual([0, []])
    const moved = Object.fromEntries(changed.proposals.map((way) => [way.method, way.moved]))
    expect(moved.leaveGap).toBe(0)
    expect(changed.proposals.every(({ removed, made }) => removed === 8 && made === 0)).toBe(true)
    expect(moved.closeUp ?? 0).toBeLessThan(moved.reseat ?? 0)
    const gone = changed.moves.filter(({ to }) => to === null).map(({ person }) => person.name)
    expect(gone).toHaveLength(8)
    expect(gone).toContain("魏雅瑶")
  })

  test("somebody new in a place nobody had, and a broken seat; the plan after it can be changed again", async () => {
    const after = join(folder, "after.json")
    const change = { added: [{ name: "欧阳静", group: "城关镇代表团" }], broken: ["主席台/1-5"] }
    const { code } = await changing(change, "--method", "closeUp", "-o", after)
    expect(code).toBe(0)
    const seats = planOf(readFileSync(after, "utf8")).assignments
    expect(seats.map(({ person }) => person.name)).toContain("欧阳静")
    expect(seats.some(({ seat: at }) => at.section === "主席台" && at.row === "1" && at.label === "5")).toBe(false)
    const again = await huiwu(
      "change",
      "--plan",
      after,
      "--change",
      write("again.json", { absent: ["欧阳静"] }),
      "--json",
    )
    expect(again.code).toBe(0)
  })

  test.each<[string, object, string, ...string[]]>([
    ["nobody of that name", { absent: ["赵五"] }, "名单上没有“赵五”"],
    ["nothing said", {}, "没有写变动"],
    ["a seat the hall has not", { broken: ["99-1"] }, "会场里没有座位“99-1”"],
    ["a method nobody knows", { absent: ["崔毅"] }, "--method somehow", "--method", "somehow"],
  ])("%s: one sentence, exit code 2", async (_, change, sentence, ...more) => {
    const { code, err } = await changing(change, ...more)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
  })
})

describe("huiwu print", { timeout: 60_000 }, () => {
  test("prints every paper of a plan that seat wrote", async () => {
    const plan = join(folder, "plan.json")
    await huiwu(...small, "-o", plan)
    for (const kind of ["seat-chart", "name-cards", "index", "sign-in", "photo", "read-aloud"]) {
      const file = join(folder, `${kind}.pdf`)
      const { code, err } = await printing(kind, "--plan", plan, "-o", file)
      expect([kind, code, err]).toEqual([kind, 0, ""])
      expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-")
    }
  })

  test("the ending says the form: a chart as picture, drawing and spreadsheet, a list as spreadsheet", async () => {
    const plan = join(folder, "forms.json")
    await huiwu(...small, "-o", plan)
    const starts: [string, string, string][] = [
      ["seat-chart", "png", "\x89PNG"],
      ["seat-chart", "SVG", "<svg"],
      ["seat-chart", "xlsx", "PK"],
      ["index", "xlsx", "PK"],
    ]
    for (const [kind, ending, start] of starts) {
      const file = join(folder, `${kind}.${ending}`)
      const { code, err } = await printing(kind, "--plan", plan, "-o", file)
      expect([kind, ending, code, err]).toEqual([kind, ending, 0, ""])
      expect(readFileSync(file).toString("latin1").startsWith(start)).toBe(true)
    }
  })

  test("a table plan of round tables, whose seats are called by table; a hall of rows has none", async () => {
    const rounds = [
      { label: "1", blocks: [4] },
      { label: "2", blocks: [4] },
    ]
    const section = { name: "宴会厅", layout: { kind: "round", columns: 2 }, rows: rounds }
    const tables = write("tables.json", {
      name: "宴会厅",
      sections: [{ ...section, numbering: { scheme: "left-to-right" } }],
    })
    const plan = join(folder, "banquet.json")
    const seated = await huiwu("--hall", tables, ...small.slice(2), "-o", plan)
    expect([seated.code, seated.err]).toEqual([0, ""])
    expect(seated.out).toMatch(/1桌1座/)
    expect((await printing("table-plan", "--plan", plan, "-o", join(folder, "tables.pdf"))).code).toBe(0)
    const rows = join(folder, "rows.json")
    await huiwu(...small, "-o", rows)
    expect((await printing("table-plan", "--plan", rows, "-o", join(folder, "no.pdf"))).err).toContain("没有可印的内容")
  })

  test.each([
    ["a picture of cards", ["name-cards", "--plan", "x", "-o", "y.png"], "name-cards 不能写成 .png"],
    ["an unknown paper", ["banner", "--plan", "x"], "参数有误：banner"],
    ["a size that is none", ["seat-chart", "--plan", "x", "-o", "y.pdf", "--size", "a9"], "--size a9"],
    ["no plan", ["seat-chart", "-o", "y.pdf"], "--plan"],
    ["a plan that is something else", ["seat-chart", "--plan", sample("hall.json"), "-o", "y.pdf"], "没有会场和名单"],
  ])("%s: one sentence, exit code 2", async (_, args, sentence) => {
    const { code, err } = await printing(...args)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
  })
})
