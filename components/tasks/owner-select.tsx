"use client"

import { SelectField } from "@/components/ui/field"
import type { StaffChoice } from "@/lib/tasks/queries"

/** One named person of the staff, by working group. */
export function OwnerSelect({
  label,
  empty,
  staff,
  value,
  onChange,
  className,
  hideLabel,
}: {
  label: string
  empty: string
  staff: readonly StaffChoice[]
  value: string
  onChange: (id: string) => void
  className?: string
  hideLabel?: boolean
}) {
  const groups = [...new Set(staff.map((person) => person.groupName))]
  return (
    <SelectField
      label={label}
      hideLabel={hideLabel}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={className}
    >
      <option value="">{empty}</option>
      {groups.map((group) => (
        <optgroup key={group} label={group || "—"}>
          {staff
            .filter((person) => person.groupName === group)
            .map((person) => (
              <option key={person.id} value={person.id}>
                {person.duty ? `${person.name} · ${person.duty}` : person.name}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  )
}
