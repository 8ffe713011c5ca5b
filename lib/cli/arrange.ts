import { parseArgs } from "node:util"
import { z } from "zod"
import { conflictOf, inTrouble } from "@/lib/arrangement/rules/impossible/stuck"
import type { LoopNews } from "./arrange/loop"
import { readProblem } from "./arrange/problem-file"
import { planJson, planLines, troubleLines } from "./arrange/report"
import { runSearch } from "./arrange/run-search"
import { InputError, inputSentence, localeOf, wordsIn } from "./input-error"

const asked = z.object({
  seconds: z.coerce.number().positive().max(3600).default(5),
  seed: z.coerce.number().int().min(0).max(2147483647).default(1),
  json: z.boolean().default(false),
})

function options(argv: readonly string[]): z.infer<typeof asked> & { file: string } {
  const text = { type: "string" } as const
  const read = () =>
    parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { seconds: text, seed: text, lang: text, json: { type: "boolean" } },
    })
  let parsed: ReturnType<typeof read>
  try {
    parsed = read()
  } catch (error) {
    throw new InputError("option", { problem: (error as Error).message })
  }
  const [file, ...more] = parsed.positionals
  if (file === undefined || more.length > 0)
    throw new InputError("option", { problem: more.join(" ") || "PROBLEM.json" })
  const values = asked.safeParse(parsed.values)
  if (values.success) return { file, ...values.data }
  const name = String(values.error.issues[0]?.path[0])
  throw new InputError("option", { problem: `--${name} ${parsed.values[name as "seed"] ?? ""}` })
}

/** The best so far on one line that is written over, where somebody looks at it. */
function progress(say: (key: string, values: Record<string, string | number>) => string) {
  if (!process.stderr.isTTY) return { tell: () => {}, end: () => {} }
  return {
    tell: ({ arranged: { score }, elapsedMs }: LoopNews) =>
      void process.stderr.write(
        `\r\u001b[K${say("progress", { seconds: (elapsedMs / 1000).toFixed(1), hard: score[0], medium: score[1], soft: score[2] })}`,
      ),
    end: () => void process.stderr.write("\r\u001b[K"),
  }
}

/**
 * `huiwu arrange PROBLEM.json [--seconds 5] [--seed 1] [--json]`: a plan for the meetings of a file. Exit 0 when no hard conflict is
 * left, 1 when some are (named on standard error), 2 bad input (one sentence).
 */
export async function run(argv: string[]): Promise<number> {
  const locale = localeOf(argv)
  const words = wordsIn(locale)
  const say = (key: string, values: Record<string, string | number> = {}) => words("commands", `arrange.${key}`, values)
  try {
    const { file, seconds, seed, json } = options(argv)
    const read = readProblem(file)
    const { problem } = read
    const shown = progress(say)
    const { arranged, steps } = await runSearch({ problem, seed, seconds }, shown.tell).finally(shown.end)
    if (json) console.log(planJson(read, arranged))
    else {
      const [hard, medium, soft] = arranged.score
      console.log([...planLines(problem, arranged, say), "", say("score", { hard, medium, soft, steps })].join("\n"))
    }
    if (arranged.score[0] === 0) return 0
    const lines = troubleLines(problem, inTrouble(problem, arranged), conflictOf(problem, arranged), say)
    console.error(lines.join("\n"))
    return 1
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    console.error(inputSentence(error, locale))
    if (error.key === "option") console.error(say("usage"))
    return 2
  }
}
