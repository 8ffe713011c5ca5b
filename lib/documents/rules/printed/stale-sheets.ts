import type { PrintedContents, PrintedRecord, StaleSheet } from "../../schema/printed"

type PrintedSeats = Extract<PrintedContents, { kind: "seats" }>
const NAMED = 5

/**
 * Charts, indexes and lists of one meeting that no longer say what the plan says (handbook §7.3, check 63): of each paper
 * (kind and choices) the newest print, with how many people differ. `now`: what the same paper would hold today, or null when it would
 * not exist any more. Prints without kept contents are left to whoever knows their version.
 */
export function staleSheets(
  records: readonly PrintedRecord[],
  now: (kind: string, section: string) => PrintedSeats["seats"] | null,
): StaleSheet[] {
  const newest = new Map<string, { print: PrintedRecord; contents: PrintedSeats; earlier: number }>()
  const ordered = [...records].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
  for (const print of ordered) {
    const { contents } = print
    if (contents?.kind !== "seats") continue
    const key = `${print.kind} ${contents.section} ${JSON.stringify(Object.entries(contents.choices).sort())}`
    const known = newest.get(key)
    if (known) known.earlier++
    else newest.set(key, { print, contents, earlier: 0 })
  }
  return [...newest.values()].flatMap(({ print, contents, earlier }) => {
    const different = differing(contents.seats, now(print.kind, contents.section) ?? [])
    if (different.length === 0) return []
    return [{ print, people: different.length, names: different.slice(0, NAMED), earlier }]
  })
}

/** Names of the people who stand on one list only, or otherwise. */
function differing(before: PrintedSeats["seats"], after: PrintedSeats["seats"]): string[] {
  const old = new Map(before.map((line) => [line[0], line]))
  const names: string[] = []
  for (const [id, name, seat] of after) {
    const was = old.get(id)
    old.delete(id)
    if (!was || was[1] !== name || was[2] !== seat) names.push(name)
  }
  return [...names, ...[...old.values()].map((line) => line[1])]
}
