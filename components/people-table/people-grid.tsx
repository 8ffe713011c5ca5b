"use client"

import Link from "next/link"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { Fragment, type KeyboardEvent, type ReactNode, useRef, useState } from "react"
import type { GroupRow, ParticipantPatch, RosterRow } from "@/lib/people/schema"
import { CellEditor, EDITABLE } from "./cell-editor"
import { CellText } from "./cell-text"
import type { ColumnKey } from "./features"

const TIGHT = { paddingLeft: 8, paddingRight: 8 }

/** Columns of free text, which may wrap; all others stay on one line. */
const WIDE: readonly ColumnKey[] = ["unit", "post", "needs"]

type Props = {
  rows: readonly RosterRow[]
  columns: readonly ColumnKey[]
  groups: readonly GroupRow[]
  mayEdit: boolean
  selected: Readonly<Record<string, boolean>>
  sort: { id: string; desc: boolean } | null
  /** Heading above the first row of each group; null when not grouped. */
  headOf: ((row: RosterRow) => string) | null
  allSelected: boolean
  hrefOf: (row: RosterRow) => string
  onSort: (column: ColumnKey) => void
  onSelect: (id: string) => void
  onSelectAll: () => void
  onEdit: (row: RosterRow, patch: ParticipantPatch) => void
}

/**
 * The list as a grid: one tab stop, arrow keys from cell to cell, Enter edits (or opens the person from the name),
 * Space selects. Editing by mouse with a double click.
 */
export function PeopleGrid({
  rows,
  columns,
  groups,
  mayEdit,
  selected,
  sort,
  headOf,
  allSelected,
  hrefOf,
  onSort,
  onSelect,
  onSelectAll,
  onEdit,
}: Props) {
  const t = useTranslations("people")
  const router = useRouter()
  const body = useRef<HTMLTableSectionElement>(null)
  const [at, setAt] = useState({ row: 0, column: 1 })
  const [editing, setEditing] = useState(false)
  const current = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, columns.length) }

  const go = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(mayEdit ? 0 : 1, Math.min(columns.length, column)),
    }
    setAt(next)
    body.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus()
  }
  const open = (row: RosterRow, column: ColumnKey) => {
    if (column === "name") router.push(hrefOf(row))
    else if (mayEdit && EDITABLE.includes(column)) setEditing(true)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing) return
    const row = rows[current.row]
    const column = columns[current.column - 1]
    const moves: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      PageUp: [-10, 0],
      PageDown: [10, 0],
      Home: [0, -99],
      End: [0, 99],
    }
    const move = moves[event.key]
    if (move) go(current.row + move[0], current.column + move[1])
    else if (event.key === " " && row && mayEdit) onSelect(row.id)
    else if ((event.key === "Enter" || event.key === "F2") && row && column) open(row, column)
    else return
    event.preventDefault()
  }
  const cell = (
    rowIndex: number,
    column: number,
    children: ReactNode,
    extra?: { onDoubleClick?: () => void; className?: string },
  ) => (
    <td
      key={column}
      data-cell={`${rowIndex}-${column}`}
      tabIndex={current.row === rowIndex && current.column === column ? 0 : -1}
      onFocus={() => setAt({ row: rowIndex, column })}
      style={TIGHT}
      {...extra}
    >
      {children}
    </td>
  )

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved through cell by cell
    <table className="sheet-table" role="grid" aria-label={t("table.label")}>
      <thead>
        <tr>
          {mayEdit ? (
            <th scope="col" style={{ width: 36 }}>
              <input
                type="checkbox"
                aria-label={t("table.selectAll")}
                checked={allSelected}
                onChange={onSelectAll}
                className="h-4 w-4 accent-seal"
              />
            </th>
          ) : null}
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              style={TIGHT}
              aria-sort={sort?.id === column ? (sort.desc ? "descending" : "ascending") : undefined}
            >
              {column === "needs" ? (
                t("short.needs")
              ) : (
                <button
                  type="button"
                  onClick={() => onSort(column)}
                  title={t("table.sortBy", { column: t(`fields.${column}`) })}
                  className="border-0 bg-transparent p-0 font-medium text-ink-2 hover:text-ink"
                >
                  {t(`short.${column}`)}
                  {column === "name" && sort?.id === "name" ? (
                    <span className="text-[12px]">（{t("table.strokes")}）</span>
                  ) : null}
                  <span aria-hidden="true" className="inline-block w-4 text-center">
                    {sort?.id === column ? (sort.desc ? "↓" : "↑") : ""}
                  </span>
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {rows.map((row, rowIndex) => {
          const head = headOf?.(row)
          const before = rows[rowIndex - 1]
          const showHead = head !== undefined && (!before || headOf?.(before) !== head)
          return (
            <Fragment key={row.id}>
              {showHead ? (
                <tr>
                  <th
                    scope="colgroup"
                    colSpan={columns.length + (mayEdit ? 1 : 0)}
                    className="!text-ink !font-semibold"
                  >
                    {head}
                  </th>
                </tr>
              ) : null}
              <tr aria-selected={mayEdit ? Boolean(selected[row.id]) : undefined}>
                {mayEdit
                  ? cell(
                      rowIndex,
                      0,
                      <input
                        type="checkbox"
                        tabIndex={-1}
                        aria-label={t("table.select", { name: row.displayName })}
                        checked={Boolean(selected[row.id])}
                        onChange={() => onSelect(row.id)}
                        className="h-4 w-4 accent-seal"
                      />,
                    )
                  : null}
                {columns.map((column, index) => {
                  const here = editing && current.row === rowIndex && current.column === index + 1
                  return cell(
                    rowIndex,
                    index + 1,
                    here ? (
                      <CellEditor
                        row={row}
                        column={column}
                        groups={groups}
                        onDone={(patch, move) => {
                          setEditing(false)
                          if (patch) onEdit(row, patch)
                          if (move === "down") go(rowIndex + 1, index + 1)
                        }}
                      />
                    ) : column === "name" ? (
                      <Link
                        href={hrefOf(row)}
                        prefetch={false}
                        tabIndex={-1}
                        className="whitespace-nowrap text-ink no-underline hover:underline"
                      >
                        <CellText row={row} column={column} />
                      </Link>
                    ) : (
                      <CellText row={row} column={column} />
                    ),
                    {
                      onDoubleClick: () => open(row, column),
                      className: WIDE.includes(column) ? "min-w-28" : "whitespace-nowrap",
                    },
                  )
                })}
              </tr>
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}
