import { execFile } from "node:child_process"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { run } from "@/lib/cli/conflicts"
import { commandOf } from "@/tests/support/command"

const huiwu = commandOf(run)

const sample = (name: string): string => `prisma/sample/county-session/${name}.xlsx`
const files = (more: Partial<Record<"schedule" | "rooms" | "roster", string>> = {}): string[] =>
  Object.entries({ schedule: sample("schedule"), rooms: sample("rooms"), roster: sample("roster"), ...more }).flatMap(
    ([name, file]) => [`--${name}`, file],
  )

const folder = mkdtempSync(join(tmpdir(), "huiwu-conflicts-"))
const file = (name: string, lines: string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join("\r\n")}\r\n`)
  return path
}

const OFFICE = {
  roster: file("名单.csv", [
    "参会人,性别,所在代表团,联系电话,职务职级,代表团职务",
    "张三,男,一团,13800000001,科长,团长",
    "李四,女,一团,13800000002,教师,",
    "赵六,男,二团,13800000003,厂长,团长",
  ]),
  rooms: file("会议室.csv", ["楼宇,会议室名称,可容纳人数", "办公楼,三楼会议室,20", "办公楼,五楼会议室,2"]),
}
const head = "日程,会议日期,时间,会议地点,参会人员,主持人"
const schedule = (name: string, ...rows: string[]) => files({ ...OFFICE, schedule: file(name, [head, ...rows]) })

describe("huiwu conflicts", { timeout: 60_000 }, () => {
  test("finds the sample's five faults and says so in JSON", async () => {
    const { code, out, err } = await huiwu(...files(), "--json")
    expect([code, err]).toEqual([1, ""])
    const found = JSON.parse(out) as Record<string, unknown>[]
    expect(found.map(({ kind, a, b, from, to, minutes }) => [kind, a, b, from, to, minutes])).toEqual([
      ["travel", "4", "5.4", "2027-01-13T10:30+08:00", "2027-01-13T10:35+08:00", 10],
      ["room", "8.6", "8.7", "2027-01-14T14:30+08:00", "2027-01-14T17:00+08:00", 150],
      ["person", "8", "9", "2027-01-14T16:00+08:00", "2027-01-14T17:00+08:00", 60],
      ["room", "9", "10", "2027-01-14T17:20+08:00", "2027-01-14T17:30+08:00", 10],
      ["capacity", "11.1", null, "2027-01-15T10:20+08:00", "2027-01-15T10:40+08:00", 20],
    ])
    expect(found[1]?.alternatives).toContainEqual(
      expect.objectContaining({ kind: "room", meeting: "8.7", room: "云溪宾馆·第七会议室" }),
    )
    expect(found[2]?.people).toContain("崔毅")
  })

  test("the program itself: exit code and standard output", async () => {
    const done = await new Promise<{ code: unknown; out: string }>((resolve) => {
      execFile(process.execPath, ["bin/huiwu.mjs", "conflicts", ...files()], (error, out) =>
        resolve({ code: error?.code, out }),
      )
    })
    expect([done.code, done.out.match(/^\d\./gm)?.length]).toEqual([1, 5])
  })

  test("says it in words, in both languages", async () => {
    const [zh, en] = [await huiwu(...files()), await huiwu(...files(), "--lang", "en")]
    expect([zh.code, en.code]).toEqual([1, 1])
    expect(zh.out).toContain("只有 5 分钟，路上要 15 分钟")
    expect(en.out).toContain("30; 43 are expected")
  })

  test("another office's files: other headers, .csv, one column of time", async () => {
    const clash = await huiwu(
      ...schedule(
        "冲突.csv",
        "早会,2027年3月1日,8:00-9:00,三楼会议室,一团,团长",
        "碰头会,2027年3月1日,上午8:30至9:30,五楼会议室,张三、赵六、李四,",
      ),
    )
    expect(clash.err).toBe("")
    expect([clash.code, clash.out.match(/^\d\./gm)?.length]).toEqual([1, 2])
    const fine = await huiwu(
      ...schedule(
        "无冲突.csv",
        "早会,2027年3月1日,8:00-9:00,三楼会议室,一团,团长",
        "碰头会,2027年3月1日,9:00-9:30,五楼会议室,二团,",
      ),
      "--json",
    )
    expect([fine.code, JSON.parse(fine.out), fine.err]).toEqual([0, [], ""])
  })

  test.each([
    ["no file", files({ schedule: "/nowhere.xlsx" }), "没有找到文件"],
    ["not a spreadsheet", files({ roster: "prisma/sample/county-session/hall.json" }), "不是表格文件"],
    ["the wrong file", files({ schedule: sample("rooms") }), "没有找到日程"],
    [
      "a room nobody knows",
      schedule("错会场.csv", "早会,2027-03-01,8:00-9:00,四楼会议室,一团,"),
      "第 2 行：没有“四楼会议室”这个会场",
    ],
    [
      "ends before it starts",
      schedule("倒.csv", "早会,2027-03-01,9:00-8:00,三楼会议室,一团,"),
      "结束时间不晚于开始时间",
    ],
    ["no file named", ["--json"], "FILE"],
    ["two files named", [sample("schedule"), sample("rooms")], "rooms.xlsx"],
    ["an option nobody knows", [...files(), "--fast"], "--fast"],
    ["no such zone", [...files(), "--zone", "Mars/Base"], "Mars/Base"],
  ])("bad input: %s", async (_, args, sentence) => {
    const { code, out, err } = await huiwu(...args)
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(sentence)
    expect(err).not.toContain("    at ")
  })
})
