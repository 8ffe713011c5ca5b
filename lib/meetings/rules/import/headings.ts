import type { ScopeRoster } from "../scope"
import type { ScheduleEntry } from "./schema"

function commonEnd(texts: readonly string[]): string {
  const [first = "", ...rest] = texts
  let length = first.length
  for (const text of rest) while (length > 0 && !text.endsWith(first.slice(first.length - length))) length -= 1
  return first.slice(first.length - length)
}

function commonStart(texts: readonly string[]): string {
  const [first = "", ...rest] = texts
  let length = first.length
  for (const text of rest) while (length > 0 && !text.startsWith(first.slice(0, length))) length -= 1
  return first.slice(0, length)
}

/** 城关镇代表团审议报告, 东山镇代表团审议报告 → 各代表团审议报告; else what the titles share; else the children's kind. */
export function headingTitle(children: readonly ScheduleEntry[], roster: ScopeRoster): string {
  const titles = children.map(({ title }) => {
    const group = roster.groups.find(({ name }) => title.startsWith(name))
    return group ? title.slice(group.name.length) : title
  })
  const [first = ""] = titles
  const ownGroups = children.every(({ title }, i) => title !== titles[i])
  if (ownGroups && titles.length > 1 && titles.every((title) => title === first) && first !== "")
    return `各代表团${first}`
  const full = children.map(({ title }) => title)
  const end = commonEnd(full)
  if (full.length > 1 && end.length >= 4) return end.startsWith("代表团") ? `各${end}` : end
  const start = commonStart(full).replace(/[：:（(\-—、，,\s]+$/, "")
  if (full.length > 1 && start.length >= 4) return start
  return children[0]?.kind ?? ""
}

/** Puts a heading before the first child of every parent that has no row of its own (it may be in the plan already). */
export function addHeadings(entries: readonly ScheduleEntry[], roster: ScopeRoster): ScheduleEntry[] {
  const codes = new Set(entries.map((entry) => entry.code))
  const all: ScheduleEntry[] = []
  for (const entry of entries) {
    const code = entry.parentCode
    if (code !== "" && !codes.has(code)) {
      const children = entries.filter((other) => other.parentCode === code)
      codes.add(code)
      all.push({
        sheet: entry.sheet,
        row: 0,
        code,
        parentCode: "",
        title: headingTitle(children, roster),
        kind: entry.kind,
        from: null,
        to: null,
        roomId: null,
        layout: "",
        scopeText: "",
        chairText: "",
        note: "",
        dress: "",
        scopes: [],
      })
    }
    all.push(entry)
  }
  return all
}
