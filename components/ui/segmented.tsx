"use client"

import { classNames } from "./class-names"

/** A small choice of two to seven, all visible. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}) {
  return (
    <fieldset className="m-0 inline-flex min-w-0 flex-wrap rounded-md border border-line bg-white p-0">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className={classNames(
            "min-h-8 border-0 border-line border-r px-3 py-1 text-[14px] first:rounded-l-md last:rounded-r-md last:border-r-0",
            option.value === value ? "bg-ink text-white" : "bg-transparent text-ink hover:bg-paper-2",
          )}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
