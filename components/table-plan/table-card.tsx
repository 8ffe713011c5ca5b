"use client"

import { Badge } from "@/components/ui/badge"
import { classNames } from "@/components/ui/class-names"
import type { TableRing } from "@/lib/seating/rules/tables/ring"
import type { Diet } from "@/lib/seating/schema/table"
import { Chair, type ChairLook } from "./chair"
import { roundPlaces } from "./round-places"
import { useTableWords } from "./use-words"

/** One table drawn from above with the names around it. Diets are shown of the table, never of a person here. */
export function TableCard({
  ring,
  looks,
  personAt,
  groupOf,
  diet,
  active,
  mayEdit,
}: {
  ring: TableRing
  looks: ReadonlyMap<string, ChairLook>
  personAt: ReadonlyMap<string, string>
  /** Delegation or unit of a person, spoken after the name. */
  groupOf: (participationId: string) => string
  diet: Diet | null
  /** The seat that has the one tab stop. */
  active: string | null
  mayEdit: boolean
}) {
  const { t, table: tableWord } = useTableWords()
  const places = roundPlaces(ring)
  const usable = ring.seats.filter((seat) => !seat.blocked).length
  const taken = ring.seats.filter((seat) => personAt.has(seat.id)).length
  const { table } = places
  return (
    <section
      data-table={ring.table.id}
      aria-label={tableWord(ring.table)}
      className={classNames(
        "max-w-full rounded-lg border bg-white",
        ring.table.main ? "border-seal" : "border-line",
        diet === "halal" && "bg-pine-soft",
      )}
    >
      <header className="flex flex-wrap items-center gap-2 border-line-2 border-b px-3 py-1.5">
        <h2
          className={classNames("m-0 font-semibold text-[15px]", ring.table.main && "font-serif text-[17px] text-seal")}
        >
          {tableWord(ring.table)}
        </h2>
        {diet ? <Badge tone={diet === "halal" ? "pine" : "blue"}>{t(`diet.${diet}`)}</Badge> : null}
        <span className="ml-auto text-[13px] text-ink-2">{t("taken", { taken, usable })}</span>
      </header>
      <div className="overflow-x-auto p-2">
        <div className="relative mx-auto" style={{ width: places.width, height: places.height }}>
          <svg aria-hidden="true" width={places.width} height={places.height} className="absolute top-0 left-0">
            {table.round ? (
              <ellipse cx={table.x} cy={table.y} rx={table.rx} ry={table.ry} fill="#fbfaf7" stroke="#dad5cb" />
            ) : (
              <rect
                x={table.x - table.rx}
                y={table.y - table.ry}
                width={2 * table.rx}
                height={2 * table.ry}
                rx="6"
                fill="#fbfaf7"
                stroke="#dad5cb"
              />
            )}
            <text
              x={table.x}
              y={table.y + 8}
              textAnchor="middle"
              fontSize="24"
              className="font-serif"
              fill={ring.table.main ? "#b3261e" : "#8c867a"}
            >
              {ring.table.label}
            </text>
          </svg>
          {ring.seats.map((seat, place) => {
            const look = looks.get(seat.id)
            const person = personAt.get(seat.id)
            const who = look
              ? t("spoken.taken", { name: look.name, group: person ? groupOf(person) : "" })
              : t(seat.blocked ? "spoken.blocked" : "spoken.empty")
            const at = place === ring.host ? "hostSeat" : "seat"
            return (
              <Chair
                key={seat.id}
                seatId={seat.id}
                at={places.chairs[place] ?? { x: 0, y: 0 }}
                look={look}
                label={seat.label}
                spoken={t(`spoken.${at}`, { table: ring.table.label, label: seat.label, who })}
                host={place === ring.host}
                blocked={seat.blocked}
                active={seat.id === active}
                drags={mayEdit}
                personId={person}
              />
            )
          })}
        </div>
      </div>
    </section>
  )
}
