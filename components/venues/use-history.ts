"use client"

import { useState } from "react"

type History<T> = { past: readonly T[]; present: T; future: readonly T[]; tag: string }

/** A value with every earlier state of it. Changes with the same `tag` one after another (typing a name) are one step. */
export function useHistory<T>(first: T) {
  const [history, setHistory] = useState<History<T>>({ past: [], present: first, future: [], tag: "" })
  const { past, present, future } = history
  return {
    value: present,
    change: (next: T | ((before: T) => T), tag = "") =>
      setHistory((now) => {
        const value = typeof next === "function" ? (next as (before: T) => T)(now.present) : next
        if (value === now.present) return now
        const same = tag !== "" && tag === now.tag
        return { past: same ? now.past : [...now.past, now.present], present: value, future: [], tag }
      }),
    undo: () =>
      setHistory((now) => {
        const before = now.past.at(-1)
        if (before === undefined) return now
        return { past: now.past.slice(0, -1), present: before, future: [now.present, ...now.future], tag: "" }
      }),
    redo: () =>
      setHistory((now) => {
        const [next, ...future] = now.future
        return next === undefined ? now : { past: [...now.past, now.present], present: next, future, tag: "" }
      }),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
  }
}
