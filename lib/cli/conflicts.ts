import { parseArgs } from "node:util"
import { createTranslator } from "next-intl"
import type { Locale } from "@/lib/kernel/locale"
import { DEFAULT_ZONE } from "@/lib/kernel/zoned"
import { alternatives } from "@/lib/occupancy/rules/alternatives"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import { prepare } from "@/lib/occupancy/rules/prepare"
import { alternativeSentence, findingSentence, type Sentence } from "@/lib/occupancy/rules/words"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import { messagesOf } from "@/lib/platform/messages"
import { asJson } from "./conflicts/as-json"
import { type Files, readPlan } from "./conflicts/read-plan"
import { InputError, inputSentence, localeOf } from "./input-error"

type Options = Files & { json: boolean; lang: Locale }
type Say = (namespace: string, sentence: Sentence) => string

const sayIn = (locale: Locale): Say => {
  const messages = messagesOf(locale)
  return (namespace, { key, values }) =>
    createTranslator({ locale, messages, namespace })(key as never, values as never)
}

function options(argv: string[]): Options {
  const text = { type: "string" } as const
  const read = () =>
    parseArgs({
      args: argv,
      options: { schedule: text, rooms: text, roster: text, zone: text, lang: text, json: { type: "boolean" } },
    }).values
  let values: ReturnType<typeof read>
  try {
    values = read()
  } catch (error) {
    throw new InputError("option", { problem: (error as Error).message })
  }
  const { schedule, rooms, roster, zone = DEFAULT_ZONE, lang = "zh-CN", json = false } = values
  if (!schedule || !rooms || !roster) {
    const missing = Object.entries({ schedule, rooms, roster }).filter(([, file]) => !file)
    throw new InputError("option", { problem: missing.map(([name]) => `--${name}`).join(" ") })
  }
  if (lang !== "zh-CN" && lang !== "en") throw new InputError("option", { problem: `--lang ${lang}` })
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone })
  } catch {
    throw new InputError("zone", { zone })
  }
  return { schedule, rooms, roster, zone, lang, json }
}

/** The findings in words, each with its offers under it. */
function report(plan: ConflictPlan, locale: Locale, say: Say): string[] {
  const prepared = prepare(plan)
  const findings = findConflicts(plan, prepared)
  const meetings = plan.meetings.filter((meeting) => meeting.from !== null).length
  const head = {
    key: findings.length === 0 ? "report.none" : "report.some",
    values: { meetings, count: findings.length },
  }
  const lines = findings.flatMap((finding, index) => [
    `${index + 1}. ${say("conflicts", findingSentence(finding, prepared, locale))}`,
    ...alternatives(finding, prepared).map(
      (offer) => `   → ${say("conflicts", alternativeSentence(offer, prepared, locale))}`,
    ),
  ])
  return [say("conflicts", head), ...lines]
}

/**
 * `huiwu conflicts --schedule F --rooms F --roster F [--json]`: reads the three spreadsheets and prints every conflict with
 * the nearest rooms and times. Exit 0 none, 1 some, 2 bad input (one sentence).
 */
export async function run(argv: string[]): Promise<number> {
  const locale = localeOf(argv)
  const say = sayIn(locale)
  try {
    const asked = options(argv)
    const plan = await readPlan(asked)
    const prepared = prepare(plan)
    const findings = findConflicts(plan, prepared)
    if (asked.json)
      console.log(
        JSON.stringify(
          findings.map((finding) => asJson(finding, prepared)),
          null,
          1,
        ),
      )
    else console.log(report(plan, asked.lang, say).join("\n"))
    return findings.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    console.error(inputSentence(error, locale))
    if (error.key === "option") console.error(say("conflicts", { key: "report.usage", values: {} }))
    return 2
  }
}
