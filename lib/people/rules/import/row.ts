import type { CellProblem } from "@/lib/kernel/import"
import { type SheetRecord, textOf } from "@/lib/kernel/sheet"
import { type Category, type PersonField, type PersonValues, REMARK_LIMIT, TEXT_LIMIT } from "../../schema"
import { needsFrom } from "../needs"
import {
  type Complain,
  plainText,
  readEmail,
  readEthnicity,
  readExecutiveGroup,
  readName,
  readPhone,
  readPresidiumDuty,
  readRank,
  readSex,
} from "./cells"
import type { ImportField } from "./fields"
import { categoryIn } from "./sheets"

/** One row of the file, normalised, with what is wrong with it. */
export type ParsedRow = {
  sheet: number
  sheetName: string
  row: number
  /** Raw text by import field, as the person sees it in the file. */
  cells: Record<string, string>
  values: PersonValues
  /** The fields this file says something about; others are never touched. */
  given: ReadonlySet<PersonField>
  problems: CellProblem[]
}

export type ParsedSheet = {
  index: number
  name: string
  category: Category
  mapping: Readonly<Record<string, number>>
  records: SheetRecord[]
}

/** Which of a person's fields a column speaks about. */
const FILLS: Readonly<Record<ImportField, readonly PersonField[]>> = {
  number: ["listNumber"],
  name: ["name"],
  sex: ["sex"],
  ethnicity: ["ethnicity"],
  category: ["category"],
  group: ["groupName"],
  unit: ["unit"],
  post: ["post"],
  unitAndPost: ["post"],
  phone: ["phone"],
  email: ["email"],
  duty: ["duty"],
  presidiumDuty: ["presidiumDuty"],
  rank: ["rank"],
  executiveGroup: ["executiveGroup"],
  remark: ["remark", "diet", "wheelchair", "nearExit", "companions"],
}

const isField = (key: string): key is ImportField => key in FILLS

/** Work groups head their own lists: 职务 = 组长 is the duty in the group as well. */
const GROUP_DUTY = /^(?:正|副|常务副)?(?:组长|召集人|联络员)$/u

export function givenFields(sheet: Pick<ParsedSheet, "mapping" | "category">): Set<PersonField> {
  const given = new Set<PersonField>(["category", "listNumber"])
  for (const key of Object.keys(sheet.mapping)) if (isField(key)) for (const field of FILLS[key]) given.add(field)
  if (sheet.category === "STAFF" && given.has("post")) given.add("duty")
  return given
}

export function parseRow(
  sheet: ParsedSheet,
  record: SheetRecord,
  position: number,
  given: ReadonlySet<PersonField>,
): ParsedRow {
  const problems: CellProblem[] = []
  const complain: Complain = (field, code, severity, data) =>
    problems.push({ field, code, severity, ...(data ? { data } : {}) })
  const { cells } = record
  const text = (field: ImportField, limit = TEXT_LIMIT) => plainText(field, cells[field], limit, complain)

  const named = readName(cells.name, complain)
  const sex = readSex(text("sex"), complain) ?? named.sex
  const category = readCategory(text("category"), sheet.category, complain)
  const remark = text("remark", REMARK_LIMIT)
  const both = text("unitAndPost")
  const post = text("post") || both
  const duty =
    text("duty", 50) || (category === "STAFF" && !("duty" in sheet.mapping) && GROUP_DUTY.test(post) ? post : "")
  const groupName = text("group", 50)
  if (named.annotation !== "" && !groupName.includes(named.annotation))
    complain("name", "annotation_dropped", "warning", { annotation: named.annotation })
  const number = Number(textOf(cells.number).normalize("NFKC"))
  const values: PersonValues = {
    name: named.name,
    sex,
    ethnicity: readEthnicity(text("ethnicity", 20)) || named.ethnicity,
    unit: text("unit"),
    post,
    phone: readPhone(cells.phone, complain),
    email: readEmail(text("email"), complain),
    category,
    groupName,
    duty,
    rank: readRank(text("rank"), complain),
    presidiumDuty: readPresidiumDuty(text("presidiumDuty"), complain),
    executiveGroup: readExecutiveGroup(text("executiveGroup"), complain),
    listNumber: Number.isInteger(number) && number > 0 && number < 100_000 ? number : position,
    ...needsFrom(remark),
    remark,
  }
  const shown: Record<string, string> = {}
  for (const [field, cell] of Object.entries(cells)) {
    const raw = textOf(cell)
    if (raw.trim() !== "") shown[field] = raw.slice(0, TEXT_LIMIT)
  }
  return { sheet: sheet.index, sheetName: sheet.name, row: record.row, cells: shown, values, given, problems }
}

function readCategory(text: string, ofSheet: Category, complain: Complain): Category {
  if (text === "") return ofSheet
  const category = categoryIn(text)
  if (!category) complain("category", "unknown_category", "error", { value: text.slice(0, 20) })
  return category ?? ofSheet
}
