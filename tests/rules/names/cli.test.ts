import { describe, expect, test } from "vitest"
import { run } from "@/lib/cli/names"
import { commandOf } from "@/tests/support/command"

const huiwu = commandOf(run)

describe("huiwu names why", () => {
  test.each([
    ["rule B, character by character", ["王毅", "王小洪"], ["王小洪 在 王毅 之前", "1. 第1字相同：「王」"]],
    ["rule A, the two-character name first", ["王小洪", "王毅", "--rule", "surname"], ["王毅 在 王小洪 之前"]],
    ["marks of lists do not count", ["李萌（女）", "余 萌"], ["李萌 在 余萌 之前", "第1笔「李」为横，「余」为撇"]],
    ["what the office states", ["𰻝一", "王一", "--strokes", "𰻝=11"], ["𰻝一 在 王一 之前"]],
    ["in English", ["李萌", "余萌", "--lang", "en"], ["李萌 comes before 余萌"]],
  ])("%s", async (_, args, said) => {
    const { code, out, err } = await huiwu("why", ...args)
    expect([code, err]).toEqual([0, ""])
    for (const words of said) expect(out).toContain(words)
  })

  test("asks for strokes it does not know", async () => {
    const { code, err } = await huiwu("why", "𰻝一", "王一")
    expect(code).toBe(1)
    expect(err).toContain("𰻝")
  })

  test.each([
    [["why"]],
    [["why", "王一"]],
    [["why", "王一", "李一", "陈一"]],
    [["why", "王一", "（女）"]],
    [["who", "王一", "李一"]],
  ])("says how it is used: %j", async (args) => {
    const { code, err } = await huiwu(...args)
    expect(code).toBe(2)
    expect(err).toContain("huiwu names why")
  })
})
