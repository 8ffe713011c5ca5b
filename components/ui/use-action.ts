"use client"

import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import type { Outcome, Refusal } from "@/lib/kernel/outcome"
import { useRefusalWords } from "./refusal-words"
import { useTell } from "./toasts"

/**
 * Runs a server action: `run(input)` resolves to the outcome; a refusal is said in words (toast) and kept in `refusal`
 * until the next run; `done` is the sentence said after success. Network failures are told as such.
 */
export function useAction<I, T, R extends Refusal>(
  action: (input: I) => Promise<Outcome<T, R>>,
  options: { done?: string | ((value: T) => string); onDone?: (value: T) => void; quiet?: boolean } = {},
) {
  const t = useTranslations("shell")
  const words = useRefusalWords()
  const tell = useTell()
  const [busy, start] = useTransition()
  const [refusal, setRefusal] = useState<R | null>(null)

  const run = (input: I): Promise<Outcome<T, R> | null> =>
    new Promise((resolve) => {
      start(async () => {
        try {
          const outcome = await action(input)
          if (outcome.ok) {
            setRefusal(null)
            if (options.done) tell(typeof options.done === "function" ? options.done(outcome.value) : options.done)
            options.onDone?.(outcome.value)
          } else {
            setRefusal(outcome.refusal)
            if (!options.quiet) tell(words(outcome.refusal), "refused")
          }
          resolve(outcome)
        } catch {
          tell(t("unreachable"), "refused")
          resolve(null)
        }
      })
    })

  return { run, busy, refusal, clear: () => setRefusal(null) }
}
