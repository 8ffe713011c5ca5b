"use client"

import { useMemo } from "react"
import { movesBetween } from "@/lib/seating/rules/moves"
import { tableFindings } from "@/lib/seating/rules/tables/findings"
import { layTables } from "@/lib/seating/rules/tables/lay"
import { buildTables, type TablesInput } from "@/lib/seating/rules/tables/problem"
import { scoreTables } from "@/lib/seating/rules/tables/score"
import type { SeatingPlanDto, SeatingSeat } from "@/lib/seating/schema"
import type { TablesData } from "./types"
import type { TableRun } from "./use-search"

/** The plan as it is on screen and, while there is a search, the plan it found, both held against what is asked of the tables. */
export function useTables(plan: SeatingPlanDto, data: TablesData, seats: readonly SeatingSeat[], run: TableRun | null) {
  const input = useMemo<TablesInput>(() => ({ geometry: plan.geometry, seats, ...data }), [plan.geometry, seats, data])
  const built = useMemo(() => buildTables(input), [input])
  const now = useMemo(() => scoreTables(built.problem, built.now), [built])
  const findings = useMemo(() => tableFindings(input, built), [input, built])
  const found = useMemo(() => {
    if (!run) return null
    const laid = layTables(run.built, seats, run.search.best)
    return { seats: laid, score: scoreTables(run.built.problem, run.search.best), moves: movesBetween(seats, laid) }
  }, [run, seats])
  return { built, now, findings, found }
}
