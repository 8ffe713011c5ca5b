import type { CellProblem } from "@/lib/kernel/import"
import { type Cell, isFormula, textOf } from "@/lib/kernel/sheet"
import { compatibilityIdeographs, splitAnnotation } from "@/lib/names/rules/normalise"
import { NAME_LIMIT, type Sex } from "../../schema"
import { personPhone } from "../phone"
import type { ImportField } from "./fields"

/** Collects what is wrong with a row, cell by cell. */
export type Complain = (
  field: ImportField | null,
  code: string,
  severity: CellProblem["severity"],
  data?: CellProblem["data"],
) => void

/** A cell as trimmed half-width text on one line; a formula is an error, except where nothing depends on it. */
export function plainText(field: ImportField, cell: Cell | undefined, limit: number, complain: Complain): string {
  if (isFormula(cell)) {
    complain(field, field === "name" ? "formula_name" : "formula_cell", "error")
    return ""
  }
  const text = textOf(cell).replace(/\s+/gu, " ").trim()
  if (text.length > limit) complain(field, "too_long", "error", { limit })
  return text.slice(0, limit)
}

const FORMULA_START = /^[=+\-@＝＋－＠]/u
const ODD_IN_NAME = /[\p{N}\p{S}!?;:,.，。；：！？、/\\|"“”*#%&]/u

export type ReadName = { name: string; sex: Sex | null; ethnicity: string; annotation: string }

/** The name, normalised; what stands in brackets behind it is told apart: （女，回族） is sex and ethnicity. */
export function readName(cell: Cell | undefined, complain: Complain): ReadName {
  const nothing = { name: "", sex: null, ethnicity: "", annotation: "" }
  if (isFormula(cell) || FORMULA_START.test(textOf(cell).trim())) {
    complain("name", "formula_name", "error")
    return nothing
  }
  const raw = textOf(cell).trim()
  if (raw === "") {
    complain("name", "empty_name", "error")
    return nothing
  }
  if (/[<>＜＞]/u.test(raw)) complain("name", "markup_name", "error")
  if (raw.length > NAME_LIMIT) complain("name", "too_long", "error", { limit: NAME_LIMIT })
  const { name, annotation } = splitAnnotation(raw.slice(0, NAME_LIMIT * 2))
  if (name === "") complain("name", "empty_name", "error")
  else if (ODD_IN_NAME.test(name) && !/[<>＜＞]/u.test(raw)) complain("name", "odd_name", "warning")
  for (const char of compatibilityIdeographs(name)) complain("name", "compatibility_character", "warning", { char })
  const parts = annotation.split(/[，,、；\s]+/u).filter(Boolean)
  const sex = parts.includes("女") ? "FEMALE" : parts.includes("男") ? "MALE" : null
  const ethnicity = parts.find((part) => /^.{1,5}族$/u.test(part)) ?? ""
  const rest = parts.filter((part) => !["男", "女", ethnicity].includes(part)).join("，")
  return { name: name.slice(0, NAME_LIMIT), sex, ethnicity, annotation: rest }
}

const SEX_WORDS: Readonly<Record<string, Sex>> = {
  男: "MALE",
  男性: "MALE",
  m: "MALE",
  male: "MALE",
  女: "FEMALE",
  女性: "FEMALE",
  f: "FEMALE",
  female: "FEMALE",
}

export function readSex(text: string, complain: Complain): Sex | null {
  if (text === "") return null
  const sex = SEX_WORDS[text.normalize("NFKC").toLowerCase()]
  if (!sex) complain("sex", "unknown_sex", "error", { value: text.slice(0, 20) })
  return sex ?? null
}

/** 汉 → 汉族; other words stay as they are. */
export const readEthnicity = (text: string): string =>
  /^(?:汉|壮|满|回|苗|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|维吾尔)$/u.test(text)
    ? `${text}族`
    : text

export function readPhone(cell: Cell | undefined, complain: Complain): string {
  if (isFormula(cell)) {
    complain("phone", "formula_cell", "error")
    return ""
  }
  const read = personPhone(typeof cell === "boolean" ? String(cell) : (cell ?? ""))
  if ("phone" in read) return read.phone
  complain("phone", read.problem, "error", { value: textOf(cell).slice(0, 40) })
  return ""
}

export function readEmail(text: string, complain: Complain): string {
  if (text === "" || /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/u.test(text)) return text
  complain("email", "bad_email", "error")
  return ""
}

export function readRank(text: string, complain: Complain): number | null {
  if (text === "") return null
  const rank = /^第?(\d{1,4})[位名号]?$/u.exec(text.normalize("NFKC"))?.[1]
  if (rank && Number(rank) > 0) return Number(rank)
  complain("rank", "bad_rank", "error", { value: text.slice(0, 20) })
  return null
}

/** 主席团成员、秘书长 → 秘书长; 是 and √ mean a member. */
export function readPresidiumDuty(text: string, complain: Complain): string {
  if (/^(?:否|无|[-—/×])?$/u.test(text)) return ""
  if (/秘书长/u.test(text) && !/副秘书长/u.test(text)) return "秘书长"
  if (/常务/u.test(text)) return "常务主席"
  if (/成员|主席团|^是$|^[√✓✔]$/u.test(text)) return "成员"
  complain("presidiumDuty", "unknown_presidium_duty", "error", { value: text.slice(0, 20) })
  return ""
}

const GROUP_NUMERALS = "一二三四五六"

/** 第一组, 1, 一组 → 一. */
export function readExecutiveGroup(text: string, complain: Complain): string {
  const bare = text.normalize("NFKC").replace(/[第组\s]/gu, "")
  if (/^(?:否|无|[-—/])?$/u.test(bare)) return ""
  const numeral = /^[1-6]$/u.test(bare) ? (GROUP_NUMERALS[Number(bare) - 1] ?? "") : bare
  if (numeral.length === 1 && GROUP_NUMERALS.includes(numeral)) return numeral
  complain("executiveGroup", "unknown_executive_group", "error", { value: text.slice(0, 20) })
  return ""
}
