"use client"

import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { CheckField } from "@/components/ui/field"
import type { Constraint, ConstraintVerdict } from "@/lib/seating/schema/constraint"
import type { ConstraintsDto } from "@/lib/seating/schema/constraints-page"
import { type Place, PlaceLinks, SHOWN } from "./place-links"
import { strengthOf } from "./strength"
import { useConstraintWords } from "./use-constraint-words"

/** One requirement as a sentence, with its strength and how it fares in the plan as it is. */
export function ConstraintRow({
  map,
  plan,
  constraint,
  number,
  verdict,
  mayEdit,
  busy,
  onSwitch,
  onEdit,
  onRemove,
}: {
  /** The address of the seat map. */
  map: string
  plan: ConstraintsDto
  constraint: Constraint
  number: number
  verdict: ConstraintVerdict | undefined
  mayEdit: boolean
  busy: boolean
  onSwitch: (active: boolean) => void
  onEdit: () => void
  onRemove: () => void
}) {
  const words = useConstraintWords(plan)
  const { t } = words
  const sentence = words.sentence(constraint)
  const strength = strengthOf(constraint.weight)
  return (
    <li className="grid gap-x-4 gap-y-2 border-line-2 border-b px-4 py-3 last:border-b-0 md:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="m-0 flex flex-wrap items-baseline gap-x-2">
          <span className="text-[14px] text-ink-2 tabular-nums">{number}.</span>
          <span className={constraint.active ? "font-medium" : "text-ink-2"}>{sentence}</span>
          <Badge tone={strength === "hard" ? "blue" : "neutral"}>{t(`strength.${strength}`)}</Badge>
        </p>
        {constraint.note ? <p className="m-0 text-[14px] text-ink-2">{constraint.note}</p> : null}
        <Verdict words={words} map={map} plan={plan} constraint={constraint} verdict={verdict} />
      </div>
      {mayEdit ? (
        <div className="flex items-center gap-2">
          <CheckField
            label={t("on")}
            aria-label={`${t("on")} · ${sentence}`}
            checked={constraint.active}
            disabled={busy}
            onChange={(event) => onSwitch(event.target.checked)}
          />
          <Button size="sm" aria-label={`${t("edit")} · ${sentence}`} onClick={onEdit}>
            {t("edit")}
          </Button>
          <Button size="sm" tone="quiet" busy={busy} aria-label={`${t("remove")} · ${sentence}`} onClick={onRemove}>
            {t("remove")}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

function Verdict({
  words: { t, name, seat },
  map,
  plan,
  constraint,
  verdict,
}: {
  words: ReturnType<typeof useConstraintWords>
  map: string
  plan: ConstraintsDto
  constraint: Constraint
  verdict: ConstraintVerdict | undefined
}) {
  const line = "m-0 mt-1 text-[14px]"
  if (!constraint.active) return <p className={`${line} text-ink-2`}>{t("verdict.off")}</p>
  if (plan.seated === 0) return <p className={`${line} text-ink-2`}>{t("verdict.unjudged")}</p>
  if (!verdict || verdict.holds) {
    return (
      <p className={`${line} text-pine`}>
        <span aria-hidden="true">✓ </span>
        {t("verdict.holds")}
      </p>
    )
  }
  const seatOf = new Map(plan.taken.map((one) => [one.participationId, one.seatId]))
  const byPerson = verdict.participationIds.length > 0
  const places: Place[] = byPerson
    ? verdict.participationIds.map((id) => {
        const seatId = seatOf.get(id)
        return {
          what: "person",
          id,
          words: seatId ? t("verdict.at", { name: name(id), seat: seat(seatId) }) : name(id),
        }
      })
    : verdict.seatIds.map((id) => ({ what: "seat", id, words: seat(id) }))
  const tone = verdict.hard ? "text-seal" : "text-amber"
  return (
    <p className={`${line} ${tone}`}>
      <span aria-hidden="true">{verdict.hard ? "● " : "▲ "}</span>
      {t.rich(byPerson ? "verdict.brokenBy" : "verdict.broken", {
        count: places.length,
        places: () => <PlaceLinks map={map} places={places} between={t("comma")} />,
        more: places.length > SHOWN ? "yes" : "no",
      })}
    </p>
  )
}
