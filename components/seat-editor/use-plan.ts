"use client"

import { useMemo } from "react"
import { geometryOf, type SentPlan, unpacked } from "@/lib/seating/rules/sent-plan"
import type { SeatingPlanDto } from "@/lib/seating/schema"
import type { HallGeometry } from "@/lib/venues/schema"

/** The plan with its hall. The page is read anew after every step, the hall drawn anew only when it is another one. */
export function usePlan(sent: SentPlan): SeatingPlanDto {
  const { description, closed } = sent
  const hall = useMemo(() => JSON.stringify([description, closed]), [description, closed])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is the description; equal ones give the same hall
  const geometry = useMemo<HallGeometry>(() => geometryOf(sent), [hall])
  return useMemo(() => {
    const { packed, ...rest } = sent
    return { ...rest, ...unpacked(packed), geometry }
  }, [sent, geometry])
}
