"use client"

import { useTranslations } from "next-intl"
import type { Why, WhyStep } from "@/lib/people/rules/why"
import { StrokeSigns } from "./stroke-signs"

/** The step's data as arguments of its sentence; no delegation has a word of its own. */
function valuesOf(step: WhyStep): Record<string, string | number> {
  const { code: _, ...values } = step
  return step.code === "delegations" ? { first: step.first || "none", second: step.second || "none" } : values
}

/** Why one stands before the other: the sentences in order, the two characters that decided drawn stroke by stroke. */
export function WhyAnswer({ why, first, second }: { why: Why; first: string; second: string }) {
  const t = useTranslations("names")
  return (
    <div aria-live="polite">
      <p className="m-0 font-semibold text-[17px]">{t("page.answer", { first, second })}</p>
      <ol className="my-2 list-decimal space-y-0.5 pl-5 text-[15px]">
        {why.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the answer
          <li key={index}>{t(`order.${step.code}`, valuesOf(step))}</li>
        ))}
      </ol>
      {why.drawn ? (
        <div className="mt-3 grid gap-3">
          {why.drawn.map((one) => (
            <StrokeSigns key={one.char} {...one} />
          ))}
        </div>
      ) : null}
    </div>
  )
}
