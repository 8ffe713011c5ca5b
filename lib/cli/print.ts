import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import type { Paper } from "@/lib/documents/rules/paper"
import { type DocumentAsk, documentAsk, hasFormat } from "@/lib/documents/schema"
import { makeFile } from "@/lib/documents/store/make-file"
import type { Locale } from "@/lib/kernel/locale"
import { clock } from "@/lib/platform/clock"
import { wordsFor } from "@/lib/platform/messages"
import { InputError, inputSentence, localeOf, wordsIn } from "./input-error"
import { readPlanFile } from "./seat/plan-file"
import { snapshotOf } from "./seat/snapshot"

/** What can be printed of a plan file; the other papers need a whole session. */
const KINDS = ["seat-chart", "name-cards", "index", "sign-in", "table-plan", "photo", "read-aloud"] as const

/** The choices of a paper are options of the same name: --size a4, --part stage … */
const CHOICES = Object.keys(documentAsk.shape).filter((name) => !["kind", "version", "meeting"].includes(name))

type Asked = { ask: DocumentAsk; plan: string; output: string }

function read(argv: readonly string[]): Asked {
  const text = { type: "string" } as const
  const choices = Object.fromEntries(CHOICES.map((name) => [name, text]))
  let values: Record<string, string | undefined>
  let kind: string | undefined
  try {
    const parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { ...choices, plan: text, lang: text, output: { ...text, short: "o" } },
    })
    values = parsed.values as Record<string, string | undefined>
    kind = parsed.positionals[0]
    if (parsed.positionals.length > 1) throw new InputError("option", { problem: parsed.positionals.join(" ") })
  } catch (error) {
    throw error instanceof InputError ? error : new InputError("option", { problem: (error as Error).message })
  }
  const { plan, output, lang: _, ...rest } = values
  if (!KINDS.some((one) => one === kind)) throw new InputError("option", { problem: kind ?? KINDS.join("|") })
  if (!plan) throw new InputError("option", { problem: "--plan" })
  if (!output) throw new InputError("option", { problem: "-o" })
  const format = /\.(xlsx|svg|png)$/i.exec(output)?.[1]?.toLowerCase() ?? "pdf"
  const ask = documentAsk.safeParse({ format, ...rest, kind, version: "draft", meeting: "meeting" })
  if (ask.success && !hasFormat(ask.data)) throw new InputError("no_such_format", { kind: ask.data.kind, format })
  if (ask.success) return { ask: ask.data, plan, output }
  const option = String(ask.error.issues[0]?.path[0] ?? "")
  throw new InputError("option", { problem: `--${option} ${rest[option] ?? ""}`.trim() })
}

/**
 * `huiwu print (seat-chart|name-cards|index|sign-in|table-plan|photo|read-aloud) --plan F -o F.pdf`: prints from the file that
 * `huiwu seat` wrote; the ending of the output says the form: .pdf, .xlsx for lists and charts, .svg and .png for charts. Every
 * page says that it is a draft: only an office's database has versions. Exit 0, 2 bad input (one sentence).
 */
export async function run(argv: string[]): Promise<number> {
  const locale: Locale = localeOf(argv)
  const say = wordsIn(locale)
  try {
    const { ask, plan, output } = read(argv)
    const now = clock.now()
    const { snapshot, meetingId } = snapshotOf(readPlanFile(plan), now)
    const t = wordsFor(locale, "documents")
    const paper: Paper = { plan: snapshot, version: null, now, locale, t }
    const made = await makeFile(paper, { ...ask, meeting: meetingId }, new Map())
    if (!made) throw new InputError("nothing_to_print", {})
    writeFileSync(output, made.bytes)
    console.log(say("commands", "print.done", { file: output, size: Math.ceil(made.bytes.length / 1024) }))
    return 0
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    console.error(inputSentence(error, locale))
    if (error.key === "option") console.error(say("commands", "print.usage"))
    return 2
  }
}
