import type { RosterRow } from "../schema"

type Words = (key: string) => string
type Column = {
  key: string
  width: number
  personal?: boolean
  value: (row: RosterRow, t: Words) => string | number | null
}

const mark = (on: boolean, t: Words): string => (on ? t("yes") : "")

const COLUMNS: readonly Column[] = [
  { key: "listNumber", width: 6, value: (row) => row.listNumber || null },
  { key: "name", width: 12, value: (row) => row.name },
  { key: "sex", width: 6, value: (row, t) => (row.sex ? t(`sex.${row.sex}`) : "") },
  { key: "ethnicity", width: 9, value: (row) => row.ethnicity },
  { key: "category", width: 10, value: (row, t) => t(`category.${row.category}`) },
  { key: "group", width: 20, value: (row) => row.groupName },
  { key: "unit", width: 24, value: (row) => row.unit },
  { key: "post", width: 22, value: (row) => row.post },
  { key: "phone", width: 14, personal: true, value: (row) => row.phone },
  { key: "email", width: 20, personal: true, value: (row) => row.email },
  { key: "duty", width: 10, value: (row) => row.duty },
  { key: "presidiumDuty", width: 12, value: (row) => row.presidiumDuty },
  { key: "rank", width: 10, value: (row) => row.rank },
  { key: "executiveGroup", width: 12, value: (row) => row.executiveGroup },
  {
    key: "diet",
    width: 8,
    personal: true,
    value: (row, t) => (row.diet === "halal" || row.diet === "vegetarian" ? t(`diet.${row.diet}`) : row.diet),
  },
  { key: "wheelchair", width: 8, personal: true, value: (row, t) => mark(row.wheelchair, t) },
  { key: "nearExit", width: 10, personal: true, value: (row, t) => mark(row.nearExit, t) },
  { key: "companions", width: 8, personal: true, value: (row) => row.companions || null },
  { key: "remark", width: 30, personal: true, value: (row) => row.remark },
]

/** The list as a table to write; headings are ones the import knows again. */
export function rosterSheet(rows: readonly RosterRow[], personal: boolean, t: Words) {
  const columns = COLUMNS.filter((column) => personal || !column.personal)
  return {
    name: t("title"),
    columns: columns.map(({ key, width }) => ({ header: t(`fields.${key}`), width })),
    rows: rows.map((row) => columns.map((column) => column.value(row, t))),
  }
}
