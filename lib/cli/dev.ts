import { existsSync, writeFileSync } from "node:fs"
import path from "node:path"
import { productRoot } from "@/lib/platform/root"
import { generate } from "./build"
import { launch } from "./launch"
import { options } from "./options"

/** Each developer server has a folder of its own (Next refuses two in one), with a tsconfig that Next may amend. */
function ownFolder(port: number): Readonly<Record<string, string>> {
  if (port === 3000) return {}
  const name = `tsconfig.dev-${port}.json`
  const tsconfig = path.join(productRoot(), name)
  if (!existsSync(tsconfig)) writeFileSync(tsconfig, `${JSON.stringify({ extends: "./tsconfig.json" })}\n`)
  return { HUIWU_DIST: `.next/dev-${port}`, HUIWU_TSCONFIG: name }
}

export async function run(argv: string[]): Promise<number> {
  const asked = options(argv)
  generate()
  return launch({ ...asked, mode: "dev", extra: ownFolder(asked.port) })
}
