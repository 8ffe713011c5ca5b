"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { TextField } from "@/components/ui/field"
import { SCOPE_ROLES, type ScopeItem, type ScopeRole } from "@/lib/meetings/schema"
import type { Participant } from "@/lib/people/schema"

export type Picked = { role: ScopeRole; participationId: string; optional: boolean }

const SHOWN = 8
const aboutOf = (person: Participant): string =>
  [person.groupName || person.unit, person.post].filter(Boolean).join(" · ")

const chip = "inline-flex items-center gap-1 rounded-sm bg-paper-3 py-0.5 pr-1 pl-2 text-[14px]"

/**
 * Single people chosen by hand: where a name is borne by several, each is told apart by delegation or unit. Beside them what a
 * programme brought and no words of the form name; it can be taken away.
 */
export function PeoplePicker({
  people,
  picked,
  onChange,
  brought,
  onBrought,
}: {
  people: readonly Participant[]
  picked: readonly Picked[]
  onChange: (next: Picked[]) => void
  brought: readonly ScopeItem[]
  onBrought: (next: ScopeItem[]) => void
}) {
  const [t, words] = [useTranslations("schedule"), useTranslations("meetings")]
  const [query, setQuery] = useState("")
  const chosen = new Set(picked.map((one) => one.participationId))
  const byId = new Map(people.map((person) => [person.id, person]))
  const wanted = query.trim()
  const matches =
    wanted === ""
      ? []
      : people.filter((person) => !chosen.has(person.id) && person.name.includes(wanted)).slice(0, SHOWN)
  const nameOf = (id: string) => byId.get(id)?.name ?? ""
  const broughtName = ({ kind, ref }: ScopeItem): string =>
    words(kind === "CATEGORY" ? `scopes.CATEGORY.${ref}` : `scopes.${kind}`, { ref, name: "" })
  return (
    <fieldset className="m-0 border-0 p-0 sm:col-span-6">
      <legend className="mb-1 text-[14px] text-ink-2">{t("picker.title")}</legend>
      <div className="flex flex-wrap items-end gap-2">
        {picked.map((one) => (
          <span key={`${one.role}${one.participationId}`} className={chip}>
            {nameOf(one.participationId)}
            <span className="text-[13px] text-ink-2">{t(`picker.roles.${one.role}`)}</span>
            {one.role === "ATTEND" ? (
              <button
                type="button"
                aria-pressed={one.optional}
                aria-label={t("picker.optionalOf", { name: nameOf(one.participationId) })}
                onClick={() =>
                  onChange(picked.map((other) => (other === one ? { ...one, optional: !one.optional } : other)))
                }
                className={`min-h-6 rounded-sm border px-1.5 text-[13px] ${one.optional ? "border-ink bg-ink text-white" : "border-line bg-white text-ink-2"}`}
              >
                {t("picker.optional")}
              </button>
            ) : null}
            <button
              type="button"
              aria-label={t("picker.remove", { name: nameOf(one.participationId) })}
              onClick={() => onChange(picked.filter((other) => other !== one))}
              className="h-6 w-6 border-0 bg-transparent text-ink-2"
            >
              ×
            </button>
          </span>
        ))}
        {brought.map((item) => (
          <span key={`${item.role}${item.kind}${item.ref}`} className={chip}>
            {broughtName(item)}
            <span className="text-[13px] text-ink-2">{t(`picker.roles.${item.role}`)}</span>
            <button
              type="button"
              aria-label={t("picker.remove", { name: broughtName(item) })}
              onClick={() => onBrought(brought.filter((other) => other !== item))}
              className="h-6 w-6 border-0 bg-transparent text-ink-2"
            >
              ×
            </button>
          </span>
        ))}
        <TextField
          className="w-44"
          label={t("picker.search")}
          hideLabel
          placeholder={t("picker.search")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {matches.length > 0 ? (
        <ul className="mt-1 mb-0 list-none rounded-md border border-line p-1 text-[14px]">
          {matches.map((person) => (
            <li key={person.id} className="flex flex-wrap items-center gap-2 px-1 py-0.5">
              <span className="min-w-0 flex-1">
                {person.name} <span className="text-ink-2">{aboutOf(person)}</span>
              </span>
              {SCOPE_ROLES.map((role) => (
                <button
                  key={role}
                  type="button"
                  aria-label={t("picker.add", { name: person.name, role: t(`picker.roles.${role}`) })}
                  onClick={() => {
                    onChange([...picked, { role, participationId: person.id, optional: false }])
                    setQuery("")
                  }}
                  className="min-h-7 rounded-sm border border-line bg-white px-2 text-[13px] text-blue"
                >
                  {t(`picker.roles.${role}`)}
                </button>
              ))}
            </li>
          ))}
        </ul>
      ) : null}
    </fieldset>
  )
}
