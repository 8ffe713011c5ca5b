"use client"

import { SelectField, TextField } from "@/components/ui/field"
import { type Constraint, NEAR_TARGETS } from "@/lib/seating/schema/constraint"
import type { ConstraintsDto } from "@/lib/seating/schema/constraints-page"
import { PeoplePick } from "./people-pick"
import { TickList } from "./tick-list"
import { useConstraintWords } from "./use-constraint-words"
import { WhereFields } from "./where-fields"
import { WhoFields } from "./who-fields"

type Props = { plan: ConstraintsDto; value: Constraint; onChange: (value: Constraint) => void }

/** What there is to choose for one kind of requirement. */
export function KindFields({ plan, value, onChange }: Props) {
  const { t } = useConstraintWords(plan)
  const figure = (label: string, now: number, least: number, most: number, set: (figure: number) => void) => (
    <TextField
      label={label}
      inputMode="numeric"
      className="w-40"
      defaultValue={now}
      onChange={(event) => {
        const typed = Number(event.target.value)
        if (Number.isInteger(typed) && typed >= least && typed <= most) set(typed)
      }}
    />
  )
  if (value.kind === "zone" || value.kind === "keepOut") {
    return (
      <>
        <WhoFields plan={plan} value={value.who} onChange={(who) => onChange({ ...value, who })} />
        <WhereFields plan={plan} value={value.where} onChange={(where) => onChange({ ...value, where })} />
      </>
    )
  }
  if (value.kind === "near") {
    const targets = NEAR_TARGETS
    return (
      <>
        <WhoFields plan={plan} value={value.who} onChange={(who) => onChange({ ...value, who })} />
        <div className="flex flex-wrap gap-3">
          <SelectField
            className="w-40"
            label={t("form.target")}
            value={value.target}
            onChange={(event) => {
              const target = targets.find((one) => one === event.target.value)
              if (target) onChange({ ...value, target })
            }}
          >
            {targets.map((one) => (
              <option key={one} value={one}>
                {t(`form.targets.${one}`)}
              </option>
            ))}
          </SelectField>
          {figure(t("form.within"), value.within, 0, 40, (within) => onChange({ ...value, within }))}
        </div>
      </>
    )
  }
  if (value.kind === "together" || value.kind === "apart") {
    return (
      <>
        <PeoplePick
          plan={plan}
          label={t("form.people")}
          value={value.people}
          onChange={(people) => onChange({ ...value, people })}
        />
        {value.kind === "apart"
          ? figure(t("form.distance"), value.distance, 1, 20, (distance) => onChange({ ...value, distance }))
          : null}
      </>
    )
  }
  if (value.kind === "tellers") {
    return (
      <>
        <PeoplePick
          plan={plan}
          label={t("form.tellers")}
          value={value.people}
          onChange={(people) => onChange({ ...value, people })}
        />
        <PeoplePick
          plan={plan}
          label={t("form.candidates")}
          value={value.candidates}
          onChange={(candidates) => onChange({ ...value, candidates })}
        />
        {figure(t("form.within"), value.within, 1, 40, (within) => onChange({ ...value, within }))}
      </>
    )
  }
  if (value.kind === "votingSeats" || value.kind === "noLoneSeat") return null
  return (
    <>
      <TickList
        legend={t("form.groups")}
        hint={t("form.groupsHint")}
        options={plan.groups.map((group) => ({ value: group.id, label: group.shortName }))}
        value={value.groups}
        onChange={(groups) => onChange({ ...value, groups })}
      />
      {value.kind === "reserve"
        ? figure(t("form.seatsEach"), value.seats, 1, 50, (seats) => onChange({ ...value, seats }))
        : null}
    </>
  )
}
