import { readFileSync } from "node:fs"
import path from "node:path"
import { clock } from "@/lib/platform/clock"
import { productRoot } from "@/lib/platform/root"
import { writeBackup } from "./backup-write"
import { visitDatabase } from "./database"
import { options, UsageError } from "./options"

export async function run(argv: string[]): Promise<number> {
  const asked = options(argv)
  const [file] = asked.rest
  if (!file) throw new UsageError("请写明备份文件：huiwu backup FILE", "Name the file: huiwu backup FILE")
  const { version } = JSON.parse(readFileSync(path.join(productRoot(), "package.json"), "utf8")) as { version: string }
  const database = await visitDatabase(asked.data)
  try {
    const { tables, schema } = await writeBackup(database.url, path.resolve(file), version, clock.now())
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(`已备份 ${tables.length} 张表、${rows} 行（结构 ${schema}）到 ${path.resolve(file)}`)
    console.log(`Backed up ${tables.length} tables, ${rows} rows (schema ${schema}) into ${path.resolve(file)}`)
    return 0
  } finally {
    await database.stop()
  }
}
