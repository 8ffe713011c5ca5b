import { expect, test } from "vitest"
import { addMissing } from "@/lib/platform/polyfills"

const TypedArray = Object.getPrototypeOf(Uint8Array.prototype) as object
const ADDED: readonly (readonly [object, readonly string[]])[] = [
  [Array.prototype, ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "with"]],
  [String.prototype, ["at"]],
  [TypedArray, ["at"]],
  [Object, ["hasOwn"]],
  [globalThis, ["structuredClone"]],
  [Crypto.prototype, ["randomUUID"]],
]
// Where they are put when they are missing, if not where they were.
const PUT: readonly (readonly [object, string])[] = [
  [Uint8Array.prototype, "at"],
  [crypto, "randomUUID"],
]

/** What `work` returns in a world without what newer browsers brought, after the missing has been added. */
function inAnOldWorld<Result>(work: () => Result): Result {
  const taken = ADDED.flatMap(([owner, names]) =>
    names.map((name) => [owner, name, Reflect.getOwnPropertyDescriptor(owner, name)] as const),
  )
  for (const [owner, name] of taken) Reflect.deleteProperty(owner, name)
  try {
    addMissing()
    return work()
  } finally {
    for (const [owner, name] of PUT) Reflect.deleteProperty(owner, name)
    for (const [owner, name, own] of taken) if (own) Object.defineProperty(owner, name, own)
  }
}

const even = (n: number): boolean => n % 2 === 0
const CASES: readonly (readonly [string, () => unknown, unknown])[] = [
  ["at", () => [0, -1, 2, 3, -4, Number.NaN].map((index) => [1, 2, 3].at(index)), [1, 3, 3, undefined, undefined, 1]],
  ["at of text", () => ["会务".at(-1), "会务".at(2)], ["务", undefined]],
  ["at of bytes", () => new Uint8Array([7, 8]).at(-1), 8],
  ["findLast", () => [[2, 3, 4, 5].findLast(even), [1].findLast(even), [].findLast(even)], [4, undefined, undefined]],
  ["findLastIndex", () => [[2, 3, 4, 5].findLastIndex(even), [1].findLastIndex(even)], [2, -1]],
  ["hasOwn", () => ["a", "toString", "b"].map((key) => Object.hasOwn({ a: undefined }, key)), [true, false, false]],
  ["hasOwn of text", () => [Object.hasOwn(Object("会"), "length"), Object.hasOwn([1], 0)], [true, true]],
]

test.each(CASES)("%s", (_name, work, expected) => {
  expect(inAnOldWorld(work)).toEqual(expected)
})

test("copies leave the original as it was", () => {
  const list = [3, 1, 2]
  const made = inAnOldWorld(() => [
    list.toSorted(),
    list.toSorted((a, b) => b - a),
    list.toReversed(),
    list.with(-1, 9),
  ])
  expect(made).toEqual([
    [1, 2, 3],
    [3, 2, 1],
    [2, 1, 3],
    [3, 1, 9],
  ])
  expect(list).toEqual([3, 1, 2])
})

test("a structured clone is deep, keeps dates, maps, sets and circles, and shares nothing", () => {
  type Ring = { self?: Ring; at: Date; map: Map<string, number[]>; set: Set<number>; list: (null | { a: number })[] }
  const ring: Ring = { at: new Date(0), map: new Map([["a", [1]]]), set: new Set([1]), list: [null, { a: 1 }] }
  ring.self = ring
  const copy = inAnOldWorld(() => structuredClone(ring))
  expect(copy).toEqual(ring)
  expect(copy.self).toBe(copy)
  for (const key of ["at", "map", "set", "list"] as const) expect(copy[key], key).not.toBe(ring[key])
  expect(copy.map.get("a")).not.toBe(ring.map.get("a"))
})

test("random ids are different UUIDs of version 4", () => {
  const ids = inAnOldWorld(() => Array.from({ length: 200 }, () => crypto.randomUUID()))
  expect(new Set(ids).size).toBe(200)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test("what a browser has is left alone, and nothing added is counted", () => {
  const [sorted, keys] = [Array.prototype.toSorted, inAnOldWorld(() => Object.keys(Array.prototype))]
  addMissing()
  expect(Array.prototype.toSorted).toBe(sorted)
  expect(keys).toEqual([])
})
