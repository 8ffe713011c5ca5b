// Writes app/fonts/rare-*.woff2 and app/fonts/rare.css: the characters of names which the web font's slices lack, from the same
// Noto Sans SC (OFL) that prints the papers. Needs a subsetter that is no dependency of the product: npm i --no-save subset-font@2
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import * as fontkit from "fontkit"
import subsetFont from "subset-font"

const require = createRequire(import.meta.url)
const css = readFileSync(require.resolve("@fontsource-variable/noto-sans-sc/index.css"), "utf8")
const file = require.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf")
const { table } = JSON.parse(readFileSync(new URL("../lib/names/data/strokes.json", import.meta.url), "utf8"))

const covered = new Set()
for (const [, list] of css.matchAll(/unicode-range:([^;}]*)/g))
  for (const part of list.split(",")) {
    const [from, to = from] = part
      .trim()
      .slice(2)
      .split("-")
      .map((hex) => Number.parseInt(hex, 16))
    for (let code = from; code <= to; code++) covered.add(code)
  }
const isHan = (code) => /\p{Unified_Ideograph}/u.test(String.fromCodePoint(code))
const missing = fontkit.openSync(file).characterSet.filter((code) => isHan(code) && !covered.has(code))
const standard = new Set([...table].map((char) => char.codePointAt(0)))

/** "U+3400-3402, U+3405" */
function ranges(codes) {
  const runs = []
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else runs.push([code, code])
  }
  const hex = (code) => code.toString(16).toUpperCase()
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(", ")
}

// The last of two faces that claim a character is asked first: the small one, then whole blocks.
const PIECE = 1600
const basic = missing.filter((code) => code < 0x20000).sort((a, b) => a - b)
const pieces = Array.from({ length: Math.ceil(basic.length / PIECE) }, (_, at) =>
  basic.slice(at * PIECE, (at + 1) * PIECE),
)
const spanOf = (codes) => `U+${codes[0].toString(16).toUpperCase()}-${codes.at(-1).toString(16).toUpperCase()}`
const faces = [
  ["rare-planes", missing.filter((code) => code >= 0x20000), "U+20000-3FFFF"],
  ...pieces.map((codes, at) => [`rare-${at + 1}`, codes, spanOf(codes)]),
  ["rare-names", missing.filter((code) => standard.has(code)), null],
]
const rules = []
for (const [name, codes, range] of faces) {
  const bytes = await subsetFont(readFileSync(file), String.fromCodePoint(...codes), { targetFormat: "woff2" })
  writeFileSync(new URL(`../app/fonts/${name}.woff2`, import.meta.url), bytes)
  rules.push(`@font-face {
  font-family: "Huiwu Rare";
  src: url("./${name}.woff2") format("woff2");
  font-display: swap;
  unicode-range: ${range ?? ranges(codes)};
}
`)
  process.stdout.write(`${name}: ${codes.length} characters, ${Math.ceil(bytes.length / 1024)} KB\n`)
}
const note =
  "/* Written by bin/build-rare-fonts.mjs: characters of names that the web font lacks, fetched only where one is shown. */\n"
writeFileSync(new URL("../app/fonts/rare.css", import.meta.url), note + rules.join(""))
