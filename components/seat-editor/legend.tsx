"use client"

import { useMemo } from "react"
import { GroupSwatch } from "@/components/seat-map/group-swatch"
import { CATEGORIES } from "@/lib/people/schema"
import type { SeatingGroup, SeatingPerson, SeatingSeat } from "@/lib/seating/schema"
import { useSeatingWords } from "./use-words"

/** The delegations with their colour, pattern and how many are seated; a click lets one stand out and chooses its seats. */
export function Legend({
  groups,
  seats,
  people,
  only,
  onOnly,
}: {
  groups: readonly SeatingGroup[]
  seats: readonly SeatingSeat[]
  people: ReadonlyMap<string, SeatingPerson>
  only: string | null
  onOnly: (groupId: string | null) => void
}) {
  const { t } = useSeatingWords()
  const counts = useMemo(() => {
    const counted = new Map<string, number>()
    for (const { participationId } of seats) {
      const person = people.get(participationId)
      const key = person?.category === "DEPUTY" ? (person.groupId ?? "DEPUTY") : (person?.category ?? "")
      counted.set(key, (counted.get(key) ?? 0) + 1)
    }
    return counted
  }, [seats, people])
  return (
    <fieldset className="m-0 flex flex-wrap gap-x-1 gap-y-0.5 border-0 p-0">
      <legend className="sr-only">{t("legend")}</legend>
      {groups.map((group, index) => (
        <button
          key={group.id}
          type="button"
          aria-pressed={only === group.id}
          onClick={() => onOnly(only === group.id ? null : group.id)}
          className={`inline-flex min-h-7 items-center gap-1.5 rounded-md border px-1.5 text-[14px] ${only === group.id ? "border-ink bg-paper-3" : "border-transparent bg-transparent hover:bg-paper-2"}`}
        >
          <GroupSwatch groupIndex={index} />
          {group.shortName} <span className="tabular-nums">{counts.get(group.id) ?? 0}</span>
        </button>
      ))}
      {CATEGORIES.filter((category) => category !== "DEPUTY" && counts.has(category)).map((category) => (
        <span key={category} className="inline-flex min-h-7 items-center gap-1.5 px-1.5 text-[14px]">
          <GroupSwatch groupIndex={null} />
          {t(`category.${category}`)} <span className="tabular-nums">{counts.get(category)}</span>
        </span>
      ))}
    </fieldset>
  )
}
