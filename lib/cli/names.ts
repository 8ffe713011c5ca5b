import { text } from "node:stream/consumers"
import { parseArgs } from "node:util"
import { createTranslator } from "next-intl"
import { z } from "zod"
import { explainOrder } from "@/lib/names/rules/explain"
import { splitAnnotation } from "@/lib/names/rules/normalise"
import { sortNames } from "@/lib/names/rules/order"
import { unknownCharacters } from "@/lib/names/rules/strokes"
import { type OrderOptions, orderRule, strokeOverride, tieRule } from "@/lib/names/schema"
import en from "@/messages/en/names.json"
import zh from "@/messages/zh-CN/names.json"

const asked = z.object({
  rule: orderRule.default("name"),
  tie: tieRule.default("structure"),
  explain: z.boolean().default(false),
  lang: z.enum(["zh-CN", "en"]).default("zh-CN"),
  strokes: z.array(z.string().regex(/^.=[1-5]{1,64}$/u)).default([]),
})

/** `names`: the two asked about, none when a list is to be sorted. */
type Options = z.infer<typeof asked> & { names: string[] }

function read(argv: string[]): { value: Options } | { problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        rule: { type: "string" },
        tie: { type: "string" },
        explain: { type: "boolean" },
        lang: { type: "string" },
        strokes: { type: "string", multiple: true },
      },
    })
    const [task, ...rest] = positionals
    const names = rest.map((name) => splitAnnotation(name).name).filter((name) => name !== "")
    const wanted = (task === "sort" && rest.length === 0) || (task === "why" && rest.length === 2 && names.length === 2)
    if (!wanted) return { problem: positionals.join(" ") || "names" }
    const parsed = asked.safeParse(values)
    if (parsed.success) return { value: { ...parsed.data, names } }
    const { path } = parsed.error.issues[0] ?? { path: [] }
    const option = String(path[0] ?? "")
    return { problem: `--${option} ${String(values[option as keyof typeof values] ?? "")}` }
  } catch (error) {
    return { problem: (error as Error).message }
  }
}

const translator = (lang: "zh-CN" | "en") => createTranslator({ locale: lang, messages: lang === "en" ? en : zh })

/**
 * `huiwu names sort`: names on standard input, one per line, sorted to standard output. Lines come out as they went
 * in (annotations in brackets included). `huiwu names why A B`: which of the two comes first, and why, step by step.
 * Exit 0; 1 when strokes are unknown (named; when sorting put last in input order); 2 bad input.
 */
export async function run(argv: string[]): Promise<number> {
  const options = read(argv)
  if ("problem" in options) {
    const [zhWords, enWords] = [translator("zh-CN"), translator("en")]
    console.error(zhWords("bad_option", { reason: options.problem }))
    console.error([zhWords("usage"), zhWords("why.usage"), enWords("usage"), enWords("why.usage")].join("\n"))
    return 2
  }
  const { rule, tie, strokes, names } = options.value
  const overrides = Object.fromEntries(
    strokes
      .map((one) => one.split("=") as [string, string])
      .map(([char, digits]) => [char, strokeOverride.parse({ strokes: digits })]),
  )
  const order: OrderOptions = { rule, tie, overrides }
  return names.length === 2 ? why(options.value, order) : sort(options.value, order)
}

function why({ lang, names }: Options, order: OrderOptions): number {
  const t = translator(lang)
  const [a = "", b = ""] = names
  const answer = explainOrder(a, b, order)
  const [first, second] = answer.order <= 0 ? [a, b] : [b, a]
  if (answer.order !== 0) console.log(t("why.answer", { first, second }))
  for (const [index, step] of answer.steps.entries())
    console.log(t("why.step", { number: index + 1, text: t(`order.${step.code}`, { ...step }) }))
  const unknown = unknownCharacters(names, order.overrides)
  if (unknown.length > 0) console.error(t("unknown", { characters: unknown.join(" ") }))
  return unknown.length > 0 ? 1 : 0
}

async function sort({ explain, lang }: Options, order: OrderOptions): Promise<number> {
  const { overrides } = order
  const t = translator(lang)
  const lines = (await text(process.stdin))
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ line, name: splitAnnotation(line).name }))
  const unknown = unknownCharacters(
    lines.map(({ name }) => name),
    overrides,
  )
  const isKnown = ({ name }: { name: string }) => unknownCharacters([name], overrides).length === 0
  const sorted = sortNames(lines.filter(isKnown), { ...order, nameOf: ({ name }) => name })
  const out: string[] = []
  for (const [index, { line, name }] of sorted.entries()) {
    const last = sorted[index - 1]
    if (explain && last) {
      const step = explainOrder(last.name, name, order).steps.at(-1)
      if (step) out.push(`  ${last.line} < ${line}：${t(`order.${step.code}`, { ...step })}`)
    }
    out.push(line)
  }
  const rest = lines.filter((one) => !isKnown(one))
  process.stdout.write([...out, ...rest.map(({ line }) => line), ""].join("\n").replace(/^\n$/, ""))
  if (unknown.length === 0) return 0
  console.error(t("unknown", { characters: unknown.join(" ") }))
  for (const { line, name } of rest) {
    console.error(t("unknown_name", { name: line, characters: unknownCharacters([name], overrides).join(" ") }))
  }
  return 1
}
