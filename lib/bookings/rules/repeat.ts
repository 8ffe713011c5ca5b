import { WEEKDAYS, type Weekday, weekdayOf } from "./weekdays"

/** The simple ways in which a meeting of the office recurs. */
export const EVERY = ["day", "workday", "week", "monthDay", "monthWeekday"] as const
export type Every = (typeof EVERY)[number]

export type Repeat = {
  every: Every
  /** Every so many days, weeks or months. */
  interval: number
  /** Of "week": on these days. Of "monthWeekday": the one. */
  weekdays: readonly Weekday[]
  /** Of "monthWeekday": 1 to 4, -1 = the last one of the month. */
  nth: number
  /** Of "monthDay". Months that have no such day are passed over. */
  monthDay: number
  end: { by: "count"; count: number } | { by: "day"; day: string }
}

const WORKING: readonly Weekday[] = ["MO", "TU", "WE", "TH", "FR"]
const lastOfMonth = (day: string): number =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()

/** What a way of recurring means when the first meeting is on this ISO day: its weekday, its day of the month, the how-manieth. */
export function repeatFrom(every: Every, day: string): Repeat {
  const date = Number(day.slice(8, 10))
  const nth = Math.ceil(date / 7)
  return {
    every,
    interval: 1,
    weekdays: every === "workday" ? WORKING : [weekdayOf(day)],
    nth: nth > 4 || (nth === 4 && date + 7 > lastOfMonth(day)) ? -1 : nth,
    monthDay: date,
    end: { by: "count", count: 10 },
  }
}

/** RRULE text without DTSTART (RFC 5545 §3.3.10); an end by a day holds until the end of that day. */
export function ruleTextOf({ every, interval, weekdays, nth, monthDay, end }: Repeat): string {
  const step = interval > 1 ? `;INTERVAL=${interval}` : ""
  const days = WEEKDAYS.filter((day) => weekdays.includes(day)).join(",")
  const rule = {
    day: `FREQ=DAILY${step}`,
    workday: `FREQ=WEEKLY;BYDAY=${WORKING.join(",")}`,
    week: `FREQ=WEEKLY${step};BYDAY=${days}`,
    monthDay: `FREQ=MONTHLY${step};BYMONTHDAY=${monthDay}`,
    monthWeekday: `FREQ=MONTHLY${step};BYDAY=${nth}${weekdays[0] ?? "MO"}`,
  }[every]
  return `${rule};${end.by === "count" ? `COUNT=${end.count}` : `UNTIL=${end.day.replaceAll("-", "")}`}`
}

/** The simple way a rule says; null when it says something else (an imported one), which is then shown as it is written. */
export function repeatOfRule(rule: string): Repeat | null {
  const parts = new Map(
    rule
      .toUpperCase()
      .split(";")
      .map((part) => part.split("=") as [string, string]),
  )
  const known = ["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "COUNT", "UNTIL"]
  if ([...parts.keys()].some((name) => !known.includes(name))) return null
  const [freq, byDay, byMonthDay] = [parts.get("FREQ"), parts.get("BYDAY"), parts.get("BYMONTHDAY")]
  const until = /^(\d{4})(\d\d)(\d\d)/.exec(parts.get("UNTIL") ?? "")
  const end: Repeat["end"] = until
    ? { by: "day", day: until.slice(1).join("-") }
    : { by: "count", count: Number(parts.get("COUNT") ?? 0) }
  const plain = { interval: Number(parts.get("INTERVAL") ?? 1), weekdays: [], nth: 1, monthDay: 1, end }
  if (freq === "DAILY" && !byDay && !byMonthDay) return { ...plain, every: "day" }
  if (freq === "MONTHLY" && !byDay && /^\d+$/.test(byMonthDay ?? ""))
    return { ...plain, every: "monthDay", monthDay: Number(byMonthDay) }
  const nth = /^(-1|[1-4])(\w\w)$/.exec(byDay ?? "")
  if (freq === "MONTHLY" && nth && !byMonthDay) {
    const weekday = WEEKDAYS.find((day) => day === nth[2])
    return weekday ? { ...plain, every: "monthWeekday", nth: Number(nth[1]), weekdays: [weekday] } : null
  }
  const weekdays = WEEKDAYS.filter((day) => byDay?.split(",").includes(day))
  if (freq !== "WEEKLY" || byMonthDay || weekdays.length === 0 || weekdays.length !== byDay?.split(",").length)
    return null
  const every = plain.interval === 1 && weekdays.join() === WORKING.join() ? "workday" : "week"
  return { ...plain, every, weekdays }
}
