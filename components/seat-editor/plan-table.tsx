"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { SelectField } from "@/components/ui/field"
import type { SeatingGroup, SeatingPerson, SeatingSeat } from "@/lib/seating/schema"
import type { Seat } from "@/lib/venues/schema"
import { useHandState } from "./hand-store"
import type { Hand } from "./use-hand"
import { useSeatingWords } from "./use-words"

const PAGE = 150

/** The list twin of the drawing: everybody with their seat, in walking order, with the same commands. */
export function PlanTable({
  people,
  groups,
  seats,
  seatOf,
  hand,
  mayEdit,
  onSelect,
  onMove,
}: {
  people: readonly SeatingPerson[]
  groups: readonly SeatingGroup[]
  seats: readonly SeatingSeat[]
  seatOf: ReadonlyMap<string, Seat>
  hand: Hand
  mayEdit: boolean
  onSelect: (participationId: string) => void
  onMove: (participationId: string) => void
}) {
  const words = useSeatingWords()
  const { t } = words
  const selectedId = useHandState(hand.store, (state) => state.selectedId)
  const chosen = useHandState(hand.store, (state) => state.chosen)
  const [filter, setFilter] = useState("")
  const [limit, setLimit] = useState(PAGE)
  const placeOf = new Map(seats.map((one) => [one.participationId, one]))
  const walk = (person: SeatingPerson): readonly [number, number, number] => {
    const seat = seatOf.get(placeOf.get(person.id)?.seatId ?? "")
    if (!seat) return [-2, 0, 0]
    return [seat.area === "stage" ? -1 : Number(seat.area), seat.rowIndex, seat.seatIndex]
  }
  const shown = people
    .filter((person) =>
      filter === "tray"
        ? !placeOf.has(person.id)
        : filter === "" || person.groupId === filter || person.category === filter,
    )
    .map((person) => ({ person, key: walk(person) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2])
  const shownSeats = shown.flatMap(({ person }) => placeOf.get(person.id)?.seatId ?? [])
  const rest = [...new Set(people.map((person) => person.category))].filter((category) => category !== "DEPUTY")
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex items-end gap-3 border-line-2 border-b px-4 py-2">
        <SelectField
          label={t("list.filter")}
          className="w-56"
          value={filter}
          onChange={(event) => {
            setFilter(event.target.value)
            setLimit(PAGE)
          }}
        >
          <option value="">{t("list.everybody")}</option>
          <option value="tray">{t("list.unseated")}</option>
          {groups.map((group) => (
            <option key={group.id} value={group.id}>
              {group.name}
            </option>
          ))}
          {rest.map((category) => (
            <option key={category} value={category}>
              {t(`category.${category}`)}
            </option>
          ))}
        </SelectField>
        <p className="m-0 pb-2 text-[14px] text-ink-2">{t("list.count", { count: shown.length })}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section tabIndex={0} aria-label={t("toolbar.list")} className="min-h-0 flex-1 overflow-auto">
        <table className="w-full border-collapse text-[14px]">
          <thead className="sticky top-0 bg-paper-2 text-left">
            <tr>
              <th className="w-8 py-1 pl-3">
                <input
                  type="checkbox"
                  className="h-5 w-5 align-middle"
                  aria-label={t("list.all")}
                  checked={shownSeats.length > 0 && shownSeats.every((seatId) => chosen.has(seatId))}
                  onChange={(event) => hand.choose(event.target.checked ? shownSeats : [], { add: false })}
                />
              </th>
              <th className="px-4 py-2 font-medium">{t("list.seat")}</th>
              <th className="px-2 py-2 font-medium">{t("list.name")}</th>
              <th className="px-2 py-2 font-medium">{t("list.group")}</th>
              <th className="hidden px-2 py-2 font-medium sm:table-cell">{t("panel.why")}</th>
              {mayEdit ? <th className="hidden px-2 py-2 font-medium sm:table-cell">{t("list.actions")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, limit).map(({ person }) => {
              const place = placeOf.get(person.id)
              return (
                <tr
                  key={person.id}
                  className={`border-line-2 border-t ${person.id === selectedId ? "bg-seal-soft" : ""}`}
                >
                  <td className="py-1 pl-3">
                    {place ? (
                      <input
                        type="checkbox"
                        className="h-5 w-5 align-middle"
                        aria-label={t("list.choose", { name: person.shownName })}
                        checked={chosen.has(place.seatId)}
                        onChange={(event) =>
                          event.target.checked
                            ? hand.choose([place.seatId], { add: true })
                            : hand.choose(
                                [...chosen].filter((seatId) => seatId !== place.seatId),
                                { add: false },
                              )
                        }
                      />
                    ) : null}
                  </td>
                  <td className="whitespace-nowrap px-4 py-1 tabular-nums">
                    {place ? words.seat(seatOf.get(place.seatId)) : t("tray.title")}
                    {place?.locked ? ` · ${t("panel.locked")}` : ""}
                  </td>
                  <td className="px-2 py-1">
                    <button
                      type="button"
                      className="min-h-6 border-0 bg-transparent p-0 text-left text-blue underline"
                      aria-current={person.id === selectedId || undefined}
                      onClick={() => onSelect(person.id)}
                    >
                      {person.shownName}
                    </button>
                  </td>
                  <td className="px-2 py-1 text-ink-2">
                    {person.groupName || person.unit || t(`category.${person.category}`)}
                  </td>
                  <td className="hidden px-2 py-1 text-ink-2 sm:table-cell">
                    {place ? words.reason(place.reason) : ""}
                  </td>
                  {mayEdit ? (
                    <td className="hidden whitespace-nowrap px-2 py-1 sm:table-cell">
                      <Button size="sm" tone="quiet" disabled={place?.locked} onClick={() => onMove(person.id)}>
                        {t("panel.move")}
                      </Button>
                      {place ? (
                        <>
                          <Button size="sm" tone="quiet" onClick={() => hand.lock([person.id], !place.locked)}>
                            {t(place.locked ? "panel.unlock" : "panel.lock")}
                          </Button>
                          <Button
                            size="sm"
                            tone="quiet"
                            disabled={place.locked}
                            onClick={() => hand.unseat([person.id])}
                          >
                            {t("panel.unseat")}
                          </Button>
                        </>
                      ) : null}
                    </td>
                  ) : null}
                </tr>
              )
            })}
          </tbody>
        </table>
        {shown.length > limit ? (
          <div className="p-3 text-center">
            <Button onClick={() => setLimit(limit + 4 * PAGE)}>
              {t("list.more", { count: shown.length - limit })}
            </Button>
          </div>
        ) : null}
      </section>
    </div>
  )
}
