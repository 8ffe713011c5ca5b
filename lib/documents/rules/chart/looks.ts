import type { Category, Participant } from "@/lib/people/schema"
import { groupColour } from "@/lib/venues/rules/group-colours"
import { PATTERNS, type SeatLookOnPaper } from "../../schema/chart"
import { type Paper, peopleById } from "../paper"

/** Zones without a delegation: paper colours, told apart by the strip alone. */
const CATEGORY_LOOKS: Record<Category, Pick<SeatLookOnPaper, "fill" | "line" | "ink" | "pattern">> = {
  DEPUTY: { fill: "#ffffff", line: "#8c867a", ink: "#8c867a", pattern: "plain" },
  OBSERVER: { fill: "#f4f1ea", line: "#b9b2a4", ink: "#b9b2a4", pattern: "plain" },
  INVITED: { fill: "#faf3de", line: "#c9b26a", ink: "#a78a2e", pattern: "bars" },
  AUDITOR: { fill: "#f4f1ea", line: "#b9b2a4", ink: "#8c867a", pattern: "dots" },
  STAFF: { fill: "#eef1ee", line: "#a9b5a9", ink: "#7d8a7d", pattern: "hatch" },
  PRESS: { fill: "#eef1f4", line: "#a9b2bb", ink: "#77828c", pattern: "back" },
}

/**
 * The looks that occur among these people, delegations first in their order, and which one each person has. Colours are
 * those of the screen (groupColour); the patterns are for paper, where black and white must do.
 */
export function looksFor(
  paper: Paper,
  seated: readonly string[],
): { looks: SeatLookOnPaper[]; lookOf: Map<string, number> } {
  const people = peopleById(paper)
  const delegations = paper.plan.groups.filter((group) => group.kind === "DELEGATION")
  const keyOf = (person: Participant): string =>
    person.category === "DEPUTY" && delegations.some((group) => group.id === person.groupId)
      ? `group ${person.groupId}`
      : `category ${person.category}`
  const members = new Map<string, string[]>()
  for (const id of seated) {
    const person = people.get(id)
    if (person) members.set(keyOf(person), [...(members.get(keyOf(person)) ?? []), id])
  }
  const looks: SeatLookOnPaper[] = []
  const lookOf = new Map<string, number>()
  const add = (key: string, look: Omit<SeatLookOnPaper, "count">) => {
    const ids = members.get(key)
    if (!ids) return
    for (const id of ids) lookOf.set(id, looks.length)
    looks.push({ ...look, count: paper.t("people", { count: ids.length }) })
  }
  delegations.forEach((group, index) => {
    const { fill, line, ink } = groupColour(index)
    const pattern = PATTERNS[index % PATTERNS.length] ?? "plain"
    add(`group ${group.id}`, {
      fill,
      line,
      ink,
      pattern,
      label: group.name,
      abbreviation: group.shortName || group.name,
    })
  })
  for (const [category, look] of Object.entries(CATEGORY_LOOKS)) {
    const label = paper.t(`category.${category}`)
    add(`category ${category}`, { ...look, label, abbreviation: label })
  }
  return { looks, lookOf }
}
