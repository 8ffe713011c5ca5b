"use client"

import { useLocale, useTranslations } from "next-intl"
import { useMemo } from "react"
import type { Locale } from "@/lib/kernel/locale"
import type { Alternative } from "@/lib/occupancy/rules/alternatives"
import { type Prepared, prepare } from "@/lib/occupancy/rules/prepare"
import { alternativeSentence, findingSentence } from "@/lib/occupancy/rules/words"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"

export type ConflictWords = {
  prepared: Prepared
  finding: (finding: Finding) => string
  alternative: (alternative: Alternative) => string
}

/** Findings and alternatives in words of the visitor's language. */
export function useConflictWords(plan: ConflictPlan): ConflictWords {
  const t = useTranslations("conflicts")
  const locale = useLocale() as Locale
  return useMemo(() => {
    const prepared = prepare(plan)
    // One finding is told of in several places: on its meetings, in the list, of a day on a phone.
    const told = new WeakMap<Finding, string>()
    const tell = (finding: Finding): string => {
      const { key, values } = findingSentence(finding, prepared, locale)
      const sentence = t(key, values)
      told.set(finding, sentence)
      return sentence
    }
    return {
      prepared,
      finding: (finding) => told.get(finding) ?? tell(finding),
      alternative: (alternative) => {
        const { key, values } = alternativeSentence(alternative, prepared, locale)
        return t(key, values)
      },
    }
  }, [plan, locale, t])
}
