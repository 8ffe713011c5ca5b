"use client"

import { type Ref, useId, useState } from "react"
import { inputClass } from "@/components/ui/field"
import { optionKeys } from "@/components/ui/option-keys"
import { OptionList } from "@/components/ui/option-list"
import { matchesKey } from "@/lib/names/rules/search"
import type { SeatingPerson } from "@/lib/seating/schema"
import { findSeats } from "@/lib/venues/rules/find-seats"
import type { Seat } from "@/lib/venues/schema"
import { useSeatingWords } from "./use-words"

const SHOWN = 8

type Hit = { key: string; text: string; aside: string; go: () => void }

/** Finds people by name, pinyin initials, delegation or unit, and seats by row and number: a combobox, arrows and Enter choose. */
export function SearchBox({
  people,
  seats,
  seatWord,
  nameAt,
  onFound,
  onSeat,
  ref,
}: {
  people: readonly SeatingPerson[]
  seats: readonly Seat[]
  seatWord: (person: SeatingPerson) => string
  /** Who sits on a seat; "" = nobody. */
  nameAt: (seatId: string) => string
  onFound: (person: SeatingPerson) => void
  onSeat: (seatId: string) => void
  ref?: Ref<HTMLInputElement>
}) {
  const words = useSeatingWords()
  const { t } = words
  const id = useId()
  const [query, setQuery] = useState("")
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const wanted = query.trim()
  const of = (hits: readonly SeatingPerson[]): Hit[] =>
    hits.map((person) => ({
      key: person.id,
      text: person.shownName,
      aside: seatWord(person),
      go: () => onFound(person),
    }))
  const hits = (): Hit[] => {
    if (wanted === "") return []
    const named = people.filter((person) => matchesKey(person.searchKey, wanted))
    const placed = findSeats(seats, wanted, SHOWN).map((seat) => ({
      key: seat.id,
      text: words.seat(seat),
      aside: nameAt(seat.id) || t("search.empty"),
      go: () => onSeat(seat.id),
    }))
    const known = new Set(named)
    const belong = people.filter(
      (person) => !known.has(person) && (person.groupName.includes(wanted) || person.unit.includes(wanted)),
    )
    return [...of(named), ...placed, ...of(belong)].slice(0, SHOWN)
  }
  const found = open ? hits() : []
  const choose = (hit: Hit | undefined) => {
    if (!hit) return
    setOpen(false)
    setQuery(hit.text)
    hit.go()
  }
  const onKeyDown = optionKeys(
    found.length,
    setAt,
    () => choose(found[at]),
    () => setOpen(false),
  )
  const shown = open && wanted !== ""
  return (
    <div className="relative w-full">
      <label htmlFor={id} className="sr-only">
        {t("search.label")}
      </label>
      <input
        ref={ref}
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
      <OptionList
        id={id}
        label={t("search.label")}
        open={shown}
        options={found}
        at={at}
        none={t("search.none")}
        onChoose={choose}
        className="absolute z-30 w-full shadow-float"
      />
    </div>
  )
}
