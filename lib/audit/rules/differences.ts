import type { Difference } from "../schema"

const MAX_TEXT = 300
const MAX_FIELDS = 60

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const plain = (value: unknown): string => {
  if (value === null || value === undefined) return ""
  if (Array.isArray(value)) return value.map(plain).join("、")
  if (isRecord(value)) return JSON.stringify(value)
  return String(value)
}

const cut = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text)

/** Fields of fields become "settings.evenRule"; those that begin with "_" are kept for the program, not for reading. */
function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value))
      if (!key.startsWith("_")) flatten(inner, path ? `${path}.${key}` : key, into)
    return
  }
  into.set(path, plain(value))
}

/** What differs between the two sides of a record, field by field, for reading; equal fields are left out. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [old, now] = [new Map<string, string>(), new Map<string, string>()]
  if (before !== null && before !== undefined) flatten(before, "", old)
  if (after !== null && after !== undefined) flatten(after, "", now)
  const fields = [...new Set([...old.keys(), ...now.keys()])]
  return fields
    .map((field) => ({ field, before: old.get(field) ?? "", after: now.get(field) ?? "" }))
    .filter((one) => one.before !== one.after)
    .slice(0, MAX_FIELDS)
    .map((one) => ({ field: one.field, before: cut(one.before), after: cut(one.after) }))
}
