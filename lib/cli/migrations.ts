import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { productRoot } from "@/lib/platform/root"
import { type SchemaFiles, withSchemaEngine } from "@/lib/platform/schema-engine"
import { knownMigrations } from "@/lib/platform/schema-version"

const folder = (...parts: string[]): string => path.join(productRoot(), "prisma", ...parts)

const readSchema = (): SchemaFiles =>
  readdirSync(folder("schema"))
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(folder("schema", name), "utf8") }))

/** The datamodel a migration led to, kept beside it: the next one is the difference to it. */
const asOneFile = (files: SchemaFiles): string =>
  files
    .map((file) => file.content.trim())
    .join("\n\n")
    .concat("\n")

async function difference(from: SchemaFiles | null, to: SchemaFiles): Promise<string> {
  const result = await withSchemaEngine(null, (engine) =>
    engine.diff({
      from: from ? { tag: "schemaDatamodel", files: from } : { tag: "empty" },
      to: { tag: "schemaDatamodel", files: to },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  return (result.stdout ?? "").trim()
}

function write(name: string, sql: string, datamodel: SchemaFiles): void {
  mkdirSync(folder("migrations", name), { recursive: true })
  writeFileSync(folder("migrations", name, "migration.sql"), `${sql}\n`)
  writeFileSync(folder("migrations", name, "datamodel.prisma"), asOneFile(datamodel))
  writeFileSync(folder("migrations/migration_lock.toml"), 'provider = "postgresql"\n')
}

/** Writes the next migration: the difference between the last migration's datamodel and the present one. */
export async function create(argv: readonly string[]): Promise<number> {
  const name = argv[0] ?? ""
  if (!/^[a-z0-9_]{3,60}$/.test(name)) {
    console.error("用法 Usage: huiwu migration:new <name>   (a-z, 0-9, _)")
    return 2
  }
  const last = knownMigrations().at(-1)
  if (!last || !existsSync(folder("migrations", last, "datamodel.prisma"))) {
    console.error("没有上一个迁移的 datamodel.prisma。\nThe last migration has no datamodel.prisma.")
    return 2
  }
  const from = [
    { path: "datamodel.prisma", content: readFileSync(folder("migrations", last, "datamodel.prisma"), "utf8") },
  ]
  const schema = readSchema()
  const sql = await difference(from, schema)
  if (sql === "" || sql.includes("This is an empty migration")) {
    console.error("数据模型没有变化。\nThe datamodel has not changed.")
    return 2
  }
  const number = String(Number.parseInt(last, 10) + 1).padStart(4, "0")
  write(`${number}_${name}`, sql, schema)
  console.log(`prisma/migrations/${number}_${name}`)
  return 0
}
