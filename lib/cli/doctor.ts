import { existsSync, statfsSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { Client } from "pg"
import { reasonOf } from "@/lib/platform/log"
import { refuseNewer } from "@/lib/platform/migrate"
import { LauncherError } from "@/lib/platform/postgres/launcher-error"
import { productRoot } from "@/lib/platform/root"
import { appliedMigrations, knownMigrations } from "@/lib/platform/schema-version"
import { isBuilt } from "./build"
import { visitDatabase } from "./database"
import { options } from "./options"

type Finding = { readonly ok: boolean | "note"; readonly zh: string; readonly en: string }

/** What the operator reads of something thrown, in both languages. */
const failure = (error: unknown, zh: string, en: string): Finding =>
  error instanceof LauncherError
    ? { ok: false, zh: error.zh, en: error.en }
    : { ok: false, zh: `${zh}：${reasonOf(error)}`, en }

const fine = (zh: string, en: string): Finding => ({ ok: true, zh, en })
const bad = (zh: string, en: string): Finding => ({ ok: false, zh, en })
const note = (zh: string, en: string): Finding => ({ ok: "note", zh, en })

function machine(data: string): Finding[] {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  const node = process.versions.node
  const newEnough = major > 20 || (major === 20 && minor >= 19)
  const findings = [
    newEnough ? fine(`Node.js ${node}`, "fine") : bad(`Node.js ${node} 太旧`, "Node.js 20.19 or later is needed"),
  ]
  findings.push(
    isBuilt() ? fine("程序已构建", "the program is built") : note("程序还没有构建", "not built yet: npm run build"),
  )
  if (!existsSync(data))
    return [...findings, note(`数据目录 ${data} 还没有`, "there is no data directory yet; the first start makes it")]
  const { bavail, bsize } = statfsSync(data)
  const free = Math.floor((bavail * bsize) / 2 ** 20)
  findings.push(fine(`数据目录 ${data}`, "data directory"))
  findings.push(
    free >= 1024
      ? fine(`磁盘剩余 ${free} MB`, "disk space left")
      : bad(`磁盘只剩 ${free} MB`, "less than 1 GB of disk left"),
  )
  const secret = path.join(data, "secret")
  if (existsSync(secret) && (statSync(secret).mode & 0o077) !== 0) {
    findings.push(bad(`${secret} 可被他人读取`, "others can read the session secret: chmod 600"))
  }
  return findings
}

function fonts(): Finding[] {
  const require = createRequire(path.join(productRoot(), "package.json"))
  return ["noto-sans-sc", "noto-serif-sc"].map((name) => {
    try {
      require.resolve(`@expo-google-fonts/${name}/package.json`)
      return fine(`打印字体 ${name}`, "print font present")
    } catch {
      return bad(`缺打印字体 ${name}`, "print font missing: npm ci")
    }
  })
}

async function count(client: Client, sql: string): Promise<number> {
  return Number((await client.query<{ n: string }>(sql)).rows[0]?.n ?? 0)
}

async function database(url: string): Promise<Finding[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    const version = (await client.query<{ server_version: string }>("SHOW server_version")).rows[0]?.server_version
    const findings = [fine(`数据库可连接，PostgreSQL ${version}`, "the database answers")]
    const { applied, failed } = await appliedMigrations(client)
    refuseNewer(applied, knownMigrations())
    const missing = knownMigrations().filter((name) => !applied.includes(name))
    if (failed.length > 0)
      findings.push(
        bad(`升级没有做完：${failed.join("、")}`, "an upgrade did not finish; restore the back-up made before it"),
      )
    if (missing.length > 0)
      return [...findings, note(`待升级：${missing.join("、")}`, "the next start upgrades the database")]
    findings.push(fine(`数据库结构 ${applied.at(-1)}`, "schema up to date"))
    const guard = await count(
      client,
      "SELECT count(*) AS n FROM pg_constraint WHERE conname = 'occupancy_exclusive' AND contype = 'x'",
    )
    findings.push(
      guard === 1
        ? fine("重复占用由数据库把关", "the guard against double booking is in place")
        : bad("缺少重复占用的约束", "the constraint occupancy_exclusive is missing"),
    )
    const late = await count(
      client,
      `SELECT count(*) AS n FROM "OutboxMessage" WHERE "sentAt" IS NULL AND "failedAt" IS NULL AND "createdAt" < now() - interval '1 hour'`,
    )
    const failures = await count(client, `SELECT count(*) AS n FROM "OutboxMessage" WHERE "failedAt" IS NOT NULL`)
    findings.push(
      late === 0
        ? fine("发件箱没有积压", "no backlog in the outbox")
        : bad(`发件箱积压 ${late} 封超过一小时`, `${late} messages wait for more than an hour: look at SMTP_URL`),
    )
    if (failures > 0) findings.push(note(`${failures} 封邮件最终没有发出`, `${failures} messages were given up`))
    const users = await count(client, `SELECT count(*) AS n FROM "User"`)
    if (users === 0) findings.push(note("还没有账号", "no accounts yet: huiwu claim"))
    return findings
  } catch (error) {
    return [failure(error, "数据库不可用", "the database cannot be used")]
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Looks at the installation and says in words what is wrong; 0 when all is well, 1 otherwise. */
export async function run(argv: string[]): Promise<number> {
  const asked = options(argv)
  const findings = [...machine(asked.data), ...fonts()]
  try {
    const visited = await visitDatabase(asked.data)
    findings.push(...(await database(visited.url)))
    await visited.stop()
  } catch (error) {
    findings.push(failure(error, "数据库无法启动", "the database cannot be started"))
  }
  const marks = { true: "✓", false: "✗", note: "·" } as const
  for (const { ok, zh, en } of findings) console.log(`${marks[`${ok}`]} ${zh} — ${en}`)
  return findings.some(({ ok }) => ok === false) ? 1 : 0
}
