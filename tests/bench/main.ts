import { cpus, totalmem } from "node:os"
import { parseArgs } from "node:util"
import { build, generate, isBuilt, isStale } from "@/lib/cli/build"
import { runScript, said } from "../support/crash"
import type { BenchLine } from "./line"
import { mergeRuns } from "./merge"
import { type Judged, judge, table } from "./table"

/** What is measured: the file, in how many fresh processes, how often in each (the first time warms up). */
const BENCHES = [
  { name: "import", processes: 2, times: 4 },
  { name: "preview", processes: 1, times: 4 },
  { name: "conflicts", processes: 2, times: 3 },
  { name: "finder", processes: 2, times: 3 },
  { name: "bookings", processes: 1, times: 3 },
  { name: "seating", processes: 2, times: 5 },
  { name: "arrange", processes: 1, times: 1 },
  { name: "halls", processes: 2, times: 5 },
  { name: "constraints", processes: 2, times: 5 },
  { name: "tables", processes: 1, times: 2 },
  { name: "documents", processes: 3, times: 4 },
  { name: "editor", processes: 1, times: 1, built: true },
  { name: "board", processes: 1, times: 1, built: true },
  { name: "server", processes: 1, times: 1, built: true },
] as const

async function runs(file: string, times: number): Promise<BenchLine[][]> {
  const run = runScript("tests/bench/run-one.ts", [file, String(times)])
  run.child.stderr?.pipe(process.stderr)
  const [, json = "[]"] = await said(run, /^lines (.*)$/m)
  await run.ended
  return JSON.parse(json) as BenchLine[][]
}

/**
 * `huiwu bench [name …] [--json] [--as-built]`: every figure with its limit. Figures are figures: the exit code is 0 unless a
 * bench itself broke. `--as-built` measures the built server as it is, even when the sources are newer.
 */
export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, "as-built": { type: "boolean", default: false } },
  })
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  const wanted = BENCHES.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
  if (wanted.some((one) => "built" in one) && (values["as-built"] ? !isBuilt() : isStale())) {
    generate()
    build()
  }
  const judged: Judged[] = []
  const broken: string[] = []
  for (const { name, processes, times } of wanted) {
    say(`… ${name}`)
    try {
      const all: BenchLine[][][] = []
      for (let n = 0; n < processes; n++) all.push(await runs(`tests/bench/${name}.ts`, times))
      judged.push(...mergeRuns(all).map(judge))
    } catch (error) {
      broken.push(name)
      say(`${name}: ${(error as Error).message}`)
    }
  }
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GiB`
  if (values.json) console.log(JSON.stringify({ machine, lines: judged, broken }))
  else console.log(`\n${machine}\n\n${table(judged)}`)
  for (const name of broken) say(`没有测成 not measured: ${name}`)
  return broken.length > 0 ? 1 : 0
}
