"use client"

import { Callout } from "@/components/ui/panel"
import type { ConstraintsDto } from "@/lib/seating/schema/constraints-page"
import { useConstraintWords } from "./use-constraint-words"

/** Which requirements cannot hold together, why, and what to do about it. */
export function InfeasibleNote({
  plan,
}: {
  plan: Pick<ConstraintsDto, "people" | "groups" | "seats" | "tables" | "constraints" | "infeasible">
}) {
  const { t, fact, name, sentence } = useConstraintWords(plan)
  const { infeasible, constraints } = plan
  if (!infeasible) return null
  const lines = constraints.flatMap((one, index) =>
    infeasible.constraintIds.includes(one.id) ? [{ number: index + 1, text: sentence(one) }] : [],
  )
  const locks = infeasible.lockedIds.map((id) => t("impossible.lock", { name: name(id) }))
  const what = [...lines.map(({ number }) => t("numbered", { number })), ...locks].join(t("comma"))
  return (
    <Callout tone="seal" title={t("impossible.title")}>
      <p className="m-0">
        {what
          ? t(lines.length + locks.length > 1 ? "impossible.core" : "impossible.alone", {
              what,
              fact: fact(infeasible),
            })
          : t("impossible.bare", { fact: fact(infeasible) })}
      </p>
      {lines.length + locks.length > 1 ? (
        <ul className="my-1 list-disc pl-5">
          {lines.map(({ number, text }) => (
            <li key={number}>
              {t("numbered", { number })} · {text}
            </li>
          ))}
          {locks.map((lock) => (
            <li key={lock}>{lock}</li>
          ))}
        </ul>
      ) : null}
      <p className="m-0 text-ink-2">
        {what ? t(infeasible.smallest ? "impossible.smallest" : "impossible.minimal") : null} {t("impossible.rest")}
      </p>
    </Callout>
  )
}
