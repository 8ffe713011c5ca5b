"use client"

import { type KeyboardEvent, useId, useState } from "react"
import { inputClass } from "@/components/ui/field"
import { matchesKey } from "@/lib/names/rules/search"
import type { SeatingPerson } from "@/lib/seating/schema"
import { useSeatingWords } from "./use-words"

const SHOWN = 8

/** Finds somebody by name or pinyin initials: a combobox, arrows and Enter choose. */
export function SearchBox({
  people,
  seatWord,
  onFound,
}: {
  people: readonly SeatingPerson[]
  seatWord: (person: SeatingPerson) => string
  onFound: (person: SeatingPerson) => void
}) {
  const { t } = useSeatingWords()
  const id = useId()
  const [query, setQuery] = useState("")
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const found =
    query.trim() === "" ? [] : people.filter((person) => matchesKey(person.searchKey, query)).slice(0, SHOWN)
  const choose = (person: SeatingPerson | undefined) => {
    if (!person) return
    setOpen(false)
    setQuery(person.name)
    onFound(person)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt((now) => Math.min(found.length - 1, now + 1))
    else if (event.key === "ArrowUp") setAt((now) => Math.max(0, now - 1))
    else if (event.key === "Enter") choose(found[at])
    else if (event.key === "Escape") setOpen(false)
    else return
    event.preventDefault()
  }
  const shown = open && query.trim() !== ""
  return (
    <div className="relative w-full sm:w-40">
      <label htmlFor={id} className="sr-only">
        {t("search.label")}
      </label>
      <input
        id={id}
        role="combobox"
        autoComplete="off"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && found[at] ? `${id}-${at}` : undefined}
        className={inputClass}
        placeholder={t("search.placeholder")}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t("search.label")}
        hidden={!shown}
        className="absolute z-30 mt-1 w-full overflow-hidden rounded-md border border-line bg-white shadow-float"
      >
        {found.map((person, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's
          <div
            key={person.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={`flex cursor-pointer justify-between gap-2 px-3 py-1.5 text-[14px] ${index === at ? "bg-paper-3" : ""}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(person)}
          >
            <span>{person.shownName}</span>
            <span className="text-ink-2">{seatWord(person)}</span>
          </div>
        ))}
        {shown && found.length === 0 ? (
          <p className="m-0 px-3 py-1.5 text-[14px] text-ink-2">{t("search.none")}</p>
        ) : null}
      </div>
    </div>
  )
}
