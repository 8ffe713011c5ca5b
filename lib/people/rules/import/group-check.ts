import { type GroupKind, type GroupRow, groupKindOf } from "../../schema"
import { groupKey, isSlipOf, nearestNames, shortNameOf, shortNamesOf } from "../groups"
import type { ParsedRow } from "./row"

export type NewGroup = { kind: GroupKind; name: string; shortName: string; rows: number }

/** So many rows of an unknown group are a group of its own; fewer are taken for a slip where others are known. */
const ENOUGH_ROWS = 3

/**
 * Brings every row's group to the name of a known one. Known are the event's groups and the new ones this file makes
 * plausible; anything else is an error on the row with the nearest names. New groups are created on confirmation only.
 */
export function checkGroups(rows: readonly ParsedRow[], groups: readonly GroupRow[]): NewGroup[] {
  return (["DELEGATION", "WORKGROUP"] as const).flatMap((kind) =>
    checkKind(
      rows.filter((row) => groupKindOf(row.values.category) === kind && row.values.groupName !== ""),
      groups.filter((group) => group.kind === kind).map((group) => group.name),
      kind,
    ),
  )
}

function checkKind(rows: readonly ParsedRow[], existing: readonly string[], kind: GroupKind): NewGroup[] {
  const byKey = new Map<string, ParsedRow[]>()
  for (const row of rows) {
    const key = groupKey(row.values.groupName)
    const same = byKey.get(key)
    if (same) same.push(row)
    else byKey.set(key, [row])
  }
  const known = new Map(existing.map((name) => [groupKey(name), name]))
  const added: { name: string; rows: number }[] = []
  const plausible = [...existing, ...[...byKey].filter(([, same]) => same.length >= ENOUGH_ROWS).map(([key]) => key)]

  for (const [key, same] of byKey) {
    const name = known.get(key) ?? uniqueByShortName(key, existing, kind)
    if (name !== null) {
      for (const row of same) row.values.groupName = name
      continue
    }
    const slip = plausible.some((other) => isSlipOf(key, other, kind))
    const believed = same.length >= ENOUGH_ROWS || (existing.length === 0 && !slip)
    if (believed) added.push({ name: key, rows: same.length })
    for (const row of same) {
      if (believed) {
        row.values.groupName = key
        const severity = same.length >= ENOUGH_ROWS ? "note" : "warning"
        row.problems.push({ field: "group", code: "new_group", severity, data: { name: key } })
      } else {
        const nearest = nearestNames(
          key,
          plausible.filter((other) => groupKey(other) !== key),
          kind,
        ).join("、")
        const data = { value: row.values.groupName, nearest }
        row.problems.push({ field: "group", code: "unknown_group", severity: "error", data })
      }
    }
  }
  const short = shortNamesOf([...existing, ...added.map(({ name }) => name)], kind).slice(existing.length)
  return added.map((group, index) => ({ kind, ...group, shortName: short[index] ?? group.name }))
}

/** 城关镇 or 城关代表团 for 城关镇代表团, when only one known group can be meant. */
function uniqueByShortName(key: string, existing: readonly string[], kind: GroupKind): string | null {
  if (kind === "WORKGROUP") return null
  const wanted = shortNameOf(key, kind)
  const meant = existing.filter((name) => shortNameOf(name, kind) === wanted)
  return meant.length === 1 ? (meant[0] ?? null) : null
}
