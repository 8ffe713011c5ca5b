"use client"

import { useTranslations } from "next-intl"
import { useEffect, useId, useState } from "react"
import { inputClass } from "@/components/ui/field"
import { optionKeys } from "@/components/ui/option-keys"
import { OptionList } from "@/components/ui/option-list"

export type FoundPerson = { id: string; name: string; unit: string; post: string }
export type NamedPerson = { personId: string; name: string; required: boolean }

const PAUSE_MS = 200

/** People found while one types; null = nothing asked. The answer to an older question is thrown away. */
function useFound(query: string): readonly FoundPerson[] | null {
  const [found, setFound] = useState<{ query: string; people: readonly FoundPerson[] } | null>(null)
  const wanted = query.trim()
  useEffect(() => {
    if (wanted === "") return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/rooms/people?search=${encodeURIComponent(wanted)}`, { signal: stop.signal })
        if (answer.ok) setFound({ query: wanted, people: (await answer.json()) as FoundPerson[] })
      } catch {
        // Another letter was typed, or the network is away: the list stays as it was.
      }
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [wanted])
  return wanted !== "" && found?.query === wanted ? found.people : null
}

/** A combobox over the people one may name: arrows and Enter choose, Escape closes. */
export function PersonSearch({ label, onChoose }: { label: string; onChoose: (person: FoundPerson) => void }) {
  const t = useTranslations("bookings")
  const id = useId()
  const [query, setQuery] = useState("")
  const [at, setAt] = useState(0)
  const found = useFound(query)
  const choose = (person: FoundPerson | undefined) => {
    if (!person) return
    setQuery("")
    onChoose(person)
  }
  const onKeyDown = optionKeys(
    found?.length ?? 0,
    setAt,
    () => choose(found?.[at]),
    query === "" ? null : () => setQuery(""),
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
        aria-expanded={found !== null}
        aria-controls={`${id}-list`}
        aria-activedescendant={found?.[at] ? `${id}-${at}` : undefined}
        className={inputClass}
        placeholder={t("people.placeholder")}
        value={query}
        maxLength={40}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onBlur={() => setQuery("")}
        onKeyDown={onKeyDown}
      />
      <OptionList
        id={id}
        label={label}
        open={found !== null}
        options={(found ?? []).slice(0, 8).map((person) => ({
          key: person.id,
          text: person.name,
          aside: [person.unit, person.post].filter(Boolean).join(" · "),
          person,
        }))}
        at={at}
        none={t("people.nobody")}
        onChoose={({ person }) => choose(person)}
        className="absolute z-30 w-full shadow-float"
      />
    </div>
  )
}

/** Who is wanted at a booking, each required or not, and what they are at already. */
export function PeopleField({
  people,
  busy,
  onChange,
}: {
  people: readonly NamedPerson[]
  /** Name → what takes them then. */
  busy: ReadonlyMap<string, readonly string[]>
  onChange: (next: NamedPerson[]) => void
}) {
  const t = useTranslations("bookings")
  const change = (personId: string, required: boolean) =>
    onChange(people.map((one) => (one.personId === personId ? { ...one, required } : one)))
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="sr-only">{t("people.legend")}</legend>
      <PersonSearch
        label={t("people.add")}
        onChoose={({ id, name }) =>
          people.some((one) => one.personId === id) || onChange([...people, { personId: id, name, required: true }])
        }
      />
      {people.length > 0 ? (
        <ul className="m-0 mt-2 list-none divide-y divide-line-2 rounded-md border border-line p-0">
          {people.map(({ personId, name, required }) => {
            const at = busy.get(name) ?? []
            return (
              <li key={personId} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-1 text-[14px]">
                <span className="font-medium">{name}</span>
                <span className={at.length > 0 ? "min-w-0 flex-1 text-amber" : "min-w-0 flex-1 text-ink-2"}>
                  {at.length > 0 ? `▲ ${t("people.busy", { titles: at.join("、") })}` : t("people.free")}
                </span>
                <label className="inline-flex min-h-7 items-center gap-1.5">
                  <input
                    type="checkbox"
                    className="h-4 w-4 accent-seal"
                    checked={!required}
                    aria-label={t("people.optionalOf", { name })}
                    onChange={(event) => change(personId, !event.target.checked)}
                  />
                  <span aria-hidden="true">{t("people.optional")}</span>
                </label>
                <button
                  type="button"
                  aria-label={t("people.remove", { name })}
                  onClick={() => onChange(people.filter((one) => one.personId !== personId))}
                  className="h-7 w-7 border-0 bg-transparent text-ink-2 hover:text-ink"
                >
                  ×
                </button>
              </li>
            )
          })}
        </ul>
      ) : null}
    </fieldset>
  )
}
