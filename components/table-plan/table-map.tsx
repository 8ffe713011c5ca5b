"use client"

import { type DragEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from "react"
import type { TableRing } from "@/lib/seating/rules/tables/ring"
import type { Diet } from "@/lib/seating/schema/table"
import type { ChairLook } from "./chair"
import { nextChair } from "./next-chair"
import { TableCard } from "./table-card"
import { useTableWords } from "./use-words"

export const DRAGGED = "application/x-huiwu-participation"
const seatOf = (target: EventTarget): string | undefined =>
  (target as Element).closest<HTMLElement>("[data-seat]")?.dataset.seat

/**
 * All tables, the main one first. One tab stop: arrows go to the next chair in that direction, Enter chooses and picks up, M opens
 * 移到…, Delete sends to those without a place, Escape puts back. Dragging does the same as click and click.
 */
export function TableMap({
  rings,
  looks,
  personAt,
  groupOf,
  dietOf,
  mayEdit,
  onSeat,
  onDrop,
  onTable,
  onKey,
}: {
  rings: readonly TableRing[]
  looks: ReadonlyMap<string, ChairLook>
  personAt: ReadonlyMap<string, string>
  groupOf: (participationId: string) => string
  dietOf: ReadonlyMap<string, Diet>
  mayEdit: boolean
  onSeat: (seatId: string) => void
  onDrop: (participationId: string, seatId: string) => void
  /** Somebody was dropped on a table, not on one of its chairs. */
  onTable: (participationId: string, tableId: string) => void
  onKey: (key: "move" | "unseat" | "back", participationId: string | undefined) => void
}) {
  const { t } = useTableWords()
  const frame = useRef<HTMLFieldSetElement>(null)
  const [active, setActive] = useState<string | null>(rings[0]?.seats[0]?.id ?? null)

  const onClick = (event: MouseEvent) => {
    const seatId = seatOf(event.target)
    if (!seatId) return
    setActive(seatId)
    onSeat(seatId)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const seatId = seatOf(event.target)
    if (!seatId || event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextChair(frame.current, seatId, event.key)
    if (next) {
      setActive(next.dataset.seat ?? null)
      next.focus()
      next.scrollIntoView({ block: "nearest", inline: "nearest" })
    } else if (event.key === "m" || event.key === "M") onKey("move", personAt.get(seatId))
    else if (event.key === "Delete" || event.key === "Backspace") onKey("unseat", personAt.get(seatId))
    else if (event.key === "Escape") onKey("back", undefined)
    else return
    event.preventDefault()
  }
  const onDragStart = (event: DragEvent) => {
    const person = (event.target as HTMLElement).dataset?.person
    if (!person || !mayEdit) return
    event.dataTransfer.setData(DRAGGED, person)
    event.dataTransfer.effectAllowed = "move"
  }
  const onDragOver = (event: DragEvent) => {
    if (mayEdit && event.dataTransfer.types.includes(DRAGGED)) event.preventDefault()
  }
  const onDropped = (event: DragEvent) => {
    const person = event.dataTransfer.getData(DRAGGED)
    if (!person) return
    event.preventDefault()
    const seatId = seatOf(event.target)
    const tableId = (event.target as Element).closest<HTMLElement>("[data-table]")?.dataset.table
    if (seatId) onDrop(person, seatId)
    else if (tableId) onTable(person, tableId)
  }

  return (
    <fieldset
      ref={frame}
      aria-describedby="tables-how"
      className="m-0 flex min-w-0 flex-wrap justify-center gap-3 border-0 px-1 py-3 sm:px-3"
      {...{ onClick, onKeyDown, onDragStart, onDragOver }}
      onDrop={onDropped}
    >
      <legend className="sr-only">{t("map.label")}</legend>
      <p id="tables-how" className="sr-only">
        {t(mayEdit ? "map.how" : "map.read")}
      </p>
      {rings.map((ring) => (
        // The main table has a line of its own.
        <div key={ring.table.id} className={ring.table.main ? "flex w-full justify-center" : "max-w-full"}>
          <TableCard
            ring={ring}
            looks={looks}
            personAt={personAt}
            groupOf={groupOf}
            diet={dietOf.get(ring.table.id) ?? null}
            active={active}
            mayEdit={mayEdit}
          />
        </div>
      ))}
    </fieldset>
  )
}
