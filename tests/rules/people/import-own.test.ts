import { describe, expect, it } from "vitest"
import { guessSheets } from "@/lib/people/rules/import/sheets"
import { carriedOut, codesOf, NOBODY, planOf, sheetOf, tablesOf } from "./sample"

const HEAD = ["序号", "代表姓名", "男/女", "选举单位", "职务职级", "联系电话（必填）", "特殊需求"]
const row = (n: number, name: string, phone: string, group = "一街道代表团", remark = "") => [
  n,
  name,
  "男",
  group,
  "干部",
  phone,
  remark,
]
const list = (...rows: (string | number | null)[][]) => [
  sheetOf("名单", ["某市人大代表名单"], ["（2027年）"], HEAD, ...rows),
]
const phone = (n: number) => `138000000${String(n).padStart(2, "0")}`
const FIVE = [
  row(1, "甲一", phone(1)),
  row(2, "乙二", phone(2)),
  row(3, "丙三", phone(3)),
  row(4, "丁四", phone(4)),
  row(5, "戊五", phone(5)),
]

/** GB18030 bytes by way of a table of the characters used (Node only decodes it). */
const GB: Readonly<Record<string, string>> = {
  代: "b4fa",
  表: "b1ed",
  姓: "d0d5",
  名: "c3fb",
  联: "c1aa",
  系: "cfb5",
  电: "b5e7",
  话: "bbb0",
  职: "d6b0",
  务: "cef1",
  级: "bcb6",
  王: "cdf5",
  伟: "ceb0",
  李: "c0ee",
  娜: "c4c8",
  局: "bed6",
  长: "b3a4",
  列: "c1d0",
  席: "cfaf",
  单: "b5a5",
}
const gb18030 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((char) => (GB[char] ? [...Buffer.from(GB[char], "hex")] : [char.charCodeAt(0)])))

describe("another office's lists", () => {
  it("finds other headings under two title rows", () => {
    const [sheet] = guessSheets(list(...FIVE))
    expect(sheet).toMatchObject({
      headerRow: 2,
      kind: "DEPUTY",
      mapping: { number: 0, name: 1, sex: 2, group: 3, post: 4, phone: 5, remark: 6 },
    })
    expect(planOf(list(...FIVE)).create.map(({ values }) => values.name)).toEqual([
      "甲一",
      "乙二",
      "丙三",
      "丁四",
      "戊五",
    ])
  })

  it("reads a GB18030 text table", async () => {
    const text = "列席代表名单\r\n代表姓名,联系电话,职务职级\r\n王 伟,13800000001,局长\r\n李娜,13800000002,列席单\r\n"
    const tables = await tablesOf("列席.csv", gb18030(text))
    const plan = planOf(tables)
    expect(plan.create.map(({ values }) => [values.name, values.phone, values.post, values.category])).toEqual([
      ["王伟", "13800000001", "局长", "OBSERVER"],
      ["李娜", "13800000002", "列席单", "OBSERVER"],
    ])
  })

  it.each([
    ["列席领导", "OBSERVER"],
    ["特邀", "INVITED"],
    ["旁听公民", "AUDITOR"],
    ["大会工作人员", "STAFF"],
    ["新闻记者", "PRESS"],
    ["列席代表", "OBSERVER"],
    ["Sheet1", "DEPUTY"],
  ])("sheet %s holds %s", (sheet, kind) => {
    expect(guessSheets([sheetOf(sheet, ["姓名", "手机"], ["甲", phone(1)])])[0]?.kind).toBe(kind)
  })

  it("leaves out sheets without names, and lines under the list that are no people", () => {
    const tables = [...list(...FIVE, ["合计", null], [null, "备注：以上名单"]), sheetOf("说明", ["请在周五前填报"])]
    expect(guessSheets(tables).map(({ include }) => include)).toEqual([true, false])
    const plan = planOf(tables)
    expect(plan.create).toHaveLength(5)
    expect(plan.errors).toBe(0)
  })

  it("a column of categories speaks louder than the sheet", () => {
    const table = sheetOf("名单", ["姓名", "身份"], ["甲一", "列席人员"], ["乙二", "记者"], ["丙三", "路人"])
    const plan = planOf([table])
    expect(plan.create.map(({ values }) => values.category)).toEqual(["OBSERVER", "PRESS"])
    expect(codesOf(plan)).toContainEqual([4, "unknown_category", "error"])
  })
})

describe("a file after another", () => {
  const before = carriedOut(planOf(list(...FIVE)))

  it("a correction shows exactly what changes", () => {
    const corrected = list(FIVE[0] ?? [], row(2, "乙二", phone(2), "一街道代表团", "清真"), ...FIVE.slice(2))
    const plan = planOf(corrected, before)
    expect(plan.update.map(({ row: r, changes }) => [r.row, changes])).toEqual([
      [
        5,
        [
          { field: "remark", from: "", to: "清真" },
          { field: "diet", from: "", to: "halal" },
        ],
      ],
    ])
    expect(plan).toMatchObject({ create: [], unchanged: 4, errors: 0 })
  })

  it("a new phone of somebody with the same name, group and category is a change", () => {
    const plan = planOf(list(row(1, "甲一", phone(91)), ...FIVE.slice(1)), before)
    expect(plan.update.map(({ changes }) => changes)).toEqual([[{ field: "phone", from: phone(1), to: phone(91) }]])
  })

  it("needs ticked by hand stay while the remark is the same", () => {
    const ticked = { ...before, existing: before.existing.map((p) => ({ ...p, wheelchair: true, diet: "vegetarian" })) }
    expect(planOf(list(...FIVE), ticked)).toMatchObject({ update: [], unchanged: 5 })
  })

  it("columns the file does not have are left alone", () => {
    const plan = planOf([sheetOf("代表", ["姓名", "手机"], ...FIVE.map((r) => [r[1] ?? "", r[5] ?? ""]))], before)
    expect(plan).toMatchObject({ update: [], create: [], unchanged: 5, errors: 0 })
  })

  it("a row added in the middle only renumbers the rest", () => {
    const plan = planOf(
      list(FIVE[0] ?? [], row(2, "新来", phone(60)), ...FIVE.slice(1).map((r, i) => [i + 3, ...r.slice(1)])),
      before,
    )
    expect(plan).toMatchObject({ update: [], errors: 0, unchanged: 5 })
    expect(plan.create.map(({ values }) => values.name)).toEqual(["新来"])
    expect(plan.renumber).toHaveLength(4)
  })

  it("who is no longer in the file is reported, within its category only", () => {
    const staff = carriedOut(planOf([sheetOf("工作人员", ["姓名", "工作组"], ["己六", "会务组"])]), before)
    const plan = planOf(list(...FIVE.slice(0, 4)), staff)
    expect(plan.missing.map(({ name }) => name)).toEqual(["戊五"])
  })
})

describe("nobody is merged by guess", () => {
  const two = list(row(1, "王伟", phone(1)), row(2, "王伟", phone(2)), ...FIVE.slice(2))
  const before = carriedOut(planOf(two))

  it("a third phone for one of two namesakes of a group asks who is meant", () => {
    const plan = planOf(list(row(1, "王伟", phone(77)), row(2, "王伟", phone(2)), ...FIVE.slice(2)), before)
    const asked = plan.rows.find((r) => r.candidates)
    expect(codesOf(plan)).toEqual([[4, "which_person", "error"]])
    expect(asked?.candidates?.map(({ id }) => id)).toEqual(["p0"])
  })

  it("the answer decides: one of the candidates, or somebody new", () => {
    const file = list(row(1, "王伟", phone(77)), row(2, "王伟", phone(2)), ...FIVE.slice(2))
    expect(planOf(file, before, { "0:4": "p0" }).update.map(({ person }) => person.id)).toEqual(["p0"])
    const plan = planOf(file, before, { "0:4": "new" })
    expect(plan.create.map(({ values }) => values.phone)).toEqual([phone(77)])
  })

  it("a known phone under another name asks, too", () => {
    const plan = planOf(list(row(1, "王卫", phone(1)), row(2, "王伟", phone(2)), ...FIVE.slice(2)), before)
    expect(codesOf(plan)).toEqual([[4, "which_person", "error"]])
  })

  it("a namesake in another delegation with another phone is somebody new", () => {
    const groups = carriedOut(planOf(list(row(1, "李明", phone(1)), row(2, "某某", phone(2), "二街道代表团"))))
    const plan = planOf(list(row(1, "李明", phone(1)), row(2, "李明", phone(50), "二街道代表团")), groups)
    expect(plan.create.map(({ values }) => values.groupName)).toEqual(["二街道代表团"])
    expect(plan.errors).toBe(0)
  })

  it("people of other events come back only with name and phone both equal", () => {
    const officePeople = [
      { id: "h1", name: "甲一", phone: phone(1) },
      { id: "h2", name: "乙二", phone: phone(99) },
    ]
    const plan = planOf(list(...FIVE), { ...NOBODY, officePeople })
    expect(plan.create.map(({ personId }) => personId)).toEqual(["h1", null, null, null, null])
  })
})

describe("cells", () => {
  const HEADS = ["姓名", "性别", "民族", "手机", "邮箱", "主席团", "主席团排序", "执行主席分组"]
  const one = (...cells: (string | number | null)[]) => planOf([sheetOf("代表", HEADS, cells)])

  it("reads the ways offices write things", () => {
    const plan = one(
      "李萌（女，回族）",
      null,
      null,
      "+86 138-0000-0001",
      "a@b.cn",
      "主席团成员、秘书长",
      "第3位",
      "第二组",
    )
    expect(plan.create[0]?.values).toMatchObject({
      name: "李萌",
      sex: "FEMALE",
      ethnicity: "回族",
      phone: "13800000001",
      presidiumDuty: "秘书长",
      rank: 3,
      executiveGroup: "二",
    })
  })

  it.each<[string, (string | number | null)[], string, string]>([
    ["=1+1 as a name", ["=1+1"], "formula_name", "error"],
    ["@ as a name", ["@SUM"], "formula_name", "error"],
    ["markup", ["<b>甲"], "markup_name", "error"],
    ["too long", ["甲".repeat(51)], "too_long", "error"],
    ["digits in a name", ["甲2"], "odd_name", "warning"],
    ["unit in brackets", ["甲（城关）"], "annotation_dropped", "warning"],
    ["sex", ["甲", "？"], "unknown_sex", "error"],
    ["short phone", ["甲", null, null, "1380000"], "phone_short", "error"],
    ["letters in a phone", ["甲", null, null, "见通讯录"], "phone_letters", "error"],
    ["e-mail", ["甲", null, null, null, "a b"], "bad_email", "error"],
    ["rank", ["甲", null, null, null, null, null, "首位"], "bad_rank", "error"],
    ["presidium", ["甲", null, null, null, null, "观察"], "unknown_presidium_duty", "error"],
    ["executive group", ["甲", null, null, null, null, null, null, "甲组"], "unknown_executive_group", "error"],
  ])("%s", (_, cells, code, severity) => expect(codesOf(one(...cells))).toContainEqual([2, code, severity]))

  it("a formula is refused where it matters and ignored in the number column", () => {
    const formula = { formula: true as const, text: "=ROW()-1" }
    const table = {
      sheet: "代表",
      rows: [
        ["序号", "姓名", "手机"],
        [formula, "甲", phone(1)],
        [2, formula, phone(2)],
        [3, "丙", formula],
      ],
    }
    expect(codesOf(planOf([table]))).toEqual([
      [3, "formula_name", "error"],
      [4, "formula_cell", "error"],
    ])
  })

  it("a shared office phone is a warning between different names", () => {
    const plan = planOf([sheetOf("列席", ["姓名", "电话"], ["甲", phone(1)], ["乙", phone(1)])])
    expect(codesOf(plan)).toEqual([
      [2, "same_phone", "warning"],
      [3, "same_phone", "warning"],
    ])
    expect(plan.create).toHaveLength(2)
  })
})

describe("delegations", () => {
  const of = (...groups: string[]) => [
    sheetOf("代表", ["姓名", "代表团"], ...groups.map((group, i) => [`人${"一二三四五六七八九"[i]}`, group])),
  ]
  const [a, b] = ["城关镇代表团", "东山镇代表团"]

  it("a slip beside an established name is an error that names it", () => {
    const plan = planOf(of(a, a, a, "城观镇代表团"))
    expect(plan.rows[3]?.problems).toEqual([
      { field: "group", code: "unknown_group", severity: "error", data: { value: "城观镇代表团", nearest: a } },
    ])
    expect(plan.newGroups.map(({ name }) => name)).toEqual([a])
  })

  it("three rows of an unknown name are a new group even beside known ones; one is an error", () => {
    const known = carriedOut(planOf(of(a, a, a)))
    expect(planOf(of(b, b, b), known).newGroups).toEqual([{ kind: "DELEGATION", name: b, shortName: "东山", rows: 3 }])
    expect(codesOf(planOf(of("不存在的代表团"), known))).toEqual([[2, "unknown_group", "error"]])
  })

  it("spaces and shortened names mean the known group when only one can be meant", () => {
    const known = carriedOut(planOf(of(a, a, a)))
    const names = planOf(of("城关镇 代表团", "城关镇", "城关代表团"), known).create.map(
      ({ values }) => values.groupName,
    )
    expect(names).toEqual([])
    expect(planOf(of("城关镇 代表团", "城关镇", "城关代表团"), known).unchanged).toBe(3)
  })
})
