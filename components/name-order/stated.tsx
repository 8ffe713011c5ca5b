"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { useAction } from "@/components/ui/use-action"
import type { Outcome } from "@/lib/kernel/outcome"
import type { OrderedPerson, StatedCharacter } from "@/lib/people/queries/name-order"
import type { SortAsAsk } from "@/lib/people/schema/name-order"
import type { SetStrokes } from "./stroke-form"
import { signsOf } from "./stroke-signs"

export type SetSortAs = (ask: SortAsAsk) => Promise<Outcome<{ spelling: string }>>

/** What the office states of characters and of people, each to be taken back. */
export function Stated({
  eventId,
  mayEdit,
  characters,
  people,
  setStrokes,
  setSortAs,
}: {
  eventId: string
  mayEdit: boolean
  characters: readonly StatedCharacter[]
  people: readonly Pick<OrderedPerson, "id" | "listedName" | "spelling">[]
  setStrokes: SetStrokes
  setSortAs: SetSortAs
}) {
  const t = useTranslations("names.stated")
  const strokes = useAction(setStrokes, { done: t("removed") })
  const sortAs = useAction(setSortAs, { done: t("removed") })
  if (characters.length + people.length === 0) return <p className="m-0 text-[14px] text-ink-2">{t("none")}</p>
  const line = "flex items-start gap-2 border-line-2 border-b py-2 last:border-b-0"
  return (
    <ul className="m-0 list-none p-0 text-[14px]">
      {characters.map(({ char, strokes: said, usual }) => (
        <li key={char} className={line}>
          <span className="min-w-0 flex-1">
            {t("char", { char, count: said.length })} <span lang="zh-CN">{signsOf(said)}</span>
            <span className="block text-ink-2">{t("usual", { count: usual.length })}</span>
          </span>
          {mayEdit ? (
            <Button
              size="sm"
              tone="quiet"
              busy={strokes.busy}
              aria-label={t("removeChar", { char })}
              onClick={() => void strokes.run({ eventId, character: char, strokes: null })}
            >
              {t("remove")}
            </Button>
          ) : null}
        </li>
      ))}
      {people.map((person) => (
        <li key={person.id} className={line}>
          <span className="min-w-0 flex-1">{t("person", { name: person.listedName, spelling: person.spelling })}</span>
          {mayEdit ? (
            <Button
              size="sm"
              tone="quiet"
              busy={sortAs.busy}
              aria-label={t("removePerson", { name: person.listedName })}
              onClick={() => void sortAs.run({ eventId, participationId: person.id, spelling: "" })}
            >
              {t("remove")}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
