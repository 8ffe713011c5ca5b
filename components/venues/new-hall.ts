"use client"

import { pinned } from "@/lib/venues/rules/edit/parts"
import type { HallDescription, HallSection } from "@/lib/venues/schema"

let made = 0
/** A part of an id that no seat of this hall ever had: the second it was made in, and a count. */
export function freshKey(): string {
  made = (made + 1) % 46_656
  return `k${Math.floor(Date.now() / 1000).toString(36)}${made.toString(36)}`.slice(0, 10)
}

/** What a new section begins with. */
export const newSection = (name: string): HallSection => ({
  name,
  key: freshKey(),
  rows: Array.from({ length: 10 }, (_, index) => ({ label: String(index + 1), blocks: [6, 12, 6], key: freshKey() })),
  numbering: { scheme: "center-out", oddSide: "left" },
})

/** A first hall: nothing has ids in it yet, so places will do for keys (equal on the server and in the browser). */
export const newHall = (name: string, section: string): HallDescription => {
  const rows = Array.from({ length: 10 }, (_, index) => ({ label: String(index + 1), blocks: [6, 12, 6] }))
  return pinned({ name, sections: [{ name: section, rows, numbering: { scheme: "center-out", oddSide: "left" } }] })
}
