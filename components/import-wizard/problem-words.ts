"use client"

import { useTranslations } from "next-intl"
import type { CellProblem } from "@/lib/kernel/import"

/** The sentence of a problem: messages `import.problems.<code>` with its data. */
export function useProblemWords(): (problem: CellProblem) => string {
  const t = useTranslations("import.problems")
  return ({ code, data }) => (t.has(code) ? t(code, { ...data }) : code)
}
