import { existsSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

/**
 * The folder of the product (where package.json and prisma/ lie). The launcher says it to its children, because inside a
 * built server a module no longer lies where it was written.
 */
export function productRoot(): string {
  const said = process.env.HUIWU_ROOT
  if (said) return said
  const beside = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")
  return existsSync(path.join(beside, "prisma/schema")) ? beside : process.cwd()
}
