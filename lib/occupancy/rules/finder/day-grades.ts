import type { Day, Grade, TimeOffer } from "./free-times"
import type { TimeReason } from "./reasons"
import { isMild } from "./time-reasons"

/** A day as a whole. `first`: its best time; `reason`: why it is no better; null when there is nothing to say. */
export type DayGrade = {
  iso: string
  grade: Grade
  /** Times at which it can be done. */
  possible: number
  first: TimeOffer | null
  reason: TimeReason | null
}

/**
 * Days marked good, fair or poor by their best time (`offers` as `freeTimes` gives them, best first), with what stands in
 * the way of a better one.
 */
export const dayGrades = (days: readonly Day[], offers: readonly TimeOffer[]): DayGrade[] =>
  days.map((day) => {
    const mine = offers.filter((offer) => offer.from >= day.from && offer.from < day.to)
    const [first = null] = mine
    const grade = first?.grade ?? "poor"
    const reason = first ? (first.reasons.find((one) => !isMild(one)) ?? first.reasons[0] ?? null) : null
    const possible = mine.filter((offer) => offer.grade !== "poor").length
    return {
      iso: day.iso,
      grade,
      possible,
      first,
      reason: first || mine.length > 0 ? reason : { code: "other_day" },
    }
  })

/** Times one after the other that can be done in a row: begin anywhere between `from` and `latest`. */
export type Stretch = { from: number; latest: number; best: TimeOffer }

/** Offers that can be done, put together where they follow each other in steps and are alike, in the order of time. */
export function stretchesOf(offers: readonly TimeOffer[], step: number): Stretch[] {
  const found: Stretch[] = []
  const possible = offers.filter((offer) => offer.grade !== "poor").sort((a, b) => a.from - b.from)
  for (const offer of possible) {
    const last = found[found.length - 1]
    const alike = last && offer.grade === last.best.grade && offer.optionalBusy === last.best.optionalBusy
    if (alike && offer.from - last.latest <= step) last.latest = offer.from
    else found.push({ from: offer.from, latest: offer.from, best: offer })
  }
  return found
}
