import { afterEach, beforeEach, expect, vi } from "vitest"

/**
 * A test that makes the program complain on the console fails, unless it said so beforehand:
 * `expectConsole(/database .* stopped/)` for output that belongs to what is tested.
 */
const allowed: RegExp[] = []
const heard: string[] = []

export const expectConsole = (pattern: RegExp): void => {
  allowed.push(pattern)
}

beforeEach(() => {
  allowed.length = 0
  heard.length = 0
  for (const level of ["error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      heard.push(words.map((word) => (word instanceof Error ? (word.stack ?? word.message) : String(word))).join(" "))
    })
  }
})

afterEach(() => {
  const unexpected = heard.filter((line) => !allowed.some((pattern) => pattern.test(line)))
  vi.mocked(console.error).mockRestore?.()
  vi.mocked(console.warn).mockRestore?.()
  expect(unexpected, "unexpected console output").toEqual([])
})
