import { text } from "node:stream/consumers"
import { parseArgs } from "node:util"
import { z } from "zod"
import { EVEN_RULES, TWO_PERSON_RULES } from "@/lib/events/schema"
import { photoPlaces } from "@/lib/seating/rules/orders/rows"
import { UsageError } from "./options"

const USAGE = {
  zh: "用法：huiwu rostrum --count N [--even E1|E2|centerFixed] [--two sameAsEven|firstOnLeft] [--view hall|stage] [--rows 17,18,20] [--names] [--json]",
  en: "Usage: huiwu rostrum --count N | --rows N,N,… | --names < names.txt; seats from left to right, front row first",
}

const bad = (zh: string, en: string): UsageError => new UsageError(`${zh}\n${USAGE.zh}`, `${en}\n${USAGE.en}`)

const MOST = 1000
const asked = z.object({
  count: z.string().optional(),
  rows: z.string().optional(),
  even: z.enum(EVEN_RULES).default("E1"),
  two: z.enum(TWO_PERSON_RULES).default("sameAsEven"),
  view: z.enum(["hall", "stage"]).default("hall"),
  names: z.boolean().default(false),
  json: z.boolean().default(false),
})
type Asked = z.output<typeof asked>

function read(argv: string[]): Asked {
  const text = { type: "string" } as const
  const flag = { type: "boolean" } as const
  let values: Record<string, unknown>
  try {
    const options = { count: text, rows: text, even: text, two: text, view: text, names: flag, json: flag }
    values = parseArgs({ args: argv, options }).values
  } catch (error) {
    throw bad(`参数有误：${(error as Error).message}`, (error as Error).message)
  }
  const parsed = asked.safeParse(values)
  if (parsed.success) return parsed.data
  const option = String(parsed.error.issues[0]?.path[0] ?? "")
  const choices = { even: EVEN_RULES, two: TWO_PERSON_RULES, view: ["hall", "stage"] }[option]?.join(" / ") ?? ""
  throw bad(
    `--${option} 不能是「${String(values[option])}」，只能是 ${choices}。`,
    `--${option} cannot be “${String(values[option])}”; it is one of ${choices}.`,
  )
}

function people(option: string, words: string): number {
  const number = Number(words)
  if (/^\d+$/.test(words) && number >= 1 && number <= MOST) return number
  throw bad(
    `${option} 应是 1 到 ${MOST} 的整数，现在是「${words}」。`,
    `${option} must be a whole number from 1 to ${MOST}, not “${words}”.`,
  )
}

/** How many sit in each row, front row first. Names, a count and rows must agree where several are given. */
function countsOf({ count, rows }: Asked, names: readonly string[] | null): number[] {
  const wanted = count === undefined ? null : people("--count", count)
  const split = rows?.split(/[,，]/).map((one) => people("--rows", one.trim())) ?? null
  const total = names?.length ?? wanted ?? split?.reduce((sum, one) => sum + one, 0)
  if (total === undefined)
    throw bad(
      "请用 --count 说明主席台有几人，或用 --rows 说明每排几人。",
      "Say with --count how many sit there, or with --rows how many in each row.",
    )
  if (total === 0) throw bad("标准输入里没有姓名。", "There are no names on standard input.")
  if (total > MOST)
    throw bad(`主席台最多 ${MOST} 人，现在是 ${total} 人。`, `A rostrum holds at most ${MOST} people, not ${total}.`)
  if (wanted !== null && wanted !== total)
    throw bad(`--count 是 ${wanted}，名单却有 ${total} 人。`, `--count says ${wanted}, but there are ${total} names.`)
  if (!split) return [total]
  const seats = split.reduce((sum, one) => sum + one, 0)
  if (seats < total)
    throw bad(`各排共 ${seats} 座，坐不下 ${total} 人。`, `The rows have ${seats} seats for ${total} people.`)
  let left = total
  return split.map((row) => {
    const here = Math.min(row, left)
    left -= here
    return here
  })
}

const namesFrom = async (stream: NodeJS.ReadableStream): Promise<string[]> =>
  (await text(stream))
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")

/**
 * `huiwu rostrum`: who sits where on a rostrum (handbook §1.1, §1.3), one line a row, front row first, from left to right
 * as seen from the hall or from the stage; numbers, or with `--names` the names from standard input in order of precedence.
 * Exit 0; 2 bad input (a sentence).
 */
export async function run(argv: string[], input: NodeJS.ReadableStream = process.stdin): Promise<number> {
  const ask = read(argv)
  const names = ask.names ? await namesFrom(input) : null
  const counts = countsOf(ask, names)
  const places = photoPlaces(counts, { evenRule: ask.even, twoPersonRule: ask.two })
  const rows = counts.map((_, row) => {
    const ranks = places.filter((place) => place.row === row).map(({ rank }) => rank)
    return ask.view === "stage" ? ranks.reverse() : ranks
  })
  if (ask.json) {
    const { even, two, view } = ask
    const seats = rows.map((ranks) => ranks.map((rank) => (names ? { rank, name: names[rank - 1] ?? "" } : { rank })))
    console.log(JSON.stringify({ view, even, two, rows: seats }))
    return 0
  }
  for (const ranks of rows) {
    if (ranks.length > 0) console.log(ranks.map((rank) => names?.[rank - 1] ?? String(rank)).join(" "))
  }
  return 0
}
