"use client"

import { useMemo } from "react"
import { movesBetween } from "@/lib/seating/rules/moves"
import { compileTables } from "@/lib/seating/rules/tables/compile"
import { tableFindings } from "@/lib/seating/rules/tables/findings"
import { layTables } from "@/lib/seating/rules/tables/lay"
import { buildTables, type TablesInput } from "@/lib/seating/rules/tables/problem"
import { keepTables } from "@/lib/seating/rules/tables/same-tables"
import { scoreTables } from "@/lib/seating/rules/tables/score"
import type { SeatingPlanDto, SeatingSeat } from "@/lib/seating/schema"
import type { TablesData } from "./types"
import type { TableRun } from "./use-search"

const QUICK = 60

/** The plan as it is on screen and, while there is a search, the plan it found, both held against what is asked of the tables. */
export function useTables(plan: SeatingPlanDto, data: TablesData, seats: readonly SeatingSeat[], run: TableRun | null) {
  const input = useMemo<TablesInput>(() => ({ geometry: plan.geometry, seats, ...data }), [plan.geometry, seats, data])
  const built = useMemo(() => buildTables(input), [input])
  const now = useMemo(() => scoreTables(built.problem, built.now), [built])
  const findings = useMemo(() => tableFindings(input, built), [input, built])
  const found = useMemo(() => {
    if (!run) return null
    const { built, search, state } = run
    // Companies are brought back to their tables when the search rests; while it runs only where that takes no time.
    const settle = state !== "running" || built.rings.length <= QUICK
    const at = settle ? keepTables(compileTables(built.problem), built.now, search.best) : search.best
    const laid = layTables(built, seats, at)
    return { seats: laid, score: scoreTables(built.problem, at), moves: movesBetween(seats, laid) }
  }, [run, seats])
  return { built, now, findings, found }
}
