"use client"

import { Lock, MousePointer2, Redo2, Undo2 } from "lucide-react"
import { Button } from "@/components/ui/button"
import { Menu, type MenuEntry } from "@/components/ui/menu"
import { Segmented } from "@/components/ui/segmented"
import type { HallView } from "@/lib/venues/rules/view"
import type { Tool } from "./types"
import { useSeatingWords } from "./use-words"

const iconButton = "inline-flex h-9 min-w-9 items-center justify-center gap-1 rounded-md border px-2 text-[14px]"
const pressed = (on: boolean): string => (on ? "border-ink bg-ink text-white" : "border-line bg-white hover:bg-paper-2")

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
          <button
            type="button"
            aria-pressed={tool === "select"}
            className={`${iconButton} ${pressed(tool === "select")}`}
            onClick={() => onTool("select")}
          >
            <MousePointer2 size={15} aria-hidden="true" />
            {t("toolbar.select")}
          </button>
          <button
            type="button"
            aria-pressed={tool === "lock"}
            className={`${iconButton} ${pressed(tool === "lock")}`}
            onClick={() => onTool("lock")}
          >
            <Lock size={15} aria-hidden="true" />
            {t("toolbar.lock")}
          </button>
        </>
      ) : null}
      <Segmented
        label={t("toolbar.view")}
        value={view}
        onChange={onView}
        options={[
          { value: "hall", label: t("toolbar.hallView") },
          { value: "stage", label: t("toolbar.stageView") },
        ]}
      />
      <Segmented
        label={t("toolbar.show")}
        value={list ? "list" : "map"}
        onChange={(value) => onList(value === "list")}
        options={[
          { value: "map", label: t("toolbar.map") },
          { value: "list", label: t("toolbar.list") },
        ]}
      />
      {mayEdit ? (
        <>
          <Button tone="primary" onClick={onArrange}>
            {t("arrange.title")}
          </Button>
          <Menu label={t("toolbar.more")} entries={entries} />
        </>
      ) : null}
    </div>
  )
}
