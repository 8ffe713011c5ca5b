import { createTranslator } from "next-intl"
import { describe, expect, it } from "vitest"
import { explainOrder } from "@/lib/names/rules/explain"
import { compareNames } from "@/lib/names/rules/order"
import type { OrderOptions } from "@/lib/names/schema"
import en from "@/messages/en/names.json"
import zh from "@/messages/zh-CN/names.json"

const cases: [string, string, OrderOptions, string, string][] = [
  ["丁一", "王一", { rule: "name" }, "fewer_strokes", "「丁」2画，「王」4画"],
  ["李萌", "余萌", { rule: "name" }, "stroke_type", "第1笔「李」为横，「余」为撇"],
  ["王毅", "王小洪", { rule: "surname" }, "single_name_first", "「王毅」是单名"],
  ["叶一", "申一", { rule: "name" }, "structure", "「叶」是左右形，「申」是整体形"],
  ["田一", "由一", { rule: "name" }, "table", "《通用规范汉字表》"],
  ["王一", "王一德", { rule: "name" }, "shorter_first", "「王一」字数少"],
  ["李一", "𰻝一", { rule: "name" }, "unknown_last", "笔画未知"],
  ["李一", "Smith", { rule: "name" }, "letters_last", "字母「S」在后"],
  ["Adams", "Brown", { rule: "name" }, "alphabet", "字母顺序"],
  ["王伟", "王　伟", { rule: "name" }, "identical", "姓名相同"],
]

describe("why one name comes before another", () => {
  it.each(cases)("%s, %s", (a, b, options, code, words) => {
    for (const [left, right] of [
      [a, b],
      [b, a],
    ] as const) {
      const { order, steps } = explainOrder(left, right, options)
      expect(Math.sign(order)).toBe(Math.sign(compareNames(left, right, options)))
      const last = steps.at(-1)
      expect(last?.code).toBe(code)
      const t = createTranslator({ locale: "zh-CN", messages: zh })
      const english = createTranslator({ locale: "en", messages: en })
      if (!last) continue
      expect(t(`order.${last.code}`, { ...last })).toContain(words)
      expect(english(`order.${last.code}`, { ...last })).not.toContain("{")
    }
  })

  it("names the characters they share first", () => {
    const { steps } = explainOrder("王小洪", "王小明", { rule: "name" })
    expect(steps.map((step) => step.code)).toEqual(["same_character", "same_character", "fewer_strokes"])
  })
})
