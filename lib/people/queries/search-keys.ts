import { searchKeyOf } from "@/lib/names/rules/search-key"

const KEPT = 20_000
const known = new Map<string, string>()

/** The dictionary is slow and names come back with every list: keys are kept, up to a bound. Names, not state. */
export function knownSearchKey(name: string): string {
  const kept = known.get(name)
  if (kept !== undefined) return kept
  if (known.size >= KEPT) known.clear()
  const key = searchKeyOf(name)
  known.set(name, key)
  return key
}
