import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { gunzipSync, gzipSync } from "node:zlib"
import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { loadBackup } from "@/lib/cli/backup-load"
import { tablesOf, writeBackup } from "@/lib/cli/backup-write"
import { knownMigrations } from "@/lib/platform/schema-version"
import { makeDatabase, type TestDatabase } from "@/tests/support/database"

const folder = mkdtempSync(path.join(tmpdir(), "huiwu-backup-"))
const file = path.join(folder, "a.backup")
let source: TestDatabase

async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Everything a database holds, as text. */
async function contents(url: string): Promise<Record<string, string[]>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const all: Record<string, string[]> = {}
  for (const { name } of await tablesOf(client)) {
    all[name] = (await client.query<{ t: string }>(`SELECT x::text AS t FROM "${name}" x ORDER BY 1`)).rows.map(
      ({ t }) => t,
    )
  }
  await client.end()
  return all
}

const header = (bytes: Buffer) => JSON.parse(bytes.subarray(0, bytes.indexOf(10)).toString()) as Record<string, unknown>

/** The back-up with something changed in its header or its body. */
function tampered(change: (header: Record<string, unknown>, body: Buffer) => Buffer): string {
  const bytes = gunzipSync(readFileSync(file))
  const head = header(bytes)
  const body = change(head, bytes.subarray(bytes.indexOf(10) + 1))
  const other = path.join(folder, `${Math.random()}.backup`)
  writeFileSync(other, gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body])))
  return other
}

beforeAll(async () => {
  source = await makeDatabase()
  await ask(
    source.url,
    `INSERT INTO "Venue" (id, name) VALUES ('v', E'礼堂\\t"一"\\n\\\\');
     INSERT INTO "Room" (id, "venueId", name, layouts, equipment) VALUES ('r', 'v', '=1+1', '[{"layout":"剧院式"}]', '{"a,b",c}');
     INSERT INTO "Event" (id, title, "shortTitle", "startsOn", "endsOn") VALUES ('e', '䶮', '', '2027-01-12', '2027-01-14');
     INSERT INTO "Meeting" (id, "eventId", title, kind, "parentId") VALUES ('b', 'e', 'B', 'X', NULL), ('a', 'e', 'A', 'X', 'b');
     INSERT INTO "AuditEntry" ("actorId", "actorName", action, "subjectKind", "subjectId", "subjectTitle")
       SELECT 'system', '', 'x', 'x', g::text, '' FROM generate_series(1, 5000) g;`,
  )
  await writeBackup(source.url, file, "1.2.3", new Date("2027-01-01T00:00:00Z"))
})

afterAll(async () => {
  await source.drop()
  rmSync(folder, { recursive: true })
})

test("only its owner can read the file, and the header counts every table", () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const head = header(gunzipSync(readFileSync(file)))
  expect(head).toMatchObject({
    format: "huiwu-backup-1",
    madeAt: "2027-01-01T00:00:00.000Z",
    version: "1.2.3",
    schema: knownMigrations().at(-1),
  })
  expect(head.tables).toContainEqual(expect.objectContaining({ name: "AuditEntry", rows: 5000 }))
})

test("what comes back is what went in, and counters go on where they were", async () => {
  const target = await makeDatabase(null)
  await loadBackup(target.url, file, false)
  expect(await contents(target.url)).toEqual(await contents(source.url))
  const next = `INSERT INTO "AuditEntry" ("actorId", "actorName", action, "subjectKind", "subjectId", "subjectTitle")
                VALUES ('', '', '', '', '', '') RETURNING id`
  expect(await ask(target.url, next)).toEqual([{ id: "5001" }])
  await expect(
    ask(target.url, `INSERT INTO "Room" (id, "venueId", name, layouts) VALUES ('x', 'none', 'x', '[]')`),
  ).rejects.toMatchObject({ code: "23503" })
  await target.drop()
})

test("a back-up is of one moment: a change made meanwhile is wholly in or wholly out", async () => {
  const other = path.join(folder, "meanwhile.backup")
  const writer = new Client({ connectionString: source.url })
  await writer.connect()
  await writer.query(`BEGIN; INSERT INTO "Venue" (id, name) VALUES ('late', 'late')`)
  const made = await writeBackup(source.url, other, "1", new Date(0))
  await writer.query("ROLLBACK")
  await writer.end()
  expect(made.tables.find(({ name }) => name === "Venue")?.rows).toBe(1)
})

test("a database that holds data is replaced only by force", async () => {
  const target = await makeDatabase()
  await ask(target.url, `INSERT INTO "Venue" (id, name) VALUES ('kept', 'kept')`)
  await expect(loadBackup(target.url, file, false)).rejects.toThrow(/--force/)
  expect(await ask(target.url, `SELECT id FROM "Venue"`)).toEqual([{ id: "kept" }])
  await loadBackup(target.url, file, true)
  expect(await contents(target.url)).toEqual(await contents(source.url))
  await target.drop()
})

describe("a file that is not right is refused in words and writes nothing", () => {
  const cases: [string, () => string, RegExp][] = [
    ["no such file", () => path.join(folder, "none"), /There is no file/],
    [
      "something else",
      () => {
        const other = path.join(folder, "text")
        writeFileSync(other, "hello")
        return other
      },
      /damaged/,
    ],
    [
      "cut off",
      () => {
        const other = path.join(folder, "cut")
        const bytes = readFileSync(file)
        writeFileSync(other, bytes.subarray(0, bytes.length - 200))
        return other
      },
      /damaged or cut off/,
    ],
    [
      "one letter changed",
      () => tampered((_, body) => Buffer.concat([Buffer.from("x"), body.subarray(1)])),
      /checksum/,
    ],
    ["shorter than it says", () => tampered((_, body) => body.subarray(0, body.length - 1)), /cut off/],
    ["longer than it says", () => tampered((_, body) => Buffer.concat([body, Buffer.from("x")])), /after its end/],
    [
      "a newer schema",
      () =>
        tampered((head, body) => {
          head.schema = "9999_later"
          return body
        }),
      /newer program/,
    ],
    [
      "a table name that is none",
      () =>
        tampered((head, body) => {
          const [first] = head.tables as { name: string }[]
          if (first) first.name = 'x"; DROP TABLE "User'
          return body
        }),
      /no back-up/,
    ],
  ]
  test.each(cases)("%s", async (_, make, words) => {
    const target = await makeDatabase()
    await ask(target.url, `INSERT INTO "Venue" (id, name) VALUES ('kept', 'kept')`)
    await expect(loadBackup(target.url, make(), true)).rejects.toThrow(words)
    expect(await ask(target.url, `SELECT id FROM "Venue"`)).toEqual([{ id: "kept" }])
    await target.drop()
  })
})
