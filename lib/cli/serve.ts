import { type ChildProcess, spawn } from "node:child_process"
import { createServer } from "node:net"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { readEnv } from "@/lib/platform/env"
import { LauncherError } from "@/lib/platform/postgres/launcher-error"
import { productRoot } from "@/lib/platform/root"
import { sessionSecret } from "./secret"
import { ALLOCATOR, heapOptions } from "./server-memory"

export type Serve = {
  readonly mode: "start" | "dev"
  readonly port: number
  readonly host: string | undefined
  readonly data: string
  readonly databaseUrl: string
  readonly extra?: Readonly<Record<string, string>>
}

/** The address people type: said by HUIWU_URL, this machine's otherwise. */
export const publicAddress = (port: number): string =>
  (process.env.HUIWU_URL ?? process.env.NEXTAUTH_URL ?? `http://localhost:${port}`).replace(/\/+$/, "")

/** Refuses in words when something else already listens on the port. */
export async function portIsFree(port: number, host: string | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const [zh, en] =
        error.code === "EADDRINUSE"
          ? ["已被占用", "is in use"]
          : [`无法使用（${error.code}）`, `cannot be used (${error.code})`]
      reject(
        new LauncherError(
          `端口 ${port} ${zh}，请用 --port 换一个。`,
          `Port ${port} ${en}; choose another with --port.`,
        ),
      )
    })
    probe.listen({ port, host }, () => probe.close(() => resolve()))
  })
}

/** Starts the web server as a child in its own process group: Ctrl-C reaches the launcher alone, which stops things in order. */
export function serve(ask: Serve): ChildProcess {
  const address = publicAddress(ask.port)
  const env = {
    ...(ask.mode === "start" ? ALLOCATOR : {}),
    ...process.env,
    DATABASE_URL: ask.databaseUrl,
    NEXTAUTH_SECRET: sessionSecret(ask.data),
    NEXTAUTH_URL: address,
    HUIWU_URL: address,
    HUIWU_ROOT: productRoot(),
    HUIWU_LAUNCHER_PID: String(process.pid),
    NODE_ENV: ask.mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    ...ask.extra,
  } as NodeJS.ProcessEnv
  readEnv(env)
  const next = path.join(productRoot(), "node_modules/next/dist/bin/next")
  const asked = [ask.mode, "-p", String(ask.port), ...(ask.host ? ["-H", ask.host] : [])]
  const args = [...(ask.mode === "start" ? heapOptions() : []), next, ...asked]
  return spawn(process.execPath, args, {
    cwd: productRoot(),
    env,
    detached: true,
    stdio: ["ignore", "inherit", "inherit"],
  })
}

/** Waits until the health route answers; false when the server ended first. */
export async function ready(child: ChildProcess, port: number, host: string | undefined): Promise<boolean> {
  const at = !host || host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`http://${at}:${port}/api/health`, { signal: AbortSignal.timeout(30_000) }).catch(
      () => null,
    )
    await answer?.body?.cancel()
    if (answer?.status === 200) return true
    await pause(150)
  }
  return false
}

const gone = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid ?? 0), name)
  } catch {
    child.kill(name)
  }
}

/** Asks the web server to finish, and ends it after ten seconds. */
export async function stopServing(child: ChildProcess): Promise<void> {
  if (gone(child)) return
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  signal(child, "SIGTERM")
  const timer = setTimeout(() => signal(child, "SIGKILL"), 10_000)
  await ended
  clearTimeout(timer)
}
