"use client"

import type { ConstraintsDto } from "@/lib/seating/schema/constraints-page"
import { InfeasibleNote } from "./infeasible-note"
import { strengthOf } from "./strength"
import { useConstraintWords } from "./use-constraint-words"

/** A requirement that a new arrangement would break: by how many people (`ids`: the first of them) or at how many seats. */
export type BrokenAhead = {
  constraintId: string
  hard: boolean
  people: number
  places: number
  ids: readonly string[]
}

type Words = Pick<ConstraintsDto, "people" | "groups" | "seats" | "tables" | "constraints" | "infeasible">

/** What arranging anew would make of the requirements: all kept, or which are not and by whom, and why they cannot be. */
export function PreviewVerdicts({ plan, broken }: { plan: Words; broken: readonly BrokenAhead[] }) {
  const { t, name, sentence, listed } = useConstraintWords(plan)
  if (!plan.constraints.some((one) => one.active)) return null
  if (broken.length === 0) return <p className="mt-3 mb-0 text-pine">✓ {t("ahead.allKept")}</p>
  const numbered = plan.constraints.flatMap((constraint, index) => {
    const found = broken.find((one) => one.constraintId === constraint.id)
    return found
      ? [{ ...found, number: index + 1, text: sentence(constraint), strength: strengthOf(constraint.weight) }]
      : []
  })
  return (
    <div className="mt-3 grid gap-2">
      <InfeasibleNote plan={plan} />
      <h4 className="m-0 font-semibold text-[14px]">{t("ahead.broken")}</h4>
      <ul className="m-0 list-none space-y-1.5 p-0">
        {numbered.map(({ constraintId, number, text, strength, hard, people, places, ids }) => (
          <li key={constraintId}>
            <span className={hard ? "font-semibold text-seal" : "text-amber"}>
              <span aria-hidden="true">{hard ? "● " : "▲ "}</span>
              {t("numbered", { number })} · {t(`strength.${strength}`)}
            </span>{" "}
            {text}
            <span className="block text-ink-2">
              {people > 0
                ? t("ahead.by", {
                    count: people,
                    names: listed(ids.map(name)),
                    more: people > ids.length ? "yes" : "no",
                  })
                : t("ahead.at", { count: places })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
