"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useId, useState } from "react"
import { Button } from "@/components/ui/button"
import { Menu } from "@/components/ui/menu"
import { EmptyState, Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { Constraint, ConstraintKind } from "@/lib/seating/schema/constraint"
import type { ConstraintsDto } from "@/lib/seating/schema/constraints-page"
import { ConstraintDialog } from "./constraint-dialog"
import { ConstraintRow } from "./constraint-row"
import { InfeasibleNote } from "./infeasible-note"
import { OFFERED, TEMPLATES } from "./templates"
import type { SaveConstraints } from "./types"

type Open = { constraint: Constraint; number: number | null } | null

/** The list with this one in it. A new one whose name was taken meanwhile gets another; one that was removed meanwhile comes back. */
function withOne(list: readonly Constraint[], one: Constraint, isNew: boolean): Constraint[] {
  const known = list.some(({ id }) => id === one.id)
  if (known && !isNew) return list.map((other) => (other.id === one.id ? one : other))
  return [...list, known ? { ...one, id: freeId(one.kind, list) } : one]
}

function freeId(kind: ConstraintKind, list: readonly Constraint[]): string {
  const taken = new Set(list.map(({ id }) => id))
  let number = list.length + 1
  while (taken.has(`${kind}-${number}`)) number++
  return `${kind}-${number}`
}

/** The list of requirements of one plan: each a sentence and its verdict, changed in a dialog, saved at once. */
export function ConstraintBoard({
  eventId,
  map,
  plan,
  mayEdit,
  save,
}: {
  eventId: string
  /** The address of the seat map. */
  map: string
  plan: ConstraintsDto
  mayEdit: boolean
  save: SaveConstraints
}) {
  const t = useTranslations("constraints")
  const [open, setOpen] = useState<Open>(null)
  const newId = useId()
  const router = useRouter()
  const { run, busy } = useAction(save, { done: t("saved"), onDone: () => setOpen(null) })
  const { constraints, usual, digest } = plan
  const keep = async (list: readonly Constraint[]) => {
    const outcome = await run({ eventId, planId: plan.planId, seen: digest, constraints: [...list] })
    // Somebody was faster: their list is shown, and what is filled in here stays to be saved into it.
    if (outcome?.ok === false && outcome.refusal.code === "constraints_changed_meanwhile") router.refresh()
  }
  const begin = (kind: ConstraintKind) =>
    setOpen({ constraint: { ...TEMPLATES[kind], id: freeId(kind, constraints) }, number: null })
  const add = (
    <Menu
      label={t("add")}
      entries={OFFERED.map((kind) => ({ label: t(`kinds.${kind}`), onSelect: () => begin(kind) }))}
    />
  )
  const addUsual = (
    <Button busy={busy} onClick={() => keep([...constraints, ...usual])}>
      {t("addUsual")}
    </Button>
  )
  const verdictOf = new Map(plan.verdicts.map((verdict) => [verdict.constraintId, verdict]))
  return (
    <div className="grid gap-3">
      <InfeasibleNote plan={plan} />
      <Panel
        title={t("listTitle")}
        aside={t("count", { count: constraints.length })}
        actions={
          mayEdit ? (
            <>
              {usual.length > 0 && constraints.length > 0 ? addUsual : null}
              {add}
            </>
          ) : undefined
        }
      >
        {constraints.length === 0 ? (
          <EmptyState title={t("empty")} action={mayEdit ? addUsual : undefined}>
            {t("emptyText")}
          </EmptyState>
        ) : (
          <ol aria-label={t("listTitle")} className="m-0 list-none p-0">
            {constraints.map((constraint, index) => (
              <ConstraintRow
                key={constraint.id}
                map={map}
                plan={plan}
                constraint={constraint}
                number={index + 1}
                verdict={verdictOf.get(constraint.id)}
                mayEdit={mayEdit}
                busy={busy}
                onSwitch={(active) =>
                  keep(constraints.map((one) => (one.id === constraint.id ? { ...one, active } : one)))
                }
                onEdit={() => setOpen({ constraint, number: index + 1 })}
                onRemove={() => keep(constraints.filter((one) => one.id !== constraint.id))}
              />
            ))}
          </ol>
        )}
      </Panel>
      {open ? (
        <ConstraintDialog
          key={`${newId}-${open.constraint.id}`}
          plan={plan}
          start={open.constraint}
          number={open.number}
          busy={busy}
          onClose={() => setOpen(null)}
          onSave={(one) => keep(withOne(constraints, one, open.number === null))}
        />
      ) : null}
    </div>
  )
}
