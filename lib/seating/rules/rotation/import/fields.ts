import type { FieldSpec, Table } from "@/lib/kernel/sheet"
import { textOf } from "@/lib/kernel/sheet"

/** The columns a list of earlier seats may have, in the order they are shown. */
export const HISTORY_FIELDS = ["name", "group", "unit", "session", "row", "rows", "fromCentre"] as const
export type HistoryField = (typeof HISTORY_FIELDS)[number]

const SYNONYMS: Readonly<Record<HistoryField, readonly string[]>> = {
  name: ["姓名", "代表姓名", "名字", "Name"],
  group: ["代表团", "所在代表团", "团", "团组", "选举单位", "Delegation", "Group"],
  unit: ["工作单位", "单位", "所在单位", "Unit"],
  session: ["会次", "次会议", "第几次会议", "会议", "届次", "Session"],
  row: ["排", "排号", "排次", "座位排", "第几排", "Row"],
  rows: ["总排数", "共几排", "排数", "Rows"],
  fromCentre: ["离中心", "离中心座数", "离中线", "From centre", "From the centre"],
}
export const HISTORY_NEEDED: readonly HistoryField[] = ["name", "row"]

export const HISTORY_SPECS: readonly FieldSpec[] = HISTORY_FIELDS.map((key) => ({
  key,
  synonyms: SYNONYMS[key],
  required: HISTORY_NEEDED.includes(key),
}))

const NUMERALS = "〇一二三四五六七八九十"

/** 3, 第三次会议, 第十九届第2次 → the session; null where none is named. Up to 19 in Chinese. */
export function sessionIn(text: string): number | null {
  const plain = text.normalize("NFKC").trim()
  if (/^\d{1,2}$/.test(plain)) return Number(plain)
  const said =
    /第?\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*次/u.exec(plain)?.[1] ??
    (/^[一二三四五六七八九十]{1,2}$/u.test(plain) ? plain : "")
  if (said === "") return null
  if (/^\d+$/.test(said)) return Number(said)
  const [first = "", second = ""] = [...said]
  if (second === "") return NUMERALS.indexOf(first)
  return first === "十" ? 10 + NUMERALS.indexOf(second) : null
}

/** The session a sheet is about: by its name, or by the title above its header; "" when neither says. */
export function sessionOfSheet(table: Table, headerRow: number): string {
  const title = table.rows.slice(0, Math.max(0, headerRow)).map((row) => row.map(textOf).join(" "))
  for (const text of [table.sheet, ...title]) {
    const session = /次/.test(text) ? sessionIn(text) : null
    if (session !== null) return String(session)
  }
  return ""
}
