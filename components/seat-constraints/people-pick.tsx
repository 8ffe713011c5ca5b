"use client"

import { matchesKey } from "@/lib/names/rules/search"
import type { ConstraintsDto } from "@/lib/seating/schema/constraints-page"
import { PickBox } from "./pick-box"
import { useConstraintWords } from "./use-constraint-words"

const SHOWN = 6

/** People by name or initials, with their delegation or unit beside them. */
export function PeoplePick({
  plan,
  label,
  value,
  onChange,
}: {
  plan: ConstraintsDto
  label: string
  value: readonly string[]
  onChange: (ids: string[]) => void
}) {
  const { t, name } = useConstraintWords(plan)
  return (
    <PickBox
      label={label}
      placeholder={t("form.peoplePlaceholder")}
      chosen={value.map((id) => ({ id, text: name(id) }))}
      none={t("form.none")}
      takeOut={(what) => t("form.takeOut", { what })}
      find={(query) =>
        plan.people
          .filter((person) => person.shownName.includes(query) || matchesKey(person.searchKey, query))
          .slice(0, SHOWN)
          .map((person) => ({ id: person.id, text: person.shownName, aside: person.groupName || person.unit }))
      }
      onAdd={(id) => onChange([...value, id])}
      onRemove={(id) => onChange(value.filter((one) => one !== id))}
    />
  )
}
