"use client"

import type { DragEvent } from "react"
import { Badge } from "@/components/ui/badge"
import { classNames } from "@/components/ui/class-names"
import { Panel } from "@/components/ui/panel"
import type { SeatingPerson } from "@/lib/seating/schema"
import { DRAGGED } from "./table-map"
import { useTableWords } from "./use-words"

/** 未排: who takes part and is at no table. A click picks up; somebody dropped here loses their place. */
export function TableTray({
  people,
  carried,
  mayEdit,
  onPick,
  onDrop,
}: {
  people: readonly SeatingPerson[]
  carried: string | null
  mayEdit: boolean
  onPick: (participationId: string) => void
  onDrop: (participationId: string) => void
}) {
  const { t } = useTableWords()
  const dropped = (event: DragEvent) => {
    const person = event.dataTransfer.getData(DRAGGED)
    if (!person) return
    event.preventDefault()
    onDrop(person)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only a target for dragging; 放回未排 does the same
    <div
      onDragOver={(event) => mayEdit && event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
      onDrop={dropped}
    >
      <Panel
        title={
          <>
            {t("tray.title")} <Badge tone={people.length > 0 ? "amber" : "pine"}>{people.length}</Badge>
          </>
        }
      >
        {people.length === 0 ? (
          <p className="m-0 px-4 py-3 text-[14px] text-ink-2">{t("tray.empty")}</p>
        ) : (
          <ul className="m-0 max-h-72 list-none overflow-auto p-0">
            {people.map((person) => (
              <li key={person.id}>
                <button
                  type="button"
                  disabled={!mayEdit}
                  aria-pressed={carried === person.id}
                  draggable={mayEdit}
                  onDragStart={(event) => event.dataTransfer.setData(DRAGGED, person.id)}
                  onClick={() => onPick(person.id)}
                  className={classNames(
                    "flex min-h-9 w-full items-baseline justify-between gap-2 border-0 border-line-2 border-b px-4 py-1 text-left text-[15px]",
                    carried === person.id ? "bg-seal-soft" : "bg-transparent hover:bg-paper-2",
                  )}
                >
                  <span className="whitespace-nowrap">{person.shownName}</span>
                  <span className="min-w-0 truncate text-[13px] text-ink-2">{person.groupName || person.unit}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}
