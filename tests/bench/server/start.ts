import { type ChildProcess, spawn } from "node:child_process"
import path from "node:path"
import { productRoot } from "@/lib/platform/root"

export type Started = {
  /** Milliseconds from the command to the whole first page. */
  readonly ms: number
  readonly address: string
  readonly pid: number
  readonly stop: () => Promise<void>
}

async function firstPage(child: ChildProcess, url: string): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(url).catch(() => null)
    const text = await answer?.text()
    if (answer?.status === 200 && text?.includes("</html>")) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`ended before ${url} answered`)
}

/** Starts a command of the product or of Next and waits for the first whole page. */
async function start(args: string[], port: number, page: string, cwd: string): Promise<Started> {
  const began = performance.now()
  const env = { ...process.env, NODE_ENV: "production", DATABASE_URL: undefined, HUIWU_URL: undefined }
  const child = spawn(process.execPath, args, {
    cwd,
    env: env as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "ignore", "inherit"],
  })
  process.once("exit", () => child.kill("SIGTERM"))
  const address = `http://127.0.0.1:${port}`
  await firstPage(child, address + page)
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once("exit", resolve))
    child.kill("SIGTERM")
    await ended
  }
  return { ms: performance.now() - began, address, pid: child.pid ?? 0, stop }
}

/** `huiwu start` on a data directory: until the sign-in page stands there. */
export const startProduct = (data: string, port: number): Promise<Started> =>
  start(["bin/huiwu.mjs", "start", "--port", String(port), "--data", data], port, "/sign-in", productRoot())

/** The empty page's own server, built before. */
export const startEmptyPage = (folder: string, port: number): Promise<Started> =>
  start([next(), "start", "-p", String(port)], port, "/", folder)

export const next = (): string => path.join(productRoot(), "node_modules/next/dist/bin/next")
