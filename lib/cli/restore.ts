import path from "node:path"
import { loadBackup } from "./backup-load"
import { openDatabase } from "./database"
import { options, UsageError } from "./options"

export async function run(argv: string[]): Promise<number> {
  const asked = options(argv)
  const [file] = asked.rest
  if (!file) throw new UsageError("请写明备份文件：huiwu restore FILE", "Name the file: huiwu restore FILE")
  // Takes charge of the data directory: a running product is refused, it must be stopped first.
  const database = await openDatabase(asked.data)
  try {
    const { tables, madeAt } = await loadBackup(database.url, path.resolve(file), asked.force)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(`已恢复 ${madeAt} 的备份：${tables.length} 张表、${rows} 行。`)
    console.log(`Restored the back-up of ${madeAt}: ${tables.length} tables, ${rows} rows.`)
    return 0
  } finally {
    await database.stop()
  }
}
