"use client"

import { useEffect, useMemo } from "react"
import { useConstraintWords } from "@/components/seat-constraints/use-constraint-words"
import { bindingsOf, brokenByMove, type Numbered } from "@/lib/seating/rules/constraints/judge-move"
import { type Sitting, sittingOf } from "@/lib/seating/rules/constraints/placed"
import { openRequirements, type Requirements } from "@/lib/seating/rules/constraints/requirements"
import type { SeatingPlanDto, SeatingSeat, SeatMove } from "@/lib/seating/schema"

/** One requirement that binds somebody, in words; `holds` null: no seat yet. */
export type BindingWords = { number: number; sentence: string; note: string; hard: boolean; holds: boolean | null }

/**
 * The requirements of the plan over what is on screen now, in sentences. Opened when the
 * page has nothing else to do, or when first asked: neither its opening nor the first click waits for it.
 */
export function useRequirements(plan: SeatingPlanDto, seats: readonly SeatingSeat[]) {
  const { geometry, people, groups, requirements, holds, reserves } = plan
  const words = useConstraintWords({ people, groups, seats: geometry.seats, tables: geometry.tables })
  const opened = useMemo(() => {
    let made: Requirements | null = null
    return (): Requirements | null => {
      made ??= requirements && openRequirements(requirements, people, geometry)
      return made
    }
  }, [requirements, people, geometry])
  const sitting = useMemo(() => {
    let made: Sitting | null = null
    return (known: Requirements): Sitting => {
      made ??= sittingOf({ geometry, seats, holds, reserves }, known.personOf)
      return made
    }
  }, [geometry, seats, holds, reserves])
  useEffect(() => {
    const warm = () => {
      const known = opened()
      if (known) sitting(known)
    }
    const idle = window.requestIdleCallback?.(warm)
    return () => {
      if (idle !== undefined) window.cancelIdleCallback(idle)
    }
  }, [opened, sitting])
  const sentence = ({ number, constraint }: Numbered): string => {
    const say = words.t(constraint.weight === "hard" ? "editor.breaksHard" : "editor.breaks", {
      number,
      sentence: words.sentence(constraint),
    })
    return constraint.note === "" ? say : `${say}${words.t("editor.note", { note: constraint.note })}`
  }
  return {
    /** What these moves would break, before they are made. */
    broken: (moves: readonly SeatMove[]): string[] => {
      const known = opened()
      return known ? brokenByMove(sitting(known), known, moves).map(sentence) : []
    },
    /** What binds this person, and whether it holds. */
    bindings: (participationId: string): BindingWords[] => {
      const known = opened()
      if (!known) return []
      return bindingsOf(sitting(known), known, participationId).map(({ number, constraint, holds }) => ({
        number,
        holds,
        sentence: words.sentence(constraint),
        note: constraint.note,
        hard: constraint.weight === "hard",
      }))
    },
  }
}
export type Bindings = ReturnType<typeof useRequirements>["bindings"]
