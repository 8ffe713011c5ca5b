import { describe, expect, it } from "vitest"
import { missingGlyphs } from "@/lib/names/rules/glyphs"
import { printFontCoverage } from "@/lib/platform/fonts"

describe("the print fonts", () => {
  it("draw the rare characters of real names and report what they cannot", () => {
    expect(missingGlyphs("李䶮𬱖㛃仚贠炤飚·（女）", printFontCoverage())).toEqual([])
    expect(missingGlyphs("王𰻝\u{30EDE}", printFontCoverage())).toContain("𰻝")
  })
})
