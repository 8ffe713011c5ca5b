"use client"

import { classNames } from "./class-names"

export type Option = { key: string; text: string; aside: string }

/**
 * The list under a combobox: `id` is the input's (the list is `<id>-list`, an option `<id>-<index>`), `at` the option the
 * arrow keys are on. The keys belong to the input; a click does not take the focus from it.
 */
export function OptionList<O extends Option>({
  id,
  label,
  open,
  options,
  at,
  none,
  onChoose,
  className,
}: {
  id: string
  label: string
  open: boolean
  options: readonly O[]
  at: number
  /** Said when nothing is found. */
  none: string
  onChoose: (option: O) => void
  className?: string
}) {
  const line = "px-3 py-1.5 text-[14px]"
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      hidden={!open}
      className={classNames("mt-1 overflow-hidden rounded-md border border-line bg-white", className)}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's
        <div
          key={option.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={classNames("flex cursor-pointer justify-between gap-2", line, index === at && "bg-paper-3")}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          <span>{option.text}</span>
          <span className="text-ink-2">{option.aside}</span>
        </div>
      ))}
      {open && options.length === 0 ? (
        <div
          role="option"
          aria-disabled="true"
          aria-selected="false"
          tabIndex={-1}
          className={classNames("text-ink-2", line)}
        >
          {none}
        </div>
      ) : null}
    </div>
  )
}
