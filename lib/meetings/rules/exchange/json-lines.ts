import { MAX_DEPTH, Unreadable } from "./programme"

export type JsonRead = { value: unknown; lineOf: (value: unknown) => number | null }

const SPACE = /[ \t\r\n]*/y
const TEXT = /"[^"\\]*(?:\\.[^"\\]*)*"/y
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/**
 * Reads JSON and remembers on which line every object and list begins, so that what is wrong in one can be told by its line.
 * Nesting is bounded. Throws Unreadable (`json_broken`, `too_deep`) with the line.
 */
export function readJson(text: string): JsonRead {
  const lines = new WeakMap<object, number>()
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = 1
  let counted = 0
  const here = (): number => {
    for (let next = text.indexOf("\n", counted); next >= 0 && next < at; next = text.indexOf("\n", counted)) {
      line += 1
      counted = next + 1
    }
    return line
  }
  const broken = (): never => {
    throw new Unreadable({ line: here(), code: "json_broken", data: {} })
  }
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found?.[0] ?? null
  }
  const sign = (): string => {
    take(SPACE)
    return text[at] ?? ""
  }
  /** A text or plain value: JSON's own parser judges its escapes and control signs. */
  const scalar = (pattern: RegExp): unknown => {
    const written = take(pattern)
    try {
      return JSON.parse(written ?? "")
    } catch {
      return broken()
    }
  }
  const string = (): string => String(scalar(TEXT))

  /** One list or object: its parts until the closing sign. */
  const parts = (close: string, part: () => void): void => {
    at += 1
    if (sign() === close) {
      at += 1
      return
    }
    for (;;) {
      part()
      const next = sign()
      if (next !== "," && next !== close) broken()
      at += 1
      if (next === close) return
    }
  }
  const value = (depth: number): unknown => {
    const first = sign()
    if (depth > MAX_DEPTH) throw new Unreadable({ line: here(), code: "too_deep", data: { most: MAX_DEPTH } })
    if (first === '"') return string()
    if (first === "[") {
      const list: unknown[] = []
      lines.set(list, here())
      parts("]", () => list.push(value(depth + 1)))
      return list
    }
    if (first === "{") {
      const object: Record<string, unknown> = {}
      lines.set(object, here())
      parts("}", () => {
        if (sign() !== '"') broken()
        const key = string()
        if (sign() !== ":") broken()
        at += 1
        const content = value(depth + 1)
        // As JSON.parse does it: a key is data, never the object's ancestor.
        Object.defineProperty(object, key, { value: content, enumerable: true, writable: true, configurable: true })
      })
      return object
    }
    return scalar(PLAIN)
  }
  const whole = value(0)
  if (sign() !== "") broken()
  return {
    value: whole,
    lineOf: (one) => (typeof one === "object" && one !== null ? (lines.get(one) ?? null) : null),
  }
}
