import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { buildDocument } from "@/lib/documents/rules/build"
import type { Paper } from "@/lib/documents/rules/paper"
import { buildSpreadsheet } from "@/lib/documents/rules/spreadsheet"
import { type DocumentAsk, documentAsk } from "@/lib/documents/schema"
import type { Locale } from "@/lib/kernel/locale"
import { clock } from "@/lib/platform/clock"
import { wordsFor } from "@/lib/platform/messages"
import { renderPdf } from "@/lib/platform/typst"
import { writeWorkbook } from "@/lib/platform/xlsx"
import { InputError, inputSentence, localeOf, wordsIn } from "./input-error"
import { readPlanFile } from "./seat/plan-file"
import { snapshotOf } from "./seat/snapshot"

/** What can be printed of a plan file; the other papers need a whole session. */
const KINDS = ["seat-chart", "name-cards", "index", "sign-in"] as const

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
  const format = /\.xlsx$/i.test(output) ? "xlsx" : "pdf"
  const ask = documentAsk.safeParse({ format, ...rest, kind, version: "draft", meeting: "meeting" })
  if (ask.success) return { ask: ask.data, plan, output }
  const option = String(ask.error.issues[0]?.path[0] ?? "")
  throw new InputError("option", { problem: `--${option} ${rest[option] ?? ""}`.trim() })
}

async function made(paper: Paper, ask: DocumentAsk): Promise<Buffer | null> {
  if (ask.format === "xlsx") {
    const book = buildSpreadsheet(paper, ask)
    return book && writeWorkbook(book.sheets)
  }
  const built = buildDocument(paper, ask, new Map())
  return built && renderPdf(built.template, built.data, { tags: built.tags })
}

/**
 * `huiwu print (seat-chart|name-cards|index|sign-in) --plan F -o F.pdf`: prints from the file that `huiwu seat` wrote. Every
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
    const bytes = await made(paper, { ...ask, meeting: meetingId })
    if (!bytes) throw new InputError("nothing_to_print", {})
    writeFileSync(output, bytes)
    console.log(say("commands", "print.done", { file: output, size: Math.ceil(bytes.length / 1024) }))
    return 0
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    console.error(inputSentence(error, locale))
    if (error.key === "option") console.error(say("commands", "print.usage"))
    return 2
  }
}
