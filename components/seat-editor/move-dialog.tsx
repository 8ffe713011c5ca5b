"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { SelectField } from "@/components/ui/field"
import type { SeatingPerson, SeatingSeat } from "@/lib/seating/schema"
import type { HallGeometry } from "@/lib/venues/schema"
import type { Judge } from "./use-placing"
import { useSeatingWords } from "./use-words"

/** 移动到…: a seat by row and number, without the drawing. Says who sits there and that the two would change places. */
export function MoveDialog({
  person,
  ids,
  judge,
  seats,
  people,
  geometry,
  onClose,
  onPlace,
}: {
  /** The one whose seat is asked for; `ids`: everybody who goes along, this one first. */
  person: SeatingPerson
  ids: readonly string[]
  judge: Judge
  seats: readonly SeatingSeat[]
  people: ReadonlyMap<string, SeatingPerson>
  geometry: HallGeometry
  onClose: () => void
  onPlace: (seatId: string) => void
}) {
  const words = useSeatingWords()
  const { t } = words
  const here = seats.find((one) => one.participationId === person.id)
  const at = geometry.seats.find((seat) => seat.id === here?.seatId) ?? geometry.seats.find((seat) => seat.area === "0")
  const [row, setRow] = useState(`${at?.area ?? "0"}/${at?.rowIndex ?? 0}`)
  const [chosen, setChosen] = useState("")
  const rows = new Map(geometry.seats.map((seat) => [`${seat.area}/${seat.rowIndex}`, seat]))
  const inRow = geometry.seats.filter((seat) => `${seat.area}/${seat.rowIndex}` === row && !seat.blocked)
  const taken = new Map(seats.map((one) => [one.seatId, one]))
  const verdict = chosen === "" ? null : judge(ids, chosen)
  const gives = verdict?.moves.some((move) => !ids.includes(move.participationId)) ?? false
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("move.title", { name: person.shownName, count: ids.length })}
      lead={here ? t("move.from", { seat: words.seat(at) }) : t("move.fromTray")}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button tone="primary" disabled={!verdict?.ok} onClick={() => onPlace(chosen)}>
            {t(gives ? "move.swap" : "move.confirm")}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={t("move.row")}
          value={row}
          onChange={(event) => {
            setRow(event.target.value)
            setChosen("")
          }}
        >
          {[...rows.entries()].map(([key, seat]) => (
            <option key={key} value={key}>
              {seat.area === "0"
                ? t("move.rowName", { row: seat.rowLabel })
                : t("move.rowNameIn", { section: seat.sectionName, row: seat.rowLabel })}
            </option>
          ))}
        </SelectField>
        <SelectField label={t("move.seat")} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{t("move.choose")}</option>
          {inRow.map((seat) => {
            const name = people.get(taken.get(seat.id)?.participationId ?? "")?.shownName
            return (
              <option key={seat.id} value={seat.id} disabled={seat.id === here?.seatId}>
                {name ? t("move.seatTaken", { label: seat.label, name }) : t("move.seatFree", { label: seat.label })}
              </option>
            )
          })}
        </SelectField>
      </div>
      <p aria-live="polite" className={`mt-3 mb-0 text-[14px] ${verdict && !verdict.ok ? "text-seal" : "text-ink-2"}`}>
        {verdict ? verdict.text : t(ids.length > 1 ? "move.blockHint" : "move.hint")}
      </p>
    </Dialog>
  )
}
