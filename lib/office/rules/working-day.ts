import chineseDays from "chinese-days"

export type WorkingDay = {
  works: boolean
  /** Why not; "" when people work. `own`: the office said so itself. */
  reason: "" | "holiday" | "weekend" | "own"
  /** 国庆节; "" when it is no holiday. */
  name: string
}

const WORKS: WorkingDay = { works: true, reason: "", name: "" }
const WEEKEND: WorkingDay = { works: false, reason: "weekend", name: "" }

/** Holidays whose dates are fixed by the 全国年节及纪念日放假办法 (2025), for years whose 调休 has not been announced yet. */
const FIXED: Readonly<Record<string, string>> = {
  "01-01": "元旦",
  "05-01": "劳动节",
  "05-02": "劳动节",
  "10-01": "国庆节",
  "10-02": "国庆节",
  "10-03": "国庆节",
}

const known = new Map<string, WorkingDay>()

/** The calendar's name of a day is "National Day,国庆节,3" on holidays and on days worked instead, a weekday otherwise. */
function byCalendar(day: string): WorkingDay {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  // Noon of the machine's own day: the calendar reads local fields, and a plain ISO day would be the day before in the west.
  const detail = (m: number, d: number) => chineseDays.getDayDetail(new Date(year, m - 1, d, 12))
  const { work, name } = detail(month, date)
  const [, holiday = ""] = name.split(",")
  if (holiday !== "") return work ? WORKS : { works: false, reason: "holiday", name: holiday }
  const fixed = FIXED[day.slice(5)]
  const announced = detail(10, 1).name.includes(",")
  if (fixed !== undefined && !announced) return { works: false, reason: "holiday", name: fixed }
  return work ? WORKS : WEEKEND
}

/**
 * Does an office work on this ISO day? By the calendar of public holidays and 调休 workdays; what the office decided itself
 * (`ownDays`: ISO day → works) comes first. For years not announced yet: weekends and the holidays with fixed dates.
 */
export function workingDay(day: string, ownDays: Readonly<Record<string, boolean>> = {}): WorkingDay {
  const own = ownDays[day]
  if (own !== undefined) return own ? WORKS : { works: false, reason: "own", name: "" }
  const found = known.get(day) ?? byCalendar(day)
  known.set(day, found)
  return found
}
