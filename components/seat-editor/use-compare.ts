"use client"

import { useMemo } from "react"
import { comparePlans, type PlanComparison } from "@/lib/seating/rules/plan-differences"
import type { SeatingSeat, SeatTaken } from "@/lib/seating/schema"
import type { HallGeometry } from "@/lib/venues/schema"

/** What differs between another version and the plan on screen, also while one works on it; null = nothing is laid over. */
export const useCompare = (
  geometry: HallGeometry,
  seats: readonly SeatingSeat[],
  other: readonly SeatTaken[] | null,
): PlanComparison | null =>
  useMemo(
    () =>
      other &&
      comparePlans(
        other,
        seats,
        geometry.seats.map((seat) => seat.id),
      ),
    [geometry, seats, other],
  )
