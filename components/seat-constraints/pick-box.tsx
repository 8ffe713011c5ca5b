"use client"

import { type KeyboardEvent, useId, useState } from "react"
import { inputClass } from "@/components/ui/field"
import { OptionList } from "@/components/ui/option-list"

export type Choice = { id: string; text: string; aside: string }

/** A box to search and choose from, and the chosen as slips that can be taken out: arrows, Enter, Escape. */
export function PickBox({
  label,
  placeholder,
  chosen,
  find,
  none,
  takeOut,
  onAdd,
  onRemove,
}: {
  label: string
  placeholder: string
  chosen: readonly { id: string; text: string }[]
  find: (query: string) => Choice[]
  none: string
  takeOut: (what: string) => string
  onAdd: (id: string) => void
  onRemove: (id: string) => void
}) {
  const id = useId()
  const [query, setQuery] = useState("")
  const [at, setAt] = useState(0)
  const wanted = query.trim()
  const taken = new Set(chosen.map((one) => one.id))
  const found = wanted === "" ? [] : find(wanted).filter((one) => !taken.has(one.id))
  const choose = (choice: Choice | undefined) => {
    if (!choice) return
    onAdd(choice.id)
    setQuery("")
    setAt(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt((now) => Math.min(found.length - 1, now + 1))
    else if (event.key === "ArrowUp") setAt((now) => Math.max(0, now - 1))
    else if (event.key === "Enter") choose(found[at])
    else if (event.key === "Escape" && wanted !== "") setQuery("")
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-[14px] text-ink-2">
        {label}
      </label>
      {chosen.length > 0 ? (
        <ul className="m-0 mb-1.5 flex list-none flex-wrap gap-1.5 p-0">
          {chosen.map((one) => (
            <li key={one.id} className="inline-flex items-center rounded-sm border border-line bg-paper-2 text-[14px]">
              <span className="pl-2">{one.text}</span>
              <button
                type="button"
                aria-label={takeOut(one.text)}
                className="h-7 w-7 border-0 bg-transparent text-ink-2 hover:text-seal"
                onClick={() => onRemove(one.id)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <input
        id={id}
        role="combobox"
        autoComplete="off"
        aria-expanded={wanted !== ""}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        className={inputClass}
        placeholder={placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <OptionList
        id={id}
        label={label}
        open={wanted !== ""}
        options={found.map((choice) => ({ ...choice, key: choice.id }))}
        at={at}
        none={none}
        onChoose={choose}
      />
    </div>
  )
}
