"use client"

import { useId, useState } from "react"
import { inputClass } from "@/components/ui/field"
import { matchesKey } from "@/lib/names/rules/search"
import type { SeatingPerson } from "@/lib/seating/schema"
import { useTableWords } from "./use-words"

const SHOWN = 6

/** People in an order: found by name or pinyin initials, moved up and down, taken out. `most`: how many there may be. */
export function PeoplePicker({
  label,
  hint,
  people,
  value,
  most,
  onChange,
}: {
  label: string
  hint?: string
  people: ReadonlyMap<string, SeatingPerson>
  value: readonly string[]
  most: number
  onChange: (ids: string[]) => void
}) {
  const { t } = useTableWords()
  const id = useId()
  const [query, setQuery] = useState("")
  const wanted = query.trim()
  const full = value.length >= most
  const found =
    wanted === ""
      ? []
      : [...people.values()]
          .filter((one) => !value.includes(one.id) && matchesKey(one.searchKey, wanted))
          .slice(0, SHOWN)
  const move = (at: number, by: number) => {
    const next = [...value]
    const [one] = next.splice(at, 1)
    if (one) next.splice(at + by, 0, one)
    onChange(next)
  }
  const small = "min-h-6 min-w-6 border-0 bg-transparent p-0 text-[13px] text-blue disabled:opacity-30"
  return (
    <div className="min-w-0">
      {full ? (
        <p className="m-0 mb-1 text-[14px] text-ink-2">{label}</p>
      ) : (
        <label htmlFor={id} className="mb-1 block text-[14px] text-ink-2">
          {label}
        </label>
      )}
      <ol className="m-0 mb-1 list-none p-0">
        {value.map((one, at) => {
          const name = people.get(one)?.shownName ?? t("settings.gone")
          return (
            <li key={one} className="flex items-center gap-2 border-line-2 border-b py-0.5 text-[15px]">
              {most > 1 ? <span className="w-6 text-right text-[13px] text-ink-2">{at + 1}</span> : null}
              <span className="min-w-0 flex-1 truncate">
                {name}{" "}
                <span className="text-[13px] text-ink-2">{people.get(one)?.post || people.get(one)?.groupName}</span>
              </span>
              {most > 1 ? (
                <>
                  <button
                    type="button"
                    className={small}
                    disabled={at === 0}
                    aria-label={t("settings.up", { name })}
                    onClick={() => move(at, -1)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className={small}
                    disabled={at === value.length - 1}
                    aria-label={t("settings.down", { name })}
                    onClick={() => move(at, 1)}
                  >
                    ↓
                  </button>
                </>
              ) : null}
              <button
                type="button"
                className={small}
                aria-label={t("settings.remove", { name })}
                onClick={() => onChange(value.filter((other) => other !== one))}
              >
                ×
              </button>
            </li>
          )
        })}
      </ol>
      {full ? null : (
        <input
          id={id}
          className={inputClass}
          value={query}
          autoComplete="off"
          placeholder={t("settings.find")}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      {found.length > 0 ? (
        <ul className="m-0 list-none rounded-md border border-line bg-white p-0">
          {found.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className="flex min-h-8 w-full justify-between gap-2 border-0 bg-transparent px-3 py-1 text-left text-[14px] hover:bg-paper-2"
                onClick={() => {
                  onChange([...value, one.id])
                  setQuery("")
                }}
              >
                <span>{one.shownName}</span>
                <span className="min-w-0 truncate text-ink-2">{one.groupName || one.unit}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 mb-0 text-[13px] text-ink-2">
          {hint}
        </p>
      ) : null}
    </div>
  )
}
