"use client"

import { type RefObject, useEffect, useRef } from "react"

type Commands = { undo?: () => void; redo?: () => void; search: () => void; back: () => void }

/** Keys that hold everywhere in the editor, but not while one writes, nor in a window above it. */
export function useEditorKeys(root: RefObject<HTMLElement | null>, commands: Commands): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target
      if (event.defaultPrevented || !(target instanceof Element)) return
      const here = target === document.body || root.current?.contains(target)
      if (!here || target.closest("input, textarea, select, [role=dialog], [role=menu]")) return
      const control = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      const { undo, redo, search, back } = latest.current
      const meaning =
        control && key === "z"
          ? event.shiftKey
            ? redo
            : undo
          : control && key === "y"
            ? redo
            : key === "/" && !control
              ? search
              : key === "escape"
                ? back
                : undefined
      if (!meaning) return
      event.preventDefault()
      meaning()
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [root])
}
