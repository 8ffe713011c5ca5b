import { describe, expect, it } from "vitest"
import { buildDocument } from "@/lib/documents/rules/build"
import { documentAsk } from "@/lib/documents/schema"
import { LOCALES } from "@/lib/kernel/locale"
import { wordsFor } from "@/lib/platform/messages"
import { renderPdf } from "@/lib/platform/typst"
import { person, planOf, smallHall } from "../../support/paper-plan"

// Names that would be markup, code or broken JSON if they were ever taken for anything but text.
const people = ["王伟", "#panic(1)", "*星*_号_", '"]}\\', "<script>alert(1)</script>", "阿依古丽·买买提", "张\n三"].map(
  (name, n) =>
    person(`p${n}`, name, { groupId: "g", groupName: "城关镇代表团", groupShortName: "城关", groupPosition: 1 }),
)
const plan = planOf(people, smallHall)
const code = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h1v1z"/></svg>'
const pages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length

describe.each(LOCALES)("PDF in %s", (locale) => {
  it.each([
    ["schedule", 1],
    ["seat-chart", 1],
    ["index", 1],
    ["name-cards", 7],
    ["sign-in", 1],
    ["slips", 1],
  ])("%s is set on %d pages, names being text", (kind, expected) => {
    for (const version of [3, null]) {
      const paper = { plan, version, now: new Date("2027-01-10T06:03:00Z"), locale, t: wordsFor(locale, "documents") }
      const built = buildDocument(paper, documentAsk.parse({ kind, meeting: "opening" }), new Map([["p0", code]]))
      expect(built).not.toBeNull()
      if (!built) continue
      const pdf = renderPdf(built.template, built.data, { tags: built.tags })
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-")
      expect(pages(pdf)).toBe(expected)
    }
  })
})

describe("a template", () => {
  it("that does not compile is a bug and says which", () => {
    expect(() => renderPdf("schedule", {}, { tags: false })).toThrow(/schedule/)
  })
})
