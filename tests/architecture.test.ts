import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { LAWS } from "./support/architecture/laws"
import { importsOf, modulesOf, readSources } from "./support/architecture/scan"

const root = fileURLToPath(new URL("..", import.meta.url))
const house = modulesOf(readSources(root, ["app", "components", "lib"]))

test("the house has been read", () => {
  expect(house.length).toBeGreaterThan(50)
  expect(house.flatMap(({ imports }) => imports).length).toBeGreaterThan(100)
})

test("every import of ours leads to a file", () => {
  const files = new Set(house.map(({ file }) => file))
  const lost = house.flatMap(({ file, imports }) =>
    imports
      .filter(
        ({ ours, target }) =>
          ours &&
          /^(app|components|lib)\//.test(target) &&
          !target.startsWith("lib/generated/") &&
          !/\.(json|css|wasm)$/.test(target) &&
          !files.has(target),
      )
      .map(({ target }) => `${file} → ${target}`),
  )
  expect(lost).toEqual([])
})

describe("the laws of the house", () => {
  test.each(LAWS.map((law) => [law.name, law] as const))("%s", (_, law) => {
    expect(law.broken(house)).toEqual([])
  })
})

describe("each law notices an offender, and lets the honest one pass", () => {
  type Files = Record<string, string>
  const cases: [law: string, offender: Files, honest: Files][] = [
    [
      "layers point downwards",
      { "lib/kernel/a.ts": `import { b } from "@/lib/platform/b"` },
      { "lib/kernel/a.ts": `import { b } from "./b"` },
    ],
    [
      "layers point downwards",
      { "lib/platform/a.ts": `import type { P } from "@/lib/people/schema"` },
      { "lib/platform/a.ts": `import { x } from "@/lib/kernel/x"` },
    ],
    [
      "layers point downwards",
      { "lib/people/store.ts": `import { x } from "../../components/ui/x"` },
      { "components/ui/y.tsx": `import { x } from "./x"` },
    ],
    [
      "layers point downwards",
      { "components/ui/x.tsx": `import { save } from "@/app/actions"` },
      { "app/page.tsx": `import { X } from "@/components/ui/x"` },
    ],
    [
      "layers point downwards",
      { "app/page.tsx": `import { main } from "@/lib/cli/main"` },
      { "lib/cli/start.ts": `import { launch } from "./launch"` },
    ],
    [
      "rules, schema and policy are pure",
      { "lib/people/rules/a.ts": `import { clock } from "@/lib/platform/clock"` },
      { "lib/people/store.ts": `import { clock } from "@/lib/platform/clock"` },
    ],
    [
      "rules, schema and policy are pure",
      { "lib/people/schema.ts": `import { readFile } from "node:fs/promises"` },
      { "lib/people/schema.ts": `import { z } from "zod"` },
    ],
    [
      "rules, schema and policy are pure",
      { "lib/people/policy.ts": `import { find } from "./queries/find"` },
      { "lib/people/policy.ts": `import type { P } from "./schema"` },
    ],
    [
      "rules, schema and policy are pure",
      { "lib/people/rules/token.ts": `import { randomBytes } from "node:crypto"` },
      { "lib/people/rules/token.ts": `import { createHash, createHmac } from "node:crypto"` },
    ],
    [
      "only queries, store and platform touch Prisma",
      { "app/page.tsx": `import type { Person } from "@/lib/generated/prisma/client"` },
      { "lib/people/queries/a.ts": `import type { Person } from "@/lib/generated/prisma/client"` },
    ],
    [
      "only queries, store and platform touch Prisma",
      { "lib/people/templates/a.ts": `import { db } from "@/lib/platform/db"` },
      { "lib/people/templates/a.ts": `import { reason } from "@/lib/platform/db-errors"` },
    ],
    [
      "nouns import only lower nouns",
      { "lib/people/rules.ts": `import { a } from "@/lib/seating/rules"` },
      { "lib/seating/rules.ts": `import { a } from "@/lib/people/rules"` },
    ],
    [
      "only actions.ts revalidates",
      { "lib/people/store.ts": `import { revalidatePath } from "next/cache"` },
      { "app/(office)/people/actions.ts": `import { revalidatePath } from "next/cache"` },
    ],
    [
      "only platform/auth.ts imports next-auth",
      { "app/page.tsx": `import { getServerSession } from "next-auth/next"` },
      { "lib/platform/auth.ts": `import NextAuth from "next-auth"` },
    ],
    [
      "components have no data access",
      { "components/a/b.tsx": `import { list } from "@/lib/people/queries/list"` },
      { "components/a/b.tsx": `import type { Row } from "@/lib/people/queries/list"` },
    ],
    [
      "components have no data access",
      { "components/a/b.tsx": `import { env } from "@/lib/platform/env"` },
      { "components/a/b.tsx": `import { sort } from "@/lib/people/rules/sort"` },
    ],
    ["a noun has the closed set of rooms", { "lib/people/utils.ts": "" }, { "lib/people/rules/sort.ts": "" }],
    ["a noun has the closed set of rooms", { "lib/helpers/rules.ts": "" }, { "lib/venues/rules.ts": "" }],
    [
      "no file is longer than 300 lines",
      { "lib/people/store.ts": "\n".repeat(301) },
      { "lib/people/store.ts": "\n".repeat(300) },
    ],
    [
      "no file imports itself in a circle",
      { "lib/a.ts": `import { b } from "./b"`, "lib/b.ts": `export * from "./a"` },
      { "lib/a.ts": `import { b } from "./b"`, "lib/b.ts": `import type { a } from "./a"` },
    ],
  ]
  test.each(cases)("%s %#", (name, offender, honest) => {
    const law = LAWS.find((candidate) => candidate.name === name)
    expect(law?.broken(modulesOf(new Map(Object.entries(offender)))), "the offender").not.toEqual([])
    expect(law?.broken(modulesOf(new Map(Object.entries(honest)))), "the honest one").toEqual([])
  })
})

test("imports are found in every form they are written in", () => {
  const source = [
    `import "./side"`,
    `import type { A } from "a"`,
    `import { type B, type C } from "b"`,
    `import D, {\n  type E,\n  f,\n} from "d"`,
    `import * as g from 'g'`,
    `export { h } from "h"`,
    `export const text = "no"`,
    `// import { no } from "comment"`,
    `/** import { no } from "comment" */`,
    `const i = await import("i")`,
    `type J = typeof import("j")`,
  ].join("\n")
  expect(
    importsOf(source)
      .map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? " (type)" : ""}`)
      .sort(),
  ).toEqual(["./side", "a (type)", "b (type)", "d", "g", "h", "i", "j (type)"])
})
