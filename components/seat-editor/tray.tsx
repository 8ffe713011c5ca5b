"use client"

import { type PointerEvent, useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { classNames } from "@/components/ui/class-names"
import { Panel } from "@/components/ui/panel"
import type { SeatingPerson } from "@/lib/seating/schema"
import { useSeatingWords } from "./use-words"

const SHOWN = 60

type Props = {
  people: readonly SeatingPerson[]
  /** Why there is no seat, where the rules know; words. */
  why: (person: SeatingPerson) => string
  carriedIds: readonly string[]
  mayEdit: boolean
  onPick: (participationId: string) => void
  onPickMany: (participationIds: readonly string[]) => void
  onGrip: (participationId: string, event: PointerEvent) => void
}

const kindOf = (person: SeatingPerson): string => (person.category === "DEPUTY" ? person.groupName : person.category)

/**
 * 未排: who takes part and has no seat yet, by delegation and category. A click picks them up (or seats them where an empty seat is
 * chosen), or they are dragged. On a narrow screen a sheet at the lower edge.
 */
export function Tray({ people, why, carriedIds, mayEdit, onPick, onPickMany, onGrip }: Props) {
  const { t } = useSeatingWords()
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<string | null>(null)
  const kinds = new Map<string, SeatingPerson[]>()
  for (const person of people) {
    const list = kinds.get(kindOf(person))
    if (list) list.push(person)
    else kinds.set(kindOf(person), [person])
  }
  const wanted = kind !== null && kinds.has(kind) ? (kinds.get(kind) ?? []) : people
  const shown = all ? wanted : wanted.slice(0, SHOWN)
  const nameOf = (key: string, [first]: SeatingPerson[]): string =>
    first && first.category !== "DEPUTY" ? t(`category.${first.category}`) : key
  return (
    <div className={classNames("z-30 lg:static", people.length > 0 && "max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0")}>
      {people.length > 0 ? (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex min-h-12 w-full items-center justify-between border-line border-0 border-t bg-white px-4 font-semibold text-[16px] shadow-float lg:hidden"
        >
          <span>
            {t("tray.title")} <Badge tone="amber">{people.length}</Badge>
          </span>
          <span aria-hidden="true">{open ? "▾" : "▴"}</span>
        </button>
      ) : null}
      <Panel
        className={people.length > 0 && !open ? "max-lg:hidden" : "max-lg:rounded-none"}
        title={
          <>
            {t("tray.title")} <Badge tone={people.length > 0 ? "amber" : "pine"}>{people.length}</Badge>
          </>
        }
        aside={people.length > 0 && mayEdit ? t("tray.how") : undefined}
      >
        {people.length === 0 ? (
          <p className="m-0 px-4 py-3 text-[14px] text-ink-2">{t("tray.empty")}</p>
        ) : (
          <>
            {kinds.size > 1 ? (
              <fieldset className="m-0 flex flex-wrap gap-1 border-0 border-line-2 border-b px-3 py-1.5">
                <legend className="sr-only">{t("tray.kinds")}</legend>
                {[...kinds.entries()].map(([key, list]) => (
                  <button
                    key={key}
                    type="button"
                    aria-pressed={kind === key}
                    onClick={() => setKind(kind === key ? null : key)}
                    className={`min-h-7 rounded-md border px-1.5 text-[13px] ${kind === key ? "border-ink bg-paper-3" : "border-line-2 bg-white hover:bg-paper-2"}`}
                  >
                    {nameOf(key, list)} <b className="tabular-nums">{list.length}</b>
                  </button>
                ))}
              </fieldset>
            ) : null}
            {mayEdit && wanted.length > 1 ? (
              <div className="border-line-2 border-b px-3 py-1">
                <Button size="sm" tone="quiet" onClick={() => onPickMany(wanted.map((person) => person.id))}>
                  {t("tray.many", { count: wanted.length })}
                </Button>
              </div>
            ) : null}
            <ul className="m-0 max-h-[40vh] list-none overflow-auto p-0 lg:max-h-80">
              {shown.map((person) => (
                <li key={person.id}>
                  <button
                    type="button"
                    disabled={!mayEdit}
                    aria-pressed={carriedIds.includes(person.id)}
                    onPointerDown={(event) => onGrip(person.id, event)}
                    onClick={() => {
                      onPick(person.id)
                      setOpen(false)
                    }}
                    className={`flex min-h-11 w-full flex-wrap items-baseline justify-between gap-x-2 border-0 border-line-2 border-b px-4 py-1.5 text-left text-[15px] lg:min-h-9 ${carriedIds.includes(person.id) ? "bg-seal-soft" : "bg-transparent hover:bg-paper-2"}`}
                  >
                    <span>{person.shownName}</span>
                    <span className="min-w-0 truncate text-[13px] text-ink-2">
                      {t(`category.${person.category}`)}
                      {person.groupName || person.unit ? ` · ${person.groupName || person.unit}` : ""}
                    </span>
                    {why(person) ? <span className="w-full text-[13px] text-amber">{why(person)}</span> : null}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {wanted.length > shown.length ? (
          <div className="p-2 text-center">
            <Button size="sm" tone="quiet" onClick={() => setAll(true)}>
              {t("tray.all", { count: wanted.length })}
            </Button>
          </div>
        ) : null}
      </Panel>
    </div>
  )
}
