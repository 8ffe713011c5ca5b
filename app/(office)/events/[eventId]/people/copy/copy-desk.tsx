"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { CheckField, SelectField } from "@/components/ui/field"
import { Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { CopySources } from "@/lib/people/queries/copy-sources"
import { copyParticipantsAction } from "../actions"

/** Chooses another event and the people to take over from it. */
export function CopyDesk({ eventId, events, from, people }: CopySources & { eventId: string }) {
  const t = useTranslations("people")
  const router = useRouter()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const free = people.filter(({ already }) => !already)
  const all = free.length > 0 && free.every(({ id }) => chosen.has(id))
  const copy = useAction(copyParticipantsAction, {
    done: (value) => t("copy.done", value),
    onDone: () => router.push(`/events/${eventId}/people`),
  })
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return (
    <div className="flex max-w-4xl flex-col gap-4">
      <SelectField
        label={t("copy.event")}
        value={from ?? ""}
        onChange={(event) =>
          router.push(`/events/${eventId}/people/copy?from=${encodeURIComponent(event.target.value)}`)
        }
      >
        <option value="" disabled>
          —
        </option>
        {events.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      {from ? (
        <Panel
          title={
            <CheckField
              label={t("copy.all")}
              checked={all}
              onChange={() => setChosen(new Set(all ? [] : free.map(({ id }) => id)))}
            />
          }
          actions={
            <Button
              tone="primary"
              busy={copy.busy}
              disabled={chosen.size === 0}
              onClick={() => void copy.run({ eventId, fromEventId: from, ids: [...chosen] })}
            >
              {t("copy.action", { count: chosen.size })}
            </Button>
          }
        >
          <ul className="m-0 list-none p-0" style={{ maxHeight: "65vh", overflow: "auto" }}>
            {people.map((person) => (
              <li key={person.id} className="flex flex-wrap items-center gap-x-3 border-line-2 border-b px-4 py-1">
                <CheckField
                  label={<b className="font-medium">{person.name}</b>}
                  checked={chosen.has(person.id)}
                  disabled={person.already}
                  onChange={() => toggle(person.id)}
                />
                <span className="text-[14px] text-ink-2">
                  {[t(`category.${person.category}`), person.groupName, person.unit, person.post]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
                {person.already ? <Badge>{t("copy.already")}</Badge> : null}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </div>
  )
}
