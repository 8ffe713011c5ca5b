import type { SheetChoice } from "@/lib/kernel/import"
import { type FieldChange, hasErrors, type PreviewRow } from "@/lib/kernel/import"
import { readRows, type Table } from "@/lib/kernel/sheet"
import { CATEGORIES, type Category, type GroupRow, type ListedPerson, type PersonValues } from "../../schema"
import { changesOf } from "./changes"
import { checkGroups, type NewGroup } from "./group-check"
import { matchRows } from "./match"
import { givenFields, type ParsedRow, type ParsedSheet, parseRow } from "./row"
import { checkWithinFile } from "./within-file"

export type PlannedCreate = {
  row: ParsedRow
  values: PersonValues /** Known to the office from other events. */
  personId: string | null
}
export type PlannedUpdate = { row: ParsedRow; person: ListedPerson; changes: FieldChange[] }

/** Everything an import would do; nothing of it is done yet. */
export type ImportPlan = {
  rows: PreviewRow[]
  create: PlannedCreate[]
  update: PlannedUpdate[]
  /** Only their number in the list differs. */
  renumber: { person: ListedPerson; listNumber: number }[]
  unchanged: number
  errors: number
  newGroups: NewGroup[]
  /** On the list in a category this file is about, but not in the file: reported, never deleted. */
  missing: ListedPerson[]
}

export type ImportSituation = {
  existing: readonly ListedPerson[]
  groups: readonly GroupRow[]
  /** People of the office outside this event who may come back: used only when name and phone are both equal. */
  officePeople: readonly { id: string; name: string; phone: string }[]
  /** Characters of a text the print font cannot draw. */
  missingGlyphs: (text: string) => readonly string[]
}

const asCategory = (kind: string): Category => CATEGORIES.find((category) => category === kind) ?? "DEPUTY"

/** The rows of the chosen sheets, normalised and checked cell by cell. */
export function parseSheets(tables: readonly Table[], choices: readonly SheetChoice[]): ParsedRow[] {
  return choices.flatMap((choice) => {
    const table = tables[choice.index]
    if (!table || !choice.include || choice.headerRow < 0 || !("name" in choice.mapping)) return []
    const records = readRows(table.rows, choice.headerRow, choice.mapping).filter(
      (record) => !isRemarkLine(record.cells),
    )
    const category = asCategory(choice.kind)
    const sheet: ParsedSheet = { index: choice.index, name: table.sheet, category, mapping: choice.mapping, records }
    const given = givenFields(sheet)
    return records.map((record, index) => parseRow(sheet, record, index + 1, given))
  })
}

/** Names and phones that are stored otherwise than they are written. */
function readAsOf({ cells, values }: ParsedRow): Record<string, string> | null {
  const read: Record<string, string> = {}
  for (const field of ["name", "phone"] as const)
    if (cells[field] !== undefined && cells[field].trim() !== values[field]) read[field] = values[field]
  return Object.keys(read).length > 0 ? read : null
}

/** 合计, 说明 and signatures under a list: one text in the first columns and nothing else of a person. */
function isRemarkLine(cells: Readonly<Record<string, unknown>>): boolean {
  const filled = Object.entries(cells).filter(([, cell]) => cell !== null && String(cell).trim() !== "")
  const text = filled.length === 1 ? String(filled[0]?.[1]) : ""
  return /^(?:合计|总计|共计|小计|说明|备注|注|填表人|制表|联系人)(?:[:：\s（(]|$|\d|共)/u.test(text)
}

/** What importing these sheets into this event would do. Pure: the same file and situation give the same plan. */
export function planImport(
  tables: readonly Table[],
  choices: readonly SheetChoice[],
  resolutions: Readonly<Record<string, string>>,
  situation: ImportSituation,
): ImportPlan {
  const parsed = parseSheets(tables, choices)
  for (const row of parsed)
    for (const char of situation.missingGlyphs(row.values.name))
      row.problems.push({ field: "name", code: "rare_character", severity: "warning", data: { char } })
  const newGroups = checkGroups(parsed, situation.groups)
  checkWithinFile(parsed)
  const { matched, candidates } = matchRows(parsed, situation.existing, resolutions)
  const known = new Map(situation.officePeople.map((person) => [`${person.phone}\n${person.name}`, person.id]))

  const plan: ImportPlan = {
    rows: [],
    create: [],
    update: [],
    renumber: [],
    unchanged: 0,
    errors: 0,
    newGroups: [],
    missing: [],
  }
  for (const row of parsed) {
    const person = matched.get(row)
    const failed = hasErrors(row.problems)
    const changes = person && !failed ? changesOf(person, row.values, row.given) : []
    const status = failed ? "error" : !person ? "create" : changes.length > 0 ? "update" : "unchanged"
    if (status === "create") {
      const { name, phone } = row.values
      const personId = phone === "" ? null : (known.get(`${phone}\n${name}`) ?? null)
      if (personId) row.problems.push({ field: "name", code: "known_person", severity: "note" })
      plan.create.push({ row, values: row.values, personId })
    } else if (status === "error") plan.errors++
    else if (status === "unchanged") plan.unchanged++
    else if (person) plan.update.push({ row, person, changes })
    if (person && !failed && person.listNumber !== row.values.listNumber)
      plan.renumber.push({ person, listNumber: row.values.listNumber })
    const { sheet, row: number, cells, problems } = row
    const choice = candidates.get(row)
    const readAs = failed ? null : readAsOf(row)
    plan.rows.push({
      sheet,
      row: number,
      status,
      cells,
      problems,
      changes,
      ...(readAs ? { readAs } : {}),
      ...(choice ? { candidates: choice } : {}),
    })
  }
  const used = new Set([...plan.create, ...plan.update].map(({ row }) => row.values.groupName))
  plan.newGroups = newGroups.filter((group) => used.has(group.name))
  const spoken = new Set(parsed.map((row) => row.values.category))
  const here = new Set([...matched.values()].map((person) => person.id))
  // Somebody whose row only has an error is not missing.
  const failedNames = new Set(parsed.filter((row) => hasErrors(row.problems)).map((row) => row.values.name))
  plan.missing = situation.existing.filter(
    (person) => spoken.has(person.category) && !here.has(person.id) && !failedNames.has(person.name),
  )
  return plan
}
