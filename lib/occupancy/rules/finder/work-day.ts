import chineseDays from "chinese-days"

/** Is the office at work on this ISO day, by the calendar of holidays and 调休 and its own days? `name`: of the holiday, "" for a weekend. */
export function workDay(
  day: string,
  ownDays: Readonly<Record<string, boolean>> = {},
): { works: boolean; name: string } {
  const own = ownDays[day]
  if (own !== undefined) return { works: own, name: "" }
  const { work, name } = chineseDays.getDayDetail(day)
  // A holiday is "Spring Festival,春节,4", an ordinary day the name of the weekday.
  return { works: work, name: work ? "" : (name.split(",")[1] ?? "") }
}
