/**
 * What the code uses and browsers of the oldest supported kind (Chromium 90, Firefox 91, Safari 14.1) or plain-http pages
 * lack. Run before the page comes alive (instrumentation-client.ts).
 */
type Indexed = { readonly length: number; readonly [index: number]: unknown }

function add(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

function at(this: Indexed, index: number): unknown {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

function findLastIndex(this: Indexed, test: (item: unknown, index: number, all: Indexed) => unknown): number {
  for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index, this)) return index
  return -1
}

function clone(value: unknown, seen = new Map<unknown, unknown>()): unknown {
  if (typeof value !== "object" || value === null) return value
  if (seen.has(value)) return seen.get(value)
  if (value instanceof Date) return new Date(value.getTime())
  if (value instanceof Map) {
    const copy = new Map()
    seen.set(value, copy)
    for (const [key, item] of value) copy.set(clone(key, seen), clone(item, seen))
    return copy
  }
  if (value instanceof Set) {
    const copy = new Set()
    seen.set(value, copy)
    for (const item of value) copy.add(clone(item, seen))
    return copy
  }
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {}
  seen.set(value, copy)
  for (const [key, item] of Object.entries(value)) (copy as Record<string, unknown>)[key] = clone(item, seen)
  return copy
}

function randomUUID(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}

export function addMissing(): void {
  for (const kind of [Array, String, Uint8Array]) add(kind.prototype, "at", at)
  add(Array.prototype, "findLastIndex", findLastIndex)
  add(Array.prototype, "findLast", function findLast(this: Indexed, test: (item: unknown) => unknown) {
    return this[findLastIndex.call(this, test)]
  })
  add(Array.prototype, "toSorted", function toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare)
  })
  add(Array.prototype, "toReversed", function toReversed(this: unknown[]) {
    return [...this].reverse()
  })
  add(Array.prototype, "with", function replaced(this: unknown[], index: number, item: unknown) {
    const copy = [...this]
    copy[index < 0 ? copy.length + index : index] = item
    return copy
  })
  // Not through Object.hasOwn, which this stands in for.
  add(
    Object,
    "hasOwn",
    (owner: object, key: PropertyKey) => Reflect.getOwnPropertyDescriptor(Object(owner), key) !== undefined,
  )
  add(globalThis, "structuredClone", (value: unknown) => clone(value))
  // Missing on plain-http pages even in new browsers.
  add(crypto, "randomUUID", randomUUID)
}
