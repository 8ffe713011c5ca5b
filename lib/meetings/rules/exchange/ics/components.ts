import { cut, type Tell, Unreadable } from "../programme"
import type { ContentLine } from "./content-lines"

export type Component = { name: string; line: number; lines: ContentLine[]; children: Component[] }

/** VCALENDAR > VEVENT > VALARM is the deepest a calendar goes. */
const DEEPEST = 8

/** The components of a file; whatever is not closed, or closed twice, is told. */
export function componentsOf(lines: readonly ContentLine[], tell: Tell): Component[] {
  const roots: Component[] = []
  const stack: Component[] = []
  for (const content of lines) {
    const name = content.value.trim().toUpperCase()
    const open = stack.at(-1)
    if (content.name === "BEGIN") {
      if (stack.length >= DEEPEST)
        throw new Unreadable({ line: content.line, code: "too_deep", data: { most: DEEPEST } })
      const component: Component = { name, line: content.line, lines: [], children: [] }
      ;(open ? open.children : roots).push(component)
      stack.push(component)
    } else if (content.name === "END") {
      if (open?.name === name) stack.pop()
      else throw new Unreadable({ line: content.line, code: "ics_broken", data: {} })
    } else if (open) open.lines.push(content)
    else tell(content.line, "not_a_calendar", { text: cut(content.name, 20) })
  }
  const unclosed = stack.at(-1)
  if (unclosed) tell(unclosed.line, "ics_broken")
  return roots
}

/** The first property of a name. */
export const property = ({ lines }: Component, name: string): ContentLine | undefined =>
  lines.find((line) => line.name === name)
export const properties = ({ lines }: Component, name: string): ContentLine[] =>
  lines.filter((line) => line.name === name)
