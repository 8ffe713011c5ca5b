"use client"

import { useTranslations } from "next-intl"
import { seatWords } from "@/components/seat-map/seat-words"
import { Button } from "@/components/ui/button"
import { partOf, seatPlace } from "@/lib/venues/rules/edit/parts"
import { insertRow, removeRow } from "@/lib/venues/rules/edit/rows"
import { addAtEnd, markSeats, removeSeats, restoreRow } from "@/lib/venues/rules/edit/seats"
import { nextLabel } from "@/lib/venues/rules/row-groups"
import type { HallDescription, HallGeometry, Seat } from "@/lib/venues/schema"
import { freshKey } from "./new-hall"
import { TypedField } from "./typed-field"

/** What can be done with the seats that are chosen; every way of changing a seat is here too for those without a mouse. */
export function SeatTools({
  description,
  geometry,
  selected,
  onChange,
  onChoose,
}: {
  description: HallDescription
  geometry: HallGeometry
  selected: readonly Seat[]
  onChange: (next: HallDescription, words: string) => void
  onChoose: (ids: readonly string[]) => void
}) {
  const t = useTranslations("venues")
  const ids = selected.map((seat) => seat.id)
  const [first] = selected
  const only = selected.length === 1 ? first : undefined
  const place = first && seatPlace(description, first.id)
  const rows = new Set(selected.map((seat) => `${seat.area}/${seat.rowIndex}`))
  const part = place && partOf(description, place.area)
  const count = selected.length

  const flip = (what: "blocked" | "accessible") => {
    const on = selected.some((seat) => !seat[what])
    onChange(
      markSeats(description, ids, { [what]: on }),
      t(on ? `edit.said.${what}` : `edit.said.${what}Off`, { count }),
    )
  }
  const flipVotes = () => {
    const on = selected.some((seat) => seat.votes === false)
    onChange(markSeats(description, ids, { votes: on }), t(on ? "edit.said.votes" : "edit.said.votesOff", { count }))
  }
  const wholeRows = () =>
    onChoose(geometry.seats.filter((seat) => rows.has(`${seat.area}/${seat.rowIndex}`)).map((seat) => seat.id))
  const rowBefore = () => {
    if (!place || !part) return
    const label = part.rowNumbering ? "0" : unusedLabel(part.rows.map((row) => row.label))
    onChange(insertRow(description, place.area, place.row, label, freshKey), t("edit.said.row", { row: label }))
  }

  return (
    <div className="flex min-h-13 flex-wrap items-center gap-2 border-line-2 border-b px-4 py-2 text-[14px]">
      {count === 0 ? (
        <span className="text-ink-2">{t("edit.none")}</span>
      ) : (
        <>
          <span className="min-w-24 font-medium">{only ? seatWords(t, only) : t("edit.chosen", { count })}</span>
          <Button size="sm" onClick={wholeRows}>
            {t("edit.wholeRow")}
          </Button>
          <Button size="sm" onClick={() => flip("blocked")}>
            {t(selected.some((seat) => !seat.blocked) ? "edit.block" : "edit.unblock")}
          </Button>
          <Button size="sm" onClick={() => flip("accessible")}>
            {t(selected.some((seat) => !seat.accessible) ? "edit.accessible" : "edit.notAccessible")}
          </Button>
          <Button size="sm" onClick={flipVotes}>
            {t(selected.some((seat) => seat.votes === false) ? "edit.votes" : "edit.noVotes")}
          </Button>
          <Button
            size="sm"
            tone="danger"
            onClick={() => onChange(removeSeats(description, ids), t("edit.removed", { count }))}
          >
            {t("edit.remove")}
          </Button>
          {only ? (
            <TypedField
              key={only.id}
              label={t("edit.label")}
              hideLabel
              value={only.label}
              maxLength={12}
              read={(text) => (text.trim().length > 12 ? null : text.trim())}
              onCommit={(label) =>
                onChange(
                  markSeats(description, ids, { label: label === "" ? undefined : label }),
                  t(label === "" ? "edit.said.labelOff" : "edit.said.label", { label }),
                )
              }
              error=""
              className="w-24"
            />
          ) : null}
          {first && rows.size === 1 && place && part ? (
            <>
              <Button
                size="sm"
                onClick={() => onChange(addAtEnd(description, first.id, "left", freshKey), t("edit.seatPut"))}
              >
                {t("edit.addLeft")}
              </Button>
              <Button
                size="sm"
                onClick={() => onChange(addAtEnd(description, first.id, "right", freshKey), t("edit.seatPut"))}
              >
                {t("edit.addRight")}
              </Button>
              <Button size="sm" onClick={rowBefore}>
                {t("edit.rowBefore")}
              </Button>
              <Button
                size="sm"
                onClick={() => onChange(restoreRow(description, place.area, place.row), t("edit.said.restored"))}
              >
                {t("edit.restoreRow")}
              </Button>
              <Button
                size="sm"
                tone="danger"
                disabled={part.rows.length === 1}
                onClick={() =>
                  onChange(
                    removeRow(description, place.area, place.row),
                    t("edit.said.rowGone", { row: first.rowLabel }),
                  )
                }
              >
                {t("edit.removeRow")}
              </Button>
            </>
          ) : null}
        </>
      )}
    </div>
  )
}

/** A label no row has: the one after the last. */
function unusedLabel(labels: readonly string[]): string {
  let label = nextLabel(labels.at(-1) ?? "0") ?? "新"
  while (labels.includes(label)) label = nextLabel(label) ?? `${label}+`
  return label
}
