// One bench in a process of its own: run-one <file> <times>. Prints "lines <JSON>": one list of lines for each time.
import path from "node:path"
import { pathToFileURL } from "node:url"
import type { BenchLine } from "./line"

const [file = "", times = "1"] = process.argv.slice(2)
const { bench } = (await import(pathToFileURL(path.resolve(file)).href)) as { bench: () => Promise<BenchLine[]> }
const runs: BenchLine[][] = []
for (let run = 0; run < Number(times); run++) runs.push(await bench())
process.stdout.write(`lines ${JSON.stringify(runs)}\n`, () => process.exit(0))
