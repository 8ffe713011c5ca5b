"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useId, useState } from "react"
import { CheckField, inputClass } from "@/components/ui/field"
import type { AudienceChoices } from "@/lib/notices/queries/audience-choices"
import type { Audience } from "@/lib/notices/schema"

type Props = { choices: AudienceChoices; audience: Audience; onChange: (audience: Audience) => void }

const toggled = <T,>(list: readonly T[], item: T, on: boolean): T[] =>
  on ? [...list, item] : list.filter((other) => other !== item)

/** Whom a notice goes to: whoever matches any of the boxes, and single people by name. */
export function AudienceFields({ choices, audience, onChange }: Props) {
  const [t, people] = [useTranslations("notices"), useTranslations("people")]
  const set = (part: Partial<Audience>) => onChange({ ...audience, ...part })
  const everybody = (
    <CheckField
      label={t("new.everybody")}
      checked={audience.everybody}
      onChange={(event) => set({ everybody: event.target.checked })}
    />
  )
  if (audience.everybody) return everybody
  return (
    <div className="grid gap-4">
      {everybody}
      <Choice title={t("new.categories")}>
        {choices.categories.map(({ category, count }) => (
          <CheckField
            key={category}
            label={`${people(`category.${category}`)} ${count}`}
            checked={audience.categories.includes(category)}
            onChange={(event) => set({ categories: toggled(audience.categories, category, event.target.checked) })}
          />
        ))}
      </Choice>
      <Choice title={t("new.groups")}>
        {choices.groups.map(({ id, name, count }) => (
          <CheckField
            key={id}
            label={`${name} ${count}`}
            checked={audience.groupIds.includes(id)}
            onChange={(event) => set({ groupIds: toggled(audience.groupIds, id, event.target.checked) })}
          />
        ))}
      </Choice>
      <Choice title={t("new.meetings")} tall>
        {choices.meetings.map(({ id, title, when }) => (
          <CheckField
            key={id}
            label={`${title} ${when}`}
            checked={audience.meetingIds.includes(id)}
            onChange={(event) => set({ meetingIds: toggled(audience.meetingIds, id, event.target.checked) })}
          />
        ))}
      </Choice>
      <SinglePeople choices={choices} audience={audience} onChange={onChange} />
    </div>
  )
}

function Choice({ title, tall, children }: { title: string; tall?: boolean; children: ReactNode }) {
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="mb-1 p-0 text-[14px] text-ink-2">{title}</legend>
      <div className={`flex flex-wrap gap-x-4 gap-y-1 ${tall ? "max-h-48 overflow-y-auto" : ""}`}>{children}</div>
    </fieldset>
  )
}

function SinglePeople({ choices, audience, onChange }: Props) {
  const t = useTranslations("notices")
  const id = useId()
  const [typed, setTyped] = useState("")
  const words = (person: AudienceChoices["people"][number]): string =>
    [person.name, person.groupName].filter(Boolean).join(" · ")
  const add = (text: string): void => {
    const found = choices.people.find(
      (person) => words(person) === text && !audience.participationIds.includes(person.id),
    )
    setTyped(found ? "" : text)
    if (found) onChange({ ...audience, participationIds: [...audience.participationIds, found.id] })
  }
  const chosen = choices.people.filter((person) => audience.participationIds.includes(person.id))
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-[14px] text-ink-2">
        {t("new.people")}
      </label>
      <input
        id={id}
        list={`${id}-people`}
        value={typed}
        placeholder={t("new.addPerson")}
        onChange={(event) => add(event.target.value)}
        className={inputClass}
      />
      <datalist id={`${id}-people`}>
        {choices.people.map((person) => (
          <option key={person.id} value={words(person)} />
        ))}
      </datalist>
      <ul className="mt-2 mb-0 flex list-none flex-wrap gap-2 p-0">
        {chosen.map((person) => (
          <li key={person.id} className="inline-flex items-center gap-1 rounded-md border border-line bg-paper-2 pl-2">
            {words(person)}
            <button
              type="button"
              aria-label={t("new.remove", { name: person.name })}
              className="h-7 w-7 border-0 bg-transparent text-ink-2"
              onClick={() =>
                onChange({ ...audience, participationIds: toggled(audience.participationIds, person.id, false) })
              }
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
