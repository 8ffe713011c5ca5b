"use client"

import { Button } from "@/components/ui/button"
import { Scroller } from "@/components/ui/scroller"
import type { TableRing } from "@/lib/seating/rules/tables/ring"
import type { SeatingPerson, SeatingSeat } from "@/lib/seating/schema"
import type { Diet } from "@/lib/seating/schema/table"
import { useTableWords } from "./use-words"

/** The list twin: table by table, everybody with their place around it, and the same commands. */
export function TableList({
  rings,
  seats,
  people,
  dietOf,
  chosen,
  mayEdit,
  onChoose,
  onMove,
  onUnseat,
}: {
  rings: readonly TableRing[]
  seats: readonly SeatingSeat[]
  people: ReadonlyMap<string, SeatingPerson>
  dietOf: ReadonlyMap<string, Diet>
  chosen: string | null
  mayEdit: boolean
  onChoose: (participationId: string) => void
  onMove: (participationId: string) => void
  onUnseat: (participationId: string) => void
}) {
  const { t, table: tableWord } = useTableWords()
  const at = new Map(seats.map((one) => [one.seatId, one]))
  return (
    <Scroller label={t("list.label")}>
      <table className="sheet-table">
        <thead>
          <tr>
            <th>{t("list.seat")}</th>
            <th>{t("list.name")}</th>
            <th>{t("list.group")}</th>
            {mayEdit ? <th>{t("list.actions")}</th> : null}
          </tr>
        </thead>
        {rings.map((ring) => {
          const company = ring.seats.flatMap((seat, place) => {
            const taken = at.get(seat.id)
            const person = people.get(taken?.participationId ?? "")
            return taken && person ? [{ seat, place, taken, person }] : []
          })
          const diet = dietOf.get(ring.table.id)
          return (
            <tbody key={ring.table.id}>
              <tr>
                <th colSpan={mayEdit ? 4 : 3} scope="rowgroup" className="text-ink">
                  {tableWord(ring.table)}
                  {diet ? ` · ${t(`diet.${diet}`)}` : ""} ·{" "}
                  {t("taken", { taken: company.length, usable: ring.seats.filter((seat) => !seat.blocked).length })}
                </th>
              </tr>
              {company.map(({ seat, place, taken, person }) => (
                <tr key={person.id} className={chosen === person.id ? "bg-seal-soft" : ""}>
                  <td>
                    {t("list.place", { label: seat.label })}
                    {place === ring.host ? ` · ${t("hostPlace")}` : ""}
                  </td>
                  <td>
                    <button
                      type="button"
                      className="min-h-6 border-0 bg-transparent p-0 text-left text-blue underline"
                      aria-current={chosen === person.id || undefined}
                      onClick={() => onChoose(person.id)}
                    >
                      {person.shownName}
                    </button>
                  </td>
                  <td>{person.groupName || person.unit}</td>
                  {mayEdit ? (
                    <td className="whitespace-nowrap">
                      <Button size="sm" tone="quiet" disabled={taken.locked} onClick={() => onMove(person.id)}>
                        {t("move.open")}
                      </Button>
                      <Button size="sm" tone="quiet" disabled={taken.locked} onClick={() => onUnseat(person.id)}>
                        {t("unseat")}
                      </Button>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </Scroller>
  )
}
