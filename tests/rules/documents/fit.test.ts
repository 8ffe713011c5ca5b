import { describe, expect, it } from "vitest"
import { chartScale } from "@/lib/documents/rules/chart/scale"
import { ems, fitCard, fitLines, fitSize, inLines } from "@/lib/documents/rules/fit"

describe("fitting names", () => {
  it.each([
    ["张　三", 3],
    ["欧阳志远", 4],
    ["𬱖", 1],
    ["Li", 1.2],
    ["", 0],
  ])("%s is %d ems wide", (text, width) => expect(ems(text)).toBeCloseTo(width))

  it.each([
    ["张　三", 1],
    ["王小洪", 1],
    ["欧阳志远", 0.76],
    ["扎西平措多吉", 0.62],
  ])("%s stands on its card in one line, condensed to %d", (name, scale) => {
    const card = fitCard(name)
    expect(card.lines).toEqual([name])
    expect(card.scale).toBeCloseTo(scale, 1)
    expect((card.size / 72) * 25.4 * card.scale * ems(name)).toBeLessThanOrEqual(182.5)
  })

  it("keeps four characters as tall as three, and makes long names smaller", () => {
    expect(fitCard("欧阳志远").size).toBe(fitCard("王小洪").size)
    expect(fitCard("扎西平措多吉").size).toBeLessThan(fitCard("王小洪").size)
  })

  it.each([
    ["阿依古丽·买买提", ["阿依古丽·买买提"]],
    ["艾力更·依明巴海", ["艾力更·依明巴海"]],
    ["乌云塔娜·阿拉坦格日勒图", ["乌云塔娜·", "阿拉坦格日勒图"]],
    ["Alexander Konstantinopolski", ["Alexander", "Konstantinopolski"]],
  ])("%s stands in the lines that make it larger, inside the box", (name, lines) => {
    const box = { width: 182, height: 60 }
    const card = fitCard(name, box)
    expect(card.lines).toEqual(lines)
    const tall = (card.size / 72) * 25.4
    for (const line of card.lines) expect(tall * card.scale * ems(line)).toBeLessThanOrEqual(box.width + 0.5)
    expect(tall * (lines.length === 1 ? 1 : lines.length + 0.18)).toBeLessThanOrEqual(box.height + 0.5)
  })

  it("breaks a long name at its dot", () => {
    expect(inLines("阿依古丽·买买提")).toBe("阿依古丽·\n买买提")
    expect(inLines("欧阳志远")).toBe("欧阳志远")
    expect(fitLines("阿依古丽·\n买买提", 8, 4)).toBeLessThan(fitLines("欧阳", 8, 4))
  })

  it("never prints larger than the box", () => {
    for (const [width, height] of [
      [8, 4],
      [3, 9],
      [20, 2],
    ] as const) {
      const millimetres = (fitSize("王小洪", width, height) / 72) * 25.4
      expect(millimetres).toBeLessThanOrEqual(height + 0.1)
      expect(millimetres * 3).toBeLessThanOrEqual(width + 0.1)
    }
  })
})

describe("the sheet of a chart", () => {
  it.each([
    [{ width: 40, height: 25 }, true],
    [{ width: 20, height: 60 }, false],
  ])("%j lies on its side: %s", (hall, flipped) => {
    const scale = chartScale(hall, "a3")
    expect(scale.flipped).toBe(flipped)
    const [width, height] = flipped ? [420, 297] : [297, 420]
    expect(scale.x * hall.width).toBeLessThanOrEqual(width - 24 + 0.01)
    expect(scale.y * hall.height).toBeLessThanOrEqual(height - 40)
  })
})
