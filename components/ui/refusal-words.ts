"use client"

import { useTranslations } from "next-intl"
import type { Refusal } from "@/lib/kernel/outcome"

/** The sentence of a refusal: messages `refusals.<code>` with the refusal's data as arguments. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const t = useTranslations("refusals")
  return (refusal) => {
    const values = Object.fromEntries(
      Object.entries(refusal).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.join("、") : String(value ?? ""),
      ]),
    )
    return t.has(refusal.code) ? t(refusal.code, values) : refusal.code
  }
}
