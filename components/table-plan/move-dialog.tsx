"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { SelectField } from "@/components/ui/field"
import type { TableRing } from "@/lib/seating/rules/tables/ring"
import type { SeatingPerson, SeatingSeat } from "@/lib/seating/schema"
import { useTableWords } from "./use-words"

/** 移到…桌: a table, and a chair at it — the first free one unless another is chosen; a taken one means changing places. */
export function MoveDialog({
  person,
  rings,
  seats,
  people,
  onClose,
  onPlace,
}: {
  person: SeatingPerson
  rings: readonly TableRing[]
  seats: readonly SeatingSeat[]
  people: ReadonlyMap<string, SeatingPerson>
  onClose: () => void
  onPlace: (seatId: string) => void
}) {
  const { t, table: tableWord } = useTableWords()
  const at = new Map(seats.map((one) => [one.seatId, one]))
  const free = (ring: TableRing) => ring.seats.filter((seat) => !seat.blocked && !at.has(seat.id))
  const [tableId, setTableId] = useState((rings.find((ring) => free(ring).length > 0) ?? rings[0])?.table.id ?? "")
  const [chosen, setChosen] = useState("")
  const ring = rings.find(({ table }) => table.id === tableId)
  const seatId = chosen || (ring && free(ring)[0]?.id) || ""
  const other = at.get(seatId)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("move.title", { name: person.shownName })}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button tone="primary" disabled={seatId === "" || other?.locked} onClick={() => onPlace(seatId)}>
            {t(other ? "move.swap" : "move.confirm")}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={t("move.table")}
          value={tableId}
          onChange={(event) => {
            setTableId(event.target.value)
            setChosen("")
          }}
        >
          {rings.map((one) => (
            <option key={one.table.id} value={one.table.id}>
              {t("move.tableFree", { table: tableWord(one.table), count: free(one).length })}
            </option>
          ))}
        </SelectField>
        <SelectField label={t("move.seat")} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{t(ring && free(ring).length > 0 ? "move.firstFree" : "move.noneFree")}</option>
          {ring?.seats
            .filter((seat) => !seat.blocked)
            .map((seat) => {
              const name = people.get(at.get(seat.id)?.participationId ?? "")?.shownName
              return (
                <option key={seat.id} value={seat.id} disabled={name === person.shownName}>
                  {name ? t("move.taken", { label: seat.label, name }) : t("list.place", { label: seat.label })}
                </option>
              )
            })}
        </SelectField>
      </div>
    </Dialog>
  )
}
