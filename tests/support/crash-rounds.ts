import { expect } from "vitest"
import type { startEmbedded } from "@/lib/platform/postgres/embedded"
import { runningPid } from "@/lib/platform/postgres/server"
import { killWhileRunning, runScript, said } from "./crash"
import { ask, type WholeState, wholeState } from "./whole-state"

/** A script that writes, tried on copies of a prepared database. */
export type Trial = {
  readonly script: string
  readonly env: Readonly<Record<string, string>>
  /** The server's maintenance database; the prepared database is named `template` and nobody is connected to it. */
  readonly server: string
  readonly template: string
}

/** Figures before and after one undisturbed run, and how long it took. */
export type Undisturbed = { readonly before: WholeState; readonly after: WholeState; readonly ms: number }

export type Tally = { readonly old: number; readonly fresh: number; readonly seed: number }

const named = (server: string, name: string): string => {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** Does something with a fresh copy of the prepared database, and drops it. */
async function onCopy<T>(trial: Trial, name: string, work: (url: string) => Promise<T>): Promise<T> {
  await ask(trial.server, `CREATE DATABASE ${name} TEMPLATE ${trial.template}`)
  const result = await work(named(trial.server, name))
  await ask(trial.server, `DROP DATABASE ${name} WITH (FORCE)`)
  return result
}

export const undisturbed = (trial: Trial): Promise<Undisturbed> =>
  onCopy(trial, `${trial.template}_whole`, async (url) => {
    const before = await wholeState(url)
    const run = runScript(trial.script, [], { ...trial.env, DATABASE_URL: url })
    const [, ms] = await said(run, /done (\d+)/)
    await run.ended
    return { before, after: await wholeState(url), ms: Number(ms) }
  })

/** Numbers between 0 and 1 from a seed (mulberry32): the same moments when the seed is given again. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const crashSeed = (): number => Number(process.env.CRASH_SEED ?? 20270112)

/** Which of the two whole states this is; anything else fails the test with the seed and the moment. */
function sideOf(state: WholeState, whole: Undisturbed, where: string): "old" | "fresh" {
  if (JSON.stringify(state) === JSON.stringify(whole.before)) return "old"
  expect(state, `half written: ${where}`).toEqual(whole.after)
  return "fresh"
}

/** One blow at this moment; the script stays until it is struck, so every round ends with one. */
async function strike(trial: Trial, whole: Undisturbed, name: string, moment: number): Promise<"old" | "fresh"> {
  const where = `seed ${crashSeed()}, killed after ${Math.round(moment)} ms`
  return onCopy(trial, name, async (url) => {
    const env = { ...trial.env, DATABASE_URL: url, LINGER: "1" }
    expect(await killWhileRunning(trial.script, env, moment, () => 1), where).toBe("SIGKILL")
    return sideOf(await wholeState(url), whole, where)
  })
}

/**
 * Kills the program `rounds` times, at moments spread over (and beyond) the time one run takes: one random moment in each of
 * `rounds` equal parts. Two copies of the database are tried side by side. When the machine was so slow or so quick that one
 * of the two outcomes never came, a few more rounds reach further or less far.
 */
export async function killProgram(trial: Trial, whole: Undisturbed, rounds: number): Promise<Tally> {
  const seed = crashSeed()
  const random = randomFrom(seed)
  const tally = { old: 0, fresh: 0, seed }
  let reach = whole.ms * 1.6
  let count = 0
  const pass = async (size: number): Promise<void> => {
    const moments = Array.from({ length: size }, (_, round) => ((round + random()) / size) * reach)
    const worker = async (): Promise<void> => {
      for (let moment = moments.shift(); moment !== undefined; moment = moments.shift())
        tally[await strike(trial, whole, `${trial.template}_${count++}`, moment)]++
    }
    await Promise.all([worker(), worker()])
  }
  await pass(rounds)
  for (let more = 0; more < 5 && (tally.old === 0 || tally.fresh === 0); more++) {
    reach *= tally.fresh === 0 ? 2 : 0.5
    await pass(4)
  }
  return tally
}

type Server = Awaited<ReturnType<typeof startEmbedded>>

/** Kills the database's process `rounds` times while the script runs; the launcher's watch brings it back each time. */
export async function killDatabase(
  trial: Trial,
  whole: Undisturbed,
  rounds: number,
  server: Server,
  recovered: () => Promise<void>,
): Promise<Tally> {
  const seed = crashSeed()
  const random = randomFrom(seed)
  const sides: ("old" | "fresh")[] = []
  for (let round = 0; round < rounds; round++) {
    const moment = ((round + random()) / rounds) * whole.ms * 1.4
    await onCopy(trial, `${trial.template}_db${round}`, async (url) => {
      const run = runScript(trial.script, [], { ...trial.env, DATABASE_URL: url })
      await said(run, /ready/)
      await new Promise((resolve) => setTimeout(resolve, moment))
      const back = recovered()
      process.kill(runningPid(server.place) ?? 0, "SIGKILL")
      const ended = await run.ended
      await back
      const side = sideOf(await wholeState(url), whole, `seed ${seed}, database killed after ${Math.round(moment)} ms`)
      if (/done/.test(run.output())) expect(side, "it said it was done").toBe("fresh")
      else expect(ended).not.toBe(0)
      sides.push(side)
    })
  }
  return { old: sides.filter((side) => side === "old").length, fresh: sides.filter((s) => s === "fresh").length, seed }
}
