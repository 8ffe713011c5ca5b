import type { Finding, FindingData, FindingPair, Severity } from "../schema"
import { fingerprint } from "./key"
import type { Prepared } from "./prepare"
import { judgedSeverity, ruleOf, severityIn } from "./severity"

type Parts = {
  a: string
  b?: string | null
  outsideTitle?: string | null
  from: number
  to: number
  minutes: number
  people?: readonly string[]
  pairs?: readonly FindingPair[]
  /** The rule's own mildness: no graver than this, whatever was chosen. */
  atMost?: Severity
  /** Tells findings of one kind between the same meetings apart. */
  tag?: string
}

/** Time and room of a meeting as the key covers them; an outside hold only by its id. */
function covered(id: string | null, prepared: Prepared): string {
  const meeting = id === null ? undefined : prepared.meetings.get(id)
  return meeting ? `${meeting.id}@${meeting.from}-${meeting.to}#${meeting.roomId}/${meeting.layout}` : `${id}`
}

/** Completes a finding with its lasting id and with the key that changes as soon as anything it covers does. */
export function makeFinding(data: FindingData, parts: Parts, prepared: Prepared): Finding {
  const { a, b = null, outsideTitle = null, from, to, minutes, people = [], atMost, tag } = parts
  const severity = judgedSeverity(severityIn(prepared.plan.settings, ruleOf(data)), atMost) ?? "warn"
  const pairs = parts.pairs ?? (b === null ? [] : [{ a, b, people }])
  const id = `${data.kind}:${a}${b === null ? "" : `:${b}`}${tag === undefined ? "" : `:${tag}`}`
  const [one, other] = [covered(a, prepared), covered(b, prepared)]
  const side = (member: string): string => (member === a ? one : member === b ? other : covered(member, prepared))
  // Kept decisions are found again by this text: another order of its parts would open them all.
  let what = `${JSON.stringify(data)}|${from}|${to}|${one}|${other}`
  for (const pair of pairs) what += `|${side(pair.a)}|${side(pair.b)}`
  what += `|${people.length < 2 ? people.join() : [...people].sort().join()}`
  return {
    ...data,
    id,
    key: `${id}:${fingerprint(what)}`,
    severity,
    a,
    b,
    outsideTitle,
    from,
    to,
    minutes,
    people,
    pairs,
  }
}
