import { runScript, said } from "../../support/crash"
import { median } from "../merge"

/** What readers saw: pages in a second, milliseconds for one, bytes of one. */
export type Load = { readonly perSecond: number; readonly p50: number; readonly p95: number; readonly bytes: number }

export const READERS = 50

/** `requests` pages by 50 readers at once over kept connections, from another process. */
export async function load(origin: string, paths: readonly string[], requests: number): Promise<Load> {
  const run = runScript("tests/bench/run-load.ts", [origin, String(requests), String(READERS), ...paths])
  const [, json = "{}"] = await said(run, /^load (.*)$/m)
  await run.ended
  return JSON.parse(json) as Load
}

export const middle = (loads: readonly Load[]): Load => ({
  perSecond: median(loads.map((one) => one.perSecond)),
  p50: median(loads.map((one) => one.p50)),
  p95: median(loads.map((one) => one.p95)),
  bytes: median(loads.map((one) => one.bytes)),
})
