import { createTranslator } from "next-intl"
import type { Locale } from "@/lib/kernel/locale"
import { type Alternative, alternatives } from "@/lib/occupancy/rules/alternatives"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import { type Prepared, prepare } from "@/lib/occupancy/rules/prepare"
import { alternativeSentence, findingSentence, type Sentence } from "@/lib/occupancy/rules/words"
import type { Finding } from "@/lib/occupancy/schema"
import { messagesOf } from "@/lib/platform/messages"
import { asJson } from "./conflicts/as-json"
import { optionsOf } from "./conflicts/options"
import { readPlan } from "./conflicts/read-plan"
import { InputError, inputSentence, localeOf } from "./input-error"

type Say = (namespace: string, sentence: Sentence) => string

type OffersOf = (finding: Finding) => readonly Alternative[]

const sayIn = (locale: Locale): Say => {
  const messages = messagesOf(locale)
  return (namespace, { key, values }) =>
    createTranslator({ locale, messages, namespace })(key as never, values as never)
}

/** The findings in words, each with its offers under it. */
function report(
  findings: readonly Finding[],
  prepared: Prepared,
  offersOf: OffersOf,
  locale: Locale,
  say: Say,
): string[] {
  const meetings = prepared.plan.meetings.filter((meeting) => meeting.from !== null).length
  const head = {
    key: findings.length === 0 ? "report.none" : "report.some",
    values: { meetings, count: findings.length },
  }
  const lines = findings.flatMap((finding, index) => [
    `${index + 1}. ${say("conflicts", findingSentence(finding, prepared, locale))}`,
    ...offersOf(finding).map((offer) => `   → ${say("conflicts", alternativeSentence(offer, prepared, locale))}`),
  ])
  return [say("conflicts", head), ...lines]
}

/**
 * `huiwu conflicts FILE [--rooms F] [--roster F] [--json] [--zone Z]`: reads a schedule (spreadsheet, frab XML or JSON, .ics) and prints
 * every conflict, in words with the nearest rooms and times. What was read otherwise than written is said on standard error.
 * Exit 0 none, 1 some, 2 bad input (one sentence, with its line).
 */
export async function run(argv: string[]): Promise<number> {
  const locale = localeOf(argv)
  const say = sayIn(locale)
  try {
    const asked = optionsOf(argv)
    const { plan, notes, judged } = await readPlan(asked)
    const prepared = prepare(plan)
    // Rooms known by their names alone cannot be offered: nobody knows whom they hold.
    const offersOf: OffersOf = (finding) =>
      alternatives(finding, prepared).filter(({ kind }) => kind === "time" || asked.rooms !== null)
    const findings = findConflicts(plan, prepared).filter(({ kind }) => judged.has(kind))
    for (const { code, ...values } of notes) console.error(say("exchange", { key: `notes.${code}`, values }))
    if (asked.json)
      console.log(
        JSON.stringify(
          findings.map((finding) => asJson(finding, prepared, offersOf(finding))),
          null,
          1,
        ),
      )
    else console.log(report(findings, prepared, offersOf, asked.lang, say).join("\n"))
    return findings.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    console.error(inputSentence(error, locale))
    if (error.key === "option") console.error(say("conflicts", { key: "report.usage", values: {} }))
    return 2
  }
}
