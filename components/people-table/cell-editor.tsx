"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, useState } from "react"
import {
  CATEGORIES,
  EXECUTIVE_GROUPS,
  type GroupRow,
  groupKindOf,
  type ParticipantPatch,
  PRESIDIUM_DUTIES,
  participantPatch,
  type RosterRow,
} from "@/lib/people/schema"
import type { ColumnKey } from "./features"

/** Columns edited in place; the others are edited in the person's form. */
export const EDITABLE: readonly ColumnKey[] = [
  "category",
  "group",
  "unit",
  "post",
  "duty",
  "presidiumDuty",
  "rank",
  "executiveGroup",
  "phone",
]

const valueIn = (row: RosterRow, column: ColumnKey): string =>
  column === "group"
    ? row.groupId
    : column === "needs"
      ? ""
      : column === "rank"
        ? String(row.rank ?? "")
        : String(row[column])

/** The patch a typed value means; null when it cannot be meant. */
function patchOf(column: ColumnKey, text: string): ParticipantPatch | null {
  const value = column === "rank" ? (text.trim() === "" ? null : Number(text)) : text
  const parsed = participantPatch.safeParse({ [column === "group" ? "groupId" : column]: value })
  return parsed.success ? parsed.data : null
}

type Props = {
  row: RosterRow
  column: ColumnKey
  groups: readonly GroupRow[]
  onDone: (patch: ParticipantPatch | null, move: "stay" | "down") => void
}

/** One cell being edited: Enter saves and goes down, leaving saves, Escape gives up. */
export function CellEditor({ row, column, groups, onDone }: Props) {
  const t = useTranslations("people")
  const before = valueIn(row, column)
  const [text, setText] = useState(before)
  const [wrong, setWrong] = useState(false)
  const finish = (move: "stay" | "down") => {
    if (text === before) return onDone(null, move)
    const patch = patchOf(column, text)
    if (patch) onDone(patch, move)
    else setWrong(true)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === "Escape") onDone(null, "stay")
    else if (event.key === "Enter") {
      event.preventDefault()
      finish("down")
    }
  }
  const common = {
    "aria-label": t("table.editCell", { name: row.displayName, field: t(`fields.${column}`) }),
    "aria-invalid": wrong || undefined,
    value: text,
    onKeyDown,
    onBlur: () => (wrong ? onDone(null, "stay") : finish("stay")),
    autoFocus: true,
    className:
      "w-full min-w-20 rounded-sm border border-blue bg-white px-1 py-0.5 text-[14px] aria-[invalid=true]:border-seal",
  }
  const options = optionsOf(column, row, groups)
  if (options)
    return (
      <select {...common} onChange={(event) => setText(event.target.value)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label === "" ? t("none") : column === "category" ? t(`category.${label}`) : label}
          </option>
        ))}
      </select>
    )
  return (
    <input
      {...common}
      onFocus={(event) => event.target.select()}
      inputMode={column === "rank" || column === "phone" ? "numeric" : undefined}
      onChange={(event) => {
        setText(event.target.value)
        setWrong(false)
      }}
    />
  )
}

function optionsOf(
  column: ColumnKey,
  row: RosterRow,
  groups: readonly GroupRow[],
): { value: string; label: string }[] | null {
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  if (column === "category") return plain(CATEGORIES)
  if (column === "presidiumDuty") return plain(PRESIDIUM_DUTIES)
  if (column === "executiveGroup") return plain(EXECUTIVE_GROUPS)
  if (column !== "group") return null
  const kind = groupKindOf(row.category)
  const usual = groups.filter((group) => group.kind === kind || group.id === row.groupId)
  return [{ value: "", label: "" }, ...usual.map(({ id, name }) => ({ value: id, label: name }))]
}
