"use client"

import { useTranslations } from "next-intl"
import { useId, useState } from "react"
import { inputClass } from "@/components/ui/field"
import { optionKeys } from "@/components/ui/option-keys"
import { OptionList } from "@/components/ui/option-list"
import { matchesKey } from "@/lib/names/rules/search"

export type Pickable = { id: string; listedName: string; groupShortName: string; searchKey: string }

const SHOWN = 8

/** Chooses one of many people by name or pinyin initials: a combobox, arrows and Enter choose, Escape closes. */
export function NamePicker({
  label,
  people,
  chosen,
  onChoose,
}: {
  label: string
  people: readonly Pickable[]
  chosen: Pickable | undefined
  onChoose: (person: Pickable) => void
}) {
  const t = useTranslations("names.page")
  const id = useId()
  const [query, setQuery] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const open = query !== null && query.trim() !== ""
  const found = open ? people.filter((person) => matchesKey(person.searchKey, query)).slice(0, SHOWN) : []
  const choose = (person: Pickable | undefined) => {
    if (!person) return
    setQuery(null)
    onChoose(person)
  }
  const onKeyDown = optionKeys(
    found.length,
    setAt,
    () => choose(found[at]),
    () => setQuery(null),
  )
  return (
    <div className="relative">
      <label htmlFor={id} className="mb-1 block text-[14px] text-ink-2">
        {label}
      </label>
      <input
        id={id}
        role="combobox"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        className={inputClass}
        placeholder={t("pick")}
        value={query ?? chosen?.listedName ?? ""}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onFocus={(event) => event.target.select()}
        onBlur={() => setQuery(null)}
        onKeyDown={onKeyDown}
      />
      <OptionList
        id={id}
        label={label}
        open={open}
        options={found.map((person) => ({
          key: person.id,
          text: person.listedName,
          aside: person.groupShortName,
          person,
        }))}
        at={at}
        none={t("nobody")}
        onChoose={({ person }) => choose(person)}
        className="absolute z-30 w-full shadow-float"
      />
    </div>
  )
}
