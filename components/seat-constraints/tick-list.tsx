"use client"

import { CheckField } from "@/components/ui/field"

/** Several of a few, each with a box to tick. */
export function TickList<T extends string>({
  legend,
  hint,
  options,
  value,
  onChange,
}: {
  legend: string
  hint?: string
  options: readonly { value: T; label: string }[]
  value: readonly T[]
  onChange: (value: T[]) => void
}) {
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1 text-[14px] text-ink-2">{legend}</legend>
      <div className="flex flex-wrap gap-x-4">
        {options.map((option) => (
          <CheckField
            key={option.value}
            label={option.label}
            checked={value.includes(option.value)}
            onChange={(event) =>
              onChange(
                options
                  .map((one) => one.value)
                  .filter((one) => (one === option.value ? event.target.checked : value.includes(one))),
              )
            }
          />
        ))}
      </div>
      {hint ? <p className="mt-1 mb-0 text-[13px] text-ink-2">{hint}</p> : null}
    </fieldset>
  )
}
