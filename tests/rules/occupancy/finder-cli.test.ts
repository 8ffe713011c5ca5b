import { describe, expect, test } from "vitest"
import { run } from "@/lib/cli/rooms"
import { commandOf } from "@/tests/support/command"

const huiwu = commandOf(run)
const sample = (name: string): string => `prisma/sample/county-session/${name}.xlsx`
const files = ["schedule", "rooms", "roster"].flatMap((name) => [`--${name}`, sample(name)])
const without = (name: string): string[] => files.filter((_, i) => files[i - (i % 2)] !== `--${name}`)
const free = (...more: string[]) => huiwu("free", ...files, ...more)
const afternoon = ["--day", "2027-01-14", "--from", "14:30", "--to", "17:00"]

describe("huiwu rooms free", { timeout: 60_000 }, () => {
  test("the delegation that lost its room: the seventh meeting room first, with reasons", async () => {
    const { code, out, err } = await free("--meeting", "8.7", "--json")
    const found = JSON.parse(out) as { room: string; verdict: string; expected: number; against: { code: string }[] }[]
    expect([code, err, found.length]).toEqual([0, "", 13])
    expect(found[0]).toMatchObject({ room: "云溪宾馆·第七会议室", verdict: "fits", capacity: 35, expected: 22 })
    expect(found.find(({ room }) => room === "云溪宾馆·第六会议室")).toMatchObject({
      verdict: "no",
      against: [{ code: "room_taken", by: "龙泉镇代表团审议三个报告、酝酿候选人" }],
    })
  })

  test("says it in words, in both languages", async () => {
    const [zh, en] = [
      await free(...afternoon, "--people", "22"),
      await free(...afternoon, "--people", "22", "--lang", "en"),
    ]
    expect(zh.out).toContain("合适 4 处")
    expect(zh.out).toMatch(/不行 {2}云溪宾馆·第九会议室 {2}差 2 座/)
    expect(en.out).toContain("4 fit")
  })

  test("nothing fits: exit 1, and near misses are said as such", async () => {
    const { code, out } = await free("--day", "2027-01-14", "--from", "05:00", "--to", "06:00", "--people", "713")
    expect([code, out.split("\n")[0]]).toEqual([1, "05:00–06:00：合适 0 处，差一点 0 处。"])
    const near = await free("--day", "2027-01-14", "--from", "12:30", "--to", "13:30", "--people", "720")
    expect([near.code, near.out]).toEqual([1, expect.stringContaining("差一点  人民会堂·大礼堂  差 8 座")])
  })

  test("times of a day inside hours, each with its room", async () => {
    const { code, out } = await free(
      ...["--day", "2027-01-14", "--within", "14:00-18:00", "--minutes", "90", "--people", "300", "--json"],
    )
    const found = JSON.parse(out) as { from: string; room: string }[]
    expect([code, found[0]?.from, found[0]?.room]).toEqual([0, "2027-01-14T14:00+08:00", "云溪宾馆·多功能厅"])
    const none = await free("--day", "2027-01-14", "--within", "14:00-15:00", "--minutes", "90")
    expect(none.code).toBe(1)
  })

  test("the roster may be missing: then nobody's time is asked", async () => {
    const { code } = await huiwu("free", ...without("roster"), ...afternoon, "--people", "22")
    expect(code).toBe(0)
  })

  const bad: [name: string, argv: string[], told: string][] = [
    ["no sub-command", [], "rooms free"],
    ["no schedule", ["free", ...without("schedule"), ...afternoon], "--schedule"],
    ["no rooms", ["free", ...without("rooms"), ...afternoon], "--rooms"],
    ["no day", ["free", ...files, "--from", "14:00", "--to", "16:00"], "--day"],
    ["half a time", ["free", ...files, "--day", "2027-01-14", "--from", "14:00"], "--to"],
    ["a day that is none", ["free", ...files, "--day", "2027-02-30", "--from", "14:00", "--to", "16:00"], "2027-02-30"],
    ["ends before it begins", ["free", ...files, "--day", "2027-01-14", "--from", "16:00", "--to", "14:00"], "14:00"],
    ["people that are no number", ["free", ...files, ...afternoon, "--people", "many"], "--people many"],
    ["within without a length", ["free", ...files, "--day", "2027-01-14", "--within", "14:00-18:00"], "--minutes"],
    ["within what is no time", ["free", ...files, "--day", "2027-01-14", "--within", "noon", "--minutes", "9"], "noon"],
    ["a meeting nobody knows", ["free", ...files, "--meeting", "99"], "99"],
    ["a meeting without a time", ["free", ...files, "--meeting", "5"], "--day"],
    ["an option nobody knows", ["free", ...files, ...afternoon, "--size", "3"], "--size"],
    ["no such zone", ["free", ...files, ...afternoon, "--zone", "Mars/Base"], "Mars/Base"],
    ["no such file", ["free", "--schedule", "none.xlsx", "--rooms", sample("rooms"), ...afternoon], "none.xlsx"],
  ]
  test.each(bad)("bad input: %s", async (_, argv, told) => {
    const { code, out, err } = await huiwu(...argv)
    expect([code, out]).toEqual([2, ""])
    expect(err.split("\n")[0]).toContain(told)
  })
})
