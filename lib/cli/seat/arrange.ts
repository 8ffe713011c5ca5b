import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import type { Locale } from "@/lib/kernel/locale"
import { defaultConstraints } from "@/lib/seating/rules/constraints/defaults"
import { seatHall } from "@/lib/seating/rules/seat-hall"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { readHall } from "../files/hall"
import { readRoster } from "../files/roster"
import { InputError, wordsIn } from "../input-error"
import { engineInputOf } from "./engine-input"
import { chosenMeeting } from "./meeting"
import { planLines, planOf } from "./report"
import { readRules } from "./rules-file"

const text = { type: "string" } as const
const flag = { type: "boolean", default: false } as const

function options(argv: readonly string[]) {
  const read = () =>
    parseArgs({
      args: [...argv],
      options: {
        hall: text,
        roster: text,
        rules: text,
        schedule: text,
        meeting: text,
        lang: text,
        json: flag,
        output: { ...text, short: "o" },
      },
    }).values
  let values: ReturnType<typeof read>
  try {
    values = read()
  } catch (error) {
    throw new InputError("option", { problem: (error as Error).message })
  }
  const { hall, roster } = values
  if (hall && roster) return { ...values, hall, roster }
  const missing = Object.entries({ hall, roster }).filter(([, file]) => !file)
  throw new InputError("option", { problem: missing.map(([name]) => `--${name}`).join(" ") })
}

/** Seats one meeting and prints the plan, in words or as JSON. Exit code 0, or 1 when somebody has no seat. */
export async function arrange(argv: readonly string[], locale: Locale): Promise<number> {
  const asked = options(argv)
  const say = wordsIn(locale)
  const { hall, problems } = await readHall(asked.hall)
  for (const { code, values } of problems)
    console.error(say("commands", "seat.problem", { problem: say("venues", `problems.${code}`, values) }))
  const participants = await readRoster(asked.roster)
  const geometry = hallGeometry(hall)
  const rules = readRules(asked.rules, participants, geometry)
  const meeting = await chosenMeeting({ meeting: asked.meeting, schedule: asked.schedule, participants })
  const locks = rules.locked.map(({ seatId, participationId }) => ({
    seatId,
    locked: true,
    person: { id: participationId },
  }))
  const usual = defaultConstraints({ geometry, speakerIds: meeting.speakers })
  const constraints = rules.constraints ?? usual
  const input = engineInputOf({ ...rules, constraints, roster: participants, meeting, assignments: locks }, geometry)
  const plan = planOf({ input, result: seatHall(input), hall, meeting, rules: { ...rules, constraints } }, locale)
  const json = JSON.stringify(plan, null, 1)
  if (asked.output) writeFileSync(asked.output, `${json}\n`)
  console.log(asked.json ? json : planLines(plan, locale).join("\n"))
  return plan.unseated.length === 0 ? 0 : 1
}
