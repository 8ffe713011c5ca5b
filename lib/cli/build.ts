import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, statSync } from "node:fs"
import path from "node:path"
import { LauncherError } from "@/lib/platform/postgres/launcher-error"
import { productRoot } from "@/lib/platform/root"

const at = (...parts: string[]): string => path.join(productRoot(), ...parts)

/** The built server's mark; in a folder of its own when HUIWU_DIST says so. */
const mark = (): string => at(process.env.HUIWU_DIST ?? ".next", "BUILD_ID")

export const isBuilt = (): boolean => existsSync(mark())

function newest(folder: string): number {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? newest(file) : statSync(file).mtimeMs)
  }
  return latest
}

/** True when the built server is older than what it was built from. */
export function isStale(): boolean {
  if (!isBuilt()) return true
  const built = statSync(mark()).mtimeMs
  const folders = ["app", "components", "lib", "messages", "prisma/schema"].map((name) => at(name)).filter(existsSync)
  const files = ["package-lock.json", "next.config.ts", "postcss.config.mjs", "instrumentation.ts"]
    .map((name) => at(name))
    .filter(existsSync)
  return Math.max(...folders.map(newest), ...files.map((file) => statSync(file).mtimeMs)) > built
}

/** Generates the database client when it is missing or older than the datamodel. */
export function generate(): void {
  const client = at("lib/generated/prisma/client.ts")
  if (existsSync(client) && statSync(client).mtimeMs >= newest(at("prisma/schema"))) return
  runNode([at("bin/generate.mjs")], "生成数据库客户端失败。", "Generating the database client failed.")
}

export function build(): void {
  console.log("正在构建，约需一两分钟…… Building, this takes a minute or two…")
  runNode(
    [at("node_modules/next/dist/bin/next"), "build"],
    "构建失败，原因见上。",
    "The build failed; the reason stands above.",
  )
}

function runNode(args: string[], zh: string, en: string): void {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as NodeJS.ProcessEnv
  const done = spawnSync(process.execPath, args, { cwd: productRoot(), env, stdio: ["ignore", "inherit", "inherit"] })
  if (done.status !== 0) throw new LauncherError(zh, en)
}
