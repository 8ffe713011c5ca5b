import { type ChildProcess, spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../..", import.meta.url))
const loader = fileURLToPath(new URL("./crash-loader.mjs", import.meta.url))

export type Run = {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | string>
}

/** Starts a TypeScript file in a process of its own (path from the project's root), with the given environment. */
export function runScript(
  script: string,
  argv: readonly string[] = [],
  env: Record<string, string | undefined> = {},
): Run {
  const child = spawn(process.execPath, [loader, `${root}/${script}`, ...argv], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", HUIWU_ROOT: root.replace(/\/$/, ""), ...env } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  })
  let text = ""
  const hear = (piece: Buffer): void => {
    text += piece.toString()
  }
  child.stdout?.on("data", hear)
  child.stderr?.on("data", hear)
  const ended = new Promise<number | string>((resolve) =>
    child.once("close", (code, signal) => resolve(code ?? signal ?? "?")),
  )
  return { child, output: () => text, ended }
}

/** Resolves once the script has said something that fits; rejects with all it said when it ends first. */
export function said(run: Run, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = pattern.exec(run.output())
      if (found) resolve(found)
    }
    look()
    run.child.stdout?.on("data", look)
    run.child.stderr?.on("data", look)
    void run.ended.then((code) => reject(new Error(`ended (${code}) without saying ${pattern}:\n${run.output()}`)))
  })
}

/**
 * Runs a script that prints "ready" when it is about to write, kills it (SIGKILL) at a random moment within `spread`
 * milliseconds after that, and waits until it is gone. Returns its exit code when it was done before the blow, else "SIGKILL".
 * `random` (0 ≤ x < 1) names the moment, for runs that can be repeated.
 */
export async function killWhileRunning(
  script: string,
  env: Record<string, string>,
  spread: number,
  random: () => number = Math.random,
): Promise<number | string> {
  const run = runScript(script, [], env)
  await said(run, /ready/)
  const timer = setTimeout(() => run.child.kill("SIGKILL"), random() * spread)
  const result = await run.ended
  clearTimeout(timer)
  return result
}
