"use client"

import { BoxSelect, Lock, MousePointer2, Redo2, Undo2, Users } from "lucide-react"
import { Button } from "@/components/ui/button"
import { Menu, type MenuEntry } from "@/components/ui/menu"
import type { PlaceIndex } from "@/lib/seating/rules/placing"
import type { SeatingPerson } from "@/lib/seating/schema"
import type { HallView } from "@/lib/venues/rules/view"
import { useHandState } from "./hand-store"
import type { Tool } from "./types"
import { groupOfSelected } from "./use-group"
import type { Hand } from "./use-hand"
import { useSeatingWords } from "./use-words"

const iconButton = "inline-flex h-9 min-w-9 items-center justify-center gap-1 rounded-md border px-2 text-[14px]"
const pressed = (on: boolean): string => (on ? "border-ink bg-ink text-white" : "border-line bg-white hover:bg-paper-2")

const TOOLS = [
  { name: "select", Icon: MousePointer2 },
  { name: "marquee", Icon: BoxSelect },
  { name: "lock", Icon: Lock },
] as const satisfies readonly { name: Tool; Icon: typeof Lock }[]

/** What one can do to the whole drawing. */
export function Toolbar({
  hand,
  index,
  people,
  mayEdit,
  view,
  onView,
  list,
  onList,
  undo,
  redo,
  onUndo,
  onRedo,
  onArrange,
  onGroup,
  entries,
}: {
  hand: Hand
  index: PlaceIndex
  people: ReadonlyMap<string, SeatingPerson>
  mayEdit: boolean
  view: HallView
  onView: (view: HallView) => void
  list: boolean
  onList: (list: boolean) => void
  undo: boolean
  redo: boolean
  onUndo: () => void
  onRedo: () => void
  onArrange: () => void
  /** 整团移动: the delegation of whoever is chosen. */
  onGroup: () => void
  entries: MenuEntry[]
}) {
  const { t } = useSeatingWords()
  const tool = useHandState(hand.store, (state) => state.tool)
  const inGroup = useHandState(hand.store, ({ selectedId }) => groupOfSelected(selectedId, index, people) !== null)
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {mayEdit ? (
        <>
          <button
            type="button"
            className={`${iconButton} border-line bg-white disabled:opacity-40`}
            disabled={!undo}
            aria-label={t("toolbar.undo")}
            title={t("toolbar.undo")}
            onClick={onUndo}
          >
            <Undo2 size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            className={`${iconButton} border-line bg-white disabled:opacity-40`}
            disabled={!redo}
            aria-label={t("toolbar.redo")}
            title={t("toolbar.redo")}
            onClick={onRedo}
          >
            <Redo2 size={16} aria-hidden="true" />
          </button>
          {TOOLS.map(({ name, Icon }) => (
            <button
              key={name}
              type="button"
              aria-pressed={tool === name}
              className={`${iconButton} ${pressed(tool === name)} ${name === "marquee" ? "max-sm:hidden" : ""}`}
              onClick={() => hand.setTool(name)}
            >
              <Icon size={15} aria-hidden="true" />
              {t(`toolbar.${name}`)}
            </button>
          ))}
          <button
            type="button"
            className={`${iconButton} border-line bg-white disabled:opacity-40`}
            disabled={!inGroup}
            title={t("toolbar.groupHint")}
            onClick={onGroup}
          >
            <Users size={15} aria-hidden="true" />
            {t("toolbar.group")}
          </button>
        </>
      ) : null}
      <button
        type="button"
        aria-pressed={view === "stage"}
        className={`${iconButton} ${pressed(view === "stage")}`}
        onClick={() => onView(view === "stage" ? "hall" : "stage")}
      >
        {t("toolbar.stageView")}
      </button>
      <button
        type="button"
        aria-pressed={list}
        className={`${iconButton} ${pressed(list)}`}
        onClick={() => onList(!list)}
      >
        {t("toolbar.list")}
      </button>
      {mayEdit ? (
        <>
          <Button tone="primary" className="h-9" onClick={onArrange}>
            {t("arrange.title")}
          </Button>
          <Menu label={t("toolbar.more")} entries={entries} />
        </>
      ) : null}
    </div>
  )
}
