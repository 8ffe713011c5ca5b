const QUARTER = 15 * 60_000
const KEPT = 20_000
const clocks = new Map<string, Intl.DateTimeFormat>()
/** Offsets by zone and quarter. */
const known = new Map<string, Map<number, number>>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const found = clocks.get(zone)
  if (found) return found
  const part = "2-digit"
  const clock = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone: zone, hourCycle: "h23", year: "numeric" },
    ...{ month: part, day: part, hour: part, minute: part, second: part },
  })
  clocks.set(zone, clock)
  return clock
}

/**
 * Milliseconds a zone is ahead of UTC at an instant (milliseconds). Asked of the clock itself, because Chromium before 95
 * does not know the zone names (`longOffset`) date libraries ask for; zones change at quarters of an hour at the earliest,
 * so one answer holds for a quarter.
 */
export function offsetOf(instant: number, zone: string): number {
  if (Number.isNaN(instant)) return Number.NaN
  const quarter = Math.floor(instant / QUARTER)
  let ofZone = known.get(zone)
  if (!ofZone) {
    ofZone = new Map()
    known.set(zone, ofZone)
  }
  const found = ofZone.get(quarter)
  if (found !== undefined) return found
  const start = quarter * QUARTER
  const parts = new Map(
    clockOf(zone)
      .formatToParts(start)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"))
  if (ofZone.size >= KEPT) ofZone.clear()
  ofZone.set(quarter, wall - start)
  return wall - start
}

/** A date whose UTC fields are the zone's wall clock at this instant. */
export const wallClock = (instant: Date, zone: string): Date =>
  new Date(instant.getTime() + offsetOf(instant.getTime(), zone))
