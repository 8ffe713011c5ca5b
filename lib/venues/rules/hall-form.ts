import type { HallDescription, HallNumbering, HallSection } from "../schema"
import { rowGroups, rowsOf } from "./row-groups"

/** A hall as it is edited: texts as typed, so that half-typed things are kept. */
export type GroupForm = { key: number; first: string; count: string; blocks: string }
export type PartForm = {
  key: number
  name: string
  groups: GroupForm[]
  scheme: HallNumbering["scheme"]
  oddSide: "left" | "right"
  /** "row: label label …", one line for each row */
  labels: string
  doors: string
  blocked: string
  accessible: string
}
export type Lectern = "left" | "right" | "center" | "none"
export type HallForm = { name: string; stage: PartForm | null; lectern: Lectern; sections: PartForm[] }

/** A field that cannot be read: which part ("stage" or the section's index), which group, what. */
export type FormError = { part: string; group: number; field: "first" | "count" | "blocks" | "name" }

let lastKey = 0
/** Keys of a form's parts for React; never stored. */
export const formKey = (): number => ++lastKey

export const emptyGroup = (first = "1"): GroupForm => ({ key: formKey(), first, count: "10", blocks: "6/12/6" })
export const emptyPart = (name: string): PartForm => ({
  key: formKey(),
  name,
  groups: [emptyGroup()],
  scheme: "center-out",
  oddSide: "left",
  labels: "",
  doors: "",
  blocked: "",
  accessible: "",
})

export function hallForm(description: HallDescription): HallForm {
  const { stage, sections, name } = description
  return {
    name,
    lectern: stage?.lectern ?? "none",
    stage: stage ? partForm({ ...stage, numbering: stage.numbering ?? { scheme: "left-to-right" } }) : null,
    sections: sections.map(partForm),
  }
}

const partForm = (part: HallSection): PartForm => ({
  key: formKey(),
  name: part.name,
  groups: rowGroups(part.rows).map(({ first, count, blocks }) => ({
    key: formKey(),
    first,
    count: String(count),
    blocks: blocks.join("/"),
  })),
  scheme: part.numbering.scheme,
  oddSide: part.numbering.oddSide ?? "left",
  labels: Object.entries(part.numbering.labels ?? {})
    .map(([row, labels]) => `${row}: ${labels.join(" ")}`)
    .join("\n"),
  doors: (part.doors ?? []).filter((door) => typeof door === "string").join("、"),
  blocked: (part.blocked ?? []).join("、"),
  accessible: (part.accessible ?? []).join("、"),
})

const listed = (text: string): string[] => [...new Set(text.split(/[\s,，、;；]+/).filter((one) => one !== ""))]

/** "6/12/6", "6 12 6", "6，12，6" → block sizes; null when it is none or too long. */
export function readBlocks(text: string): number[] | null {
  const parts = text
    .normalize("NFKC")
    .trim()
    .split(/[\s/,、+-]+/)
  if (parts.length > 20 || parts.some((part) => !/^\d{1,3}$/.test(part))) return null
  const blocks = parts.map(Number)
  return blocks.every((count) => count <= 400) ? blocks : null
}

/** The description a form stands for, and the fields that cannot be read (their groups are left out). */
export function describeHall(form: HallForm): { description: HallDescription; errors: FormError[] } {
  const errors: FormError[] = []
  if (form.name.trim() === "") errors.push({ part: "", group: -1, field: "name" })
  const sections = form.sections.map((part, index) => readPart(part, String(index), errors))
  const description: HallDescription = { name: form.name.trim() || "—", sections }
  if (form.stage) {
    const { name, rows, numbering, blocked } = readPart(form.stage, "stage", errors)
    description.stage = { name, rows, lectern: form.lectern, numbering, blocked }
  }
  return { description, errors }
}

function readPart(part: PartForm, area: string, errors: FormError[]): HallSection {
  const groups = part.groups.flatMap((group, index) => {
    const [first, count, blocks] = [group.first.trim(), Number(group.count), readBlocks(group.blocks)]
    const wrong = (field: FormError["field"]) => errors.push({ part: area, group: index, field })
    if (first === "" || first.length > 12) wrong("first")
    else if (!Number.isInteger(count) || count < 1 || count > 300) wrong("count")
    else if (!blocks) wrong("blocks")
    else return [{ first, count, blocks }]
    return []
  })
  if (part.name.trim() === "") errors.push({ part: area, group: -1, field: "name" })
  const explicit = part.scheme === "explicit" ? { labels: readLabels(part.labels) } : {}
  const oddSide = part.scheme === "center-out" ? { oddSide: part.oddSide } : {}
  return {
    name: part.name.trim() || "—",
    rows: rowsOf(groups),
    numbering: { scheme: part.scheme, ...oddSide, ...explicit },
    doors: listed(part.doors),
    blocked: listed(part.blocked),
    accessible: listed(part.accessible),
  }
}

function readLabels(text: string): Record<string, string[]> {
  const lines = text.split("\n").flatMap((line) => {
    const match = /^\s*([^:：]+)[:：](.*)$/.exec(line)
    return match
      ? [[(match[1] ?? "").trim(), (match[2] ?? "").split(/[\s,，、]+/).filter((one) => one !== "")] as const]
      : []
  })
  return Object.fromEntries(lines)
}

/** Puts "7-5" into a list of seats, or takes it out. */
export function toggleSeat(text: string, seat: string): string {
  const seats = listed(text)
  return (seats.includes(seat) ? seats.filter((one) => one !== seat) : [...seats, seat]).join("、")
}
