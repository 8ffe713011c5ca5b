"use client"

import { useMemo, useState } from "react"
import type { SeatLooks } from "@/components/seat-map/seat-layer"
import type { SeatingPerson, SeatingPlanDto, SeatingSeat } from "@/lib/seating/schema"
import { seatLooks } from "./looks"
import { useSeatingWords } from "./use-words"

/** The looks of all seats; unchanged ones keep their identity from one drawing to the next. */
export function useLooks(
  plan: SeatingPlanDto,
  seats: readonly SeatingSeat[],
  people: ReadonlyMap<string, SeatingPerson>,
  groupPlace: ReadonlyMap<string, number>,
  only: string | null,
): SeatLooks {
  const { t } = useSeatingWords()
  const [memory] = useState<{ looks: SeatLooks }>({ looks: {} })
  return useMemo(() => {
    const problems = new Set(plan.findings.flatMap((one) => (one.severity === "error" ? one.seatIds : [])))
    const spoken = (person: SeatingPerson): string =>
      [person.shownName, person.groupName || t(`category.${person.category}`)].join("，")
    const ask = {
      ...{ seats, people, groupPlace, problems, only, spoken },
      holds: plan.holds,
      reserves: plan.reserves,
      companion: t("companionSeat"),
      reserve: t("reserve.mark"),
      spokenReserve: (groupId: string) =>
        t("reserve.spoken", { group: plan.groups.find(({ id }) => id === groupId)?.name ?? "" }),
    }
    // A memory that only saves work: whatever it holds, equal looks come out.
    memory.looks = seatLooks(ask, memory.looks)
    return memory.looks
  }, [memory, plan.findings, plan.holds, plan.reserves, plan.groups, seats, people, groupPlace, only, t])
}
