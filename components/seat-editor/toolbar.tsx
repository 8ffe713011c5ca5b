"use client"

import { BoxSelect, Lock, MousePointer2, Redo2, Undo2, Users } from "lucide-react"
import { Button } from "@/components/ui/button"
import { Menu, type MenuEntry } from "@/components/ui/menu"
import type { HallView } from "@/lib/venues/rules/view"
import type { Tool } from "./types"
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
  mayEdit,
  tool,
  onTool,
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
  mayEdit: boolean
  tool: Tool
  onTool: (tool: Tool) => void
  view: HallView
  onView: (view: HallView) => void
  list: boolean
  onList: (list: boolean) => void
  undo: boolean
  redo: boolean
  onUndo: () => void
  onRedo: () => void
  onArrange: () => void
  /** 整团移动: the delegation of whoever is chosen; null = nobody of a delegation is. */
  onGroup: (() => void) | null
  entries: MenuEntry[]
}) {
  const { t } = useSeatingWords()
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
              onClick={() => onTool(name)}
            >
              <Icon size={15} aria-hidden="true" />
              {t(`toolbar.${name}`)}
            </button>
          ))}
          <button
            type="button"
            className={`${iconButton} border-line bg-white disabled:opacity-40`}
            disabled={onGroup === null}
            title={t("toolbar.groupHint")}
            onClick={() => onGroup?.()}
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
