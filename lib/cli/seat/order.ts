import { parseArgs } from "node:util"
import { z } from "zod"
import { EVEN_RULES, TWO_PERSON_RULES } from "@/lib/events/schema"
import type { Locale } from "@/lib/kernel/locale"
import { rostrumOrder, stageView } from "@/lib/seating/rules/rostrum"
import { InputError } from "../input-error"

const asked = z.object({
  names: z.string().trim().min(1),
  even: z.enum(EVEN_RULES).default("E1"),
  two: z.enum(TWO_PERSON_RULES).default("sameAsEven"),
  view: z.enum(["hall", "stage"]).default("hall"),
  json: z.boolean().default(false),
})

function read(argv: readonly string[]): z.output<typeof asked> {
  const text = { type: "string" } as const
  let values: Record<string, unknown>
  try {
    values = parseArgs({
      args: [...argv],
      options: { names: text, even: text, two: text, view: text, lang: text, json: { type: "boolean" } },
    }).values
  } catch (error) {
    throw new InputError("option", { problem: (error as Error).message })
  }
  const parsed = asked.safeParse(values)
  if (parsed.success) return parsed.data
  const option = String(parsed.error.issues[0]?.path[0] ?? "names")
  throw new InputError("option", { problem: `--${option} ${String(values[option] ?? "")}`.trim() })
}

/** `seat order --names 甲,乙,丙`: the names (by rank, the first first) as they sit in one rostrum row, left to right. */
export function order(argv: readonly string[], _locale: Locale): number {
  const { names, even, two, view, json } = read(argv)
  const ranked = names.split(/[,，、;；\s]+/u).filter((name) => name !== "")
  const row = rostrumOrder(ranked.length, { evenRule: even, twoPersonRule: two }).map((rank) => ranked[rank - 1] ?? "")
  const seen = view === "stage" ? stageView(row) : row
  console.log(json ? JSON.stringify(seen) : seen.join(" "))
  return 0
}
