import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { productRoot } from "@/lib/platform/root"
import { next, type Started, startEmptyPage } from "./start"

/**
 * The measure delegates' pages are held against: an empty page, made anew for every reader, of the same Next in the same
 * run. A tiny application of its own, so that the product carries no page for measuring and the empty page none of the
 * product's frame (languages, fonts, notices): the strictest comparison. Copied aside before it is built, because Next
 * would take the product's proxy and instrumentation for its own.
 */
export function emptyPage(port: number): Promise<Started> {
  const folder = mkdtempSync(path.join(tmpdir(), "huiwu-empty-page-"))
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
  cpSync(path.join(productRoot(), "tests/bench/empty-page"), folder, { recursive: true })
  symlinkSync(path.join(productRoot(), "node_modules"), path.join(folder, "node_modules"))
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as NodeJS.ProcessEnv
  const done = spawnSync(process.execPath, [next(), "build"], { cwd: folder, env, encoding: "utf8" })
  if (done.status !== 0) throw new Error(`the empty page could not be built:\n${done.stdout}${done.stderr}`)
  return startEmptyPage(folder, port)
}
