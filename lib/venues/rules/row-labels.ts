import type { HallDescription, HallRow } from "../schema"
import type { RowNumbering } from "../schema/hall-parts"

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
const DIGITS = "零一二三四五六七八九"

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五. Whole numbers from 1 to 9999. */
export function chineseNumber(value: number): string {
  let text = ""
  let gap = false
  for (const [unit, word] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) {
      gap = text !== ""
      continue
    }
    text += (gap ? "零" : "") + (unit === 10 && digit === 1 && text === "" ? "" : DIGITS[digit]) + word
    gap = false
  }
  return text
}

/** 1 → A, 26 → Z, 27 → AA; without I and O: 9 → J, 24 → Z, 25 → AA. */
export function letterLabel(value: number, skipIO = false): string {
  const letters = skipIO ? LETTERS.replace(/[IO]/g, "") : LETTERS
  let text = ""
  for (let left = value; left > 0; left = Math.floor((left - 1) / letters.length))
    text = letters[(left - 1) % letters.length] + text
  return text
}

const labelOf = ({ style, skipIO }: RowNumbering, value: number): string =>
  style === "figures" ? String(value) : style === "chinese" ? chineseNumber(value) : letterLabel(value, skipIO)

/**
 * The hall with the label of every row as it is printed: sections (and the stage) with a `rowNumbering` number their rows,
 * rows named by hand keep their label and are not counted. `continuing` goes on after the section before.
 */
export function withRowLabels(description: HallDescription): HallDescription {
  let last = 0
  const rowsOf = (rows: HallRow[], numbering: RowNumbering | undefined): HallRow[] => {
    if (!numbering) {
      last += rows.length
      return rows
    }
    let next = numbering.continuing ? last + 1 : (numbering.start ?? 1)
    const named = rows.map((row) => (row.named ? row : { ...row, label: labelOf(numbering, next++) }))
    last = next - 1
    return named
  }
  const { stage } = description
  const onStage = stage && { ...stage, rows: rowsOf(stage.rows, stage.rowNumbering) }
  last = 0
  const sections = description.sections.map((section) => ({
    ...section,
    rows: rowsOf(section.rows, section.rowNumbering),
  }))
  return { ...description, ...(onStage ? { stage: onStage } : {}), sections }
}
