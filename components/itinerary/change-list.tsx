"use client"

import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { SelectField, TextField } from "@/components/ui/field"
import type { ChangeParts } from "@/lib/itineraries/rules/change-words"
import { ChangeLine } from "./change-line"

export type ChangedPerson = { id: string; name: string; groupName: string; lines: ChangeParts[] }

const SHOWN = 300

/** Person by person in words, by delegation, with a filter by delegation and by name or meeting. */
export function ChangeList({ people }: { people: readonly ChangedPerson[] }) {
  const t = useTranslations("publish")
  const [find, setFind] = useState("")
  const [group, setGroup] = useState("*")
  const groups = useMemo(() => countBy(people.map((person) => person.groupName)), [people])
  const wanted = find.trim().toLowerCase()
  const found = people.filter(
    (person) =>
      (group === "*" || person.groupName === group) &&
      (wanted === "" ||
        person.name.toLowerCase().includes(wanted) ||
        person.lines.some((line) => line.title.toLowerCase().includes(wanted))),
  )
  const shown = byGroup(found.slice(0, SHOWN))
  return (
    <>
      <div className="no-print grid gap-3 border-line-2 border-b px-4 py-3 sm:grid-cols-2">
        <TextField type="search" label={t("filter")} value={find} onChange={(event) => setFind(event.target.value)} />
        <SelectField label={t("group")} value={group} onChange={(event) => setGroup(event.target.value)}>
          <option value="*">
            {t("allGroups")} · {people.length}
          </option>
          {[...groups].map(([name, count]) => (
            <option key={name} value={name}>
              {name || t("noGroup")} · {count}
            </option>
          ))}
        </SelectField>
      </div>
      {found.length === 0 ? <p className="m-0 px-4 py-4 text-ink-2">{t("noMatch")}</p> : null}
      {shown.map(([name, members]) => (
        <section key={name}>
          <h3 className="m-0 border-line-2 border-b bg-paper-2 px-4 py-1.5 font-semibold text-[14px]">
            {name || t("noGroup")}{" "}
            <span className="font-normal text-ink-2">{t("groupCount", { count: members.length })}</span>
          </h3>
          <ul className="m-0 list-none p-0">
            {members.map((person) => (
              <PersonLine key={person.id} person={person} />
            ))}
          </ul>
        </section>
      ))}
      {found.length > SHOWN ? (
        <p className="m-0 px-4 py-3 text-ink-2">{t("more", { count: found.length - SHOWN })}</p>
      ) : null}
    </>
  )
}

function PersonLine({ person }: { person: ChangedPerson }) {
  return (
    <li className="flex gap-4 border-line-2 border-b px-4 py-2">
      <span className="w-24 shrink-0 font-medium">{person.name}</span>
      <ul className="m-0 min-w-0 flex-1 list-none p-0 text-[14px]">
        {person.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own and never move
          <li key={index}>
            <ChangeLine parts={line} />
          </li>
        ))}
      </ul>
    </li>
  )
}

const countBy = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

const byGroup = (people: readonly ChangedPerson[]): [string, ChangedPerson[]][] => {
  const groups = new Map<string, ChangedPerson[]>()
  for (const person of people) groups.set(person.groupName, [...(groups.get(person.groupName) ?? []), person])
  return [...groups]
}
