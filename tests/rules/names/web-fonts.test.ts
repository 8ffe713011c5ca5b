import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { expect, test } from "vitest"
import { printFontCoverage } from "@/lib/platform/fonts"

const root = join(import.meta.dirname, "../../..")
const require = createRequire(import.meta.url)

function covered(css: string): Set<number> {
  const codes = new Set<number>()
  for (const [, list = ""] of css.matchAll(/unicode-range:([^;}]*)/g))
    for (const part of list.split(",")) {
      const [from = 0, to = from] = part
        .trim()
        .slice(2)
        .split("-")
        .map((hex) => Number.parseInt(hex, 16))
      for (let code = from; code <= to; code++) codes.add(code)
    }
  return codes
}

test("whatever can be printed can be shown on every machine: the web font's slices and the rare ones together", () => {
  const slices = covered(readFileSync(require.resolve("@fontsource-variable/noto-sans-sc/index.css"), "utf8"))
  const rare = covered(readFileSync(join(root, "app/fonts/rare.css"), "utf8"))
  const coverage = printFontCoverage()
  const table = JSON.parse(readFileSync(join(root, "lib/names/data/strokes.json"), "utf8")) as { table: string }
  const names = [...table.table, ..."䶮𬱖㛃仚贠炤飚"]
  const printable = names.filter((char) => coverage.has(char.codePointAt(0) ?? 0))
  expect(printable.length).toBeGreaterThan(8000)
  const missing = printable.filter((char) => {
    const code = char.codePointAt(0) ?? 0
    return !slices.has(code) && !rare.has(code)
  })
  expect(missing).toEqual([])
  expect(readFileSync(join(root, "app/globals.css"), "utf8")).toContain(`"Huiwu Rare"`)
})
