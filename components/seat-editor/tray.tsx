"use client"

import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Panel } from "@/components/ui/panel"
import type { SeatingPerson } from "@/lib/seating/schema"
import { useSeatingWords } from "./use-words"

const SHOWN = 60

/** 未排: who takes part and has no seat yet. A click picks them up (or seats them where an empty seat is chosen). */
export function Tray({
  people,
  carriedId,
  mayEdit,
  onPick,
}: {
  people: readonly SeatingPerson[]
  carriedId: string | null
  mayEdit: boolean
  onPick: (participationId: string) => void
}) {
  const { t } = useSeatingWords()
  const [all, setAll] = useState(false)
  const shown = all ? people : people.slice(0, SHOWN)
  return (
    <Panel
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
        <ul className="m-0 max-h-80 list-none overflow-auto p-0">
          {shown.map((person) => (
            <li key={person.id}>
              <button
                type="button"
                disabled={!mayEdit}
                aria-pressed={carriedId === person.id}
                onClick={() => onPick(person.id)}
                className={`flex min-h-9 w-full items-baseline justify-between gap-2 border-0 border-line-2 border-b px-4 py-1.5 text-left text-[15px] ${carriedId === person.id ? "bg-seal-soft" : "bg-transparent hover:bg-paper-2"}`}
              >
                <span>{person.shownName}</span>
                <span className="min-w-0 truncate text-[13px] text-ink-2">
                  {t(`category.${person.category}`)}
                  {person.groupName || person.unit ? ` · ${person.groupName || person.unit}` : ""}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {people.length > shown.length ? (
        <div className="p-2 text-center">
          <Button size="sm" tone="quiet" onClick={() => setAll(true)}>
            {t("tray.all", { count: people.length })}
          </Button>
        </div>
      ) : null}
    </Panel>
  )
}
