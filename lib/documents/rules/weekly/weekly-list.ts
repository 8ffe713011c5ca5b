import { fromMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, minuteOfDay, shortDay, spanLabel, stampOf, type Zone } from "@/lib/kernel/zoned"
import {
  type ConfidentialChoice,
  PARTS_OF_DAY,
  type PartOfDay,
  type WeeklyDay,
  type WeeklyDocument,
  type WeeklyItem,
  type WeeklyRow,
} from "../../schema/weekly"
import type { DocumentWords } from "../paper"
import { minutesOfDay, weekNumber, weekOf } from "./week-days"

/** The list about to be made; `t` translates the namespace `bookings`. */
export type WeeklyPaper = {
  /** Any day of the week. */
  day: string
  /** The office's name, "" = the heading stands without one. */
  office: string
  zone: Zone
  locale: Locale
  now: Date
  t: DocumentWords
  confidential: ConfidentialChoice
  /** Days that differ from the plain week: false = off although Monday to Friday, true = worked although a weekend. */
  workdays: Readonly<Record<string, boolean>>
}

const NOON = 12 * 60
const EVENING = 18 * 60
const PLACES_NAMED = 3

const partOf = (minute: number): PartOfDay => (minute < NOON ? "morning" : minute < EVENING ? "afternoon" : "evening")

/**
 * 一周会议安排: Monday to Sunday, each day by morning (before 12:00), afternoon (before 18:00) and evening; what lasts over
 * several days stands on its first day of the week with the end's day in its time. A weekend day with nothing is left out,
 * a working day is not. Confidential matters are left out or reduced to time and place.
 */
export function weeklyDocument(items: readonly WeeklyItem[], paper: WeeklyPaper): WeeklyDocument {
  const { t, zone, locale } = paper
  const days = weekOf(paper.day)
  const spans = days.map((iso) => ({ iso, ...minutesOfDay(iso, zone) }))
  const [first, last] = [spans[0], spans[6]]
  const shown = items
    .filter((item) => item.from < (last?.to ?? 0) && item.to > (first?.from ?? 0))
    .filter((item) => paper.confidential === "mark" || !item.confidential)
    .sort((a, b) => a.from - b.from || a.to - b.to || compare(a.title, b.title) || compare(a.id, b.id))
  const dayRows = spans.map((span, index): WeeklyDay => {
    const own = shown.filter(({ from }) => (index === 0 ? from < span.to : from >= span.from && from < span.to))
    return {
      iso: span.iso,
      date: shortDay(fromMinutes(span.from), zone, locale),
      weekday: weekdayOf(fromMinutes(span.from), zone, locale),
      mark: markOf(paper, span.iso, index),
      parts: PARTS_OF_DAY.flatMap((part) => {
        const rows = own.filter((item) => partOf(startOn(item, span.from, zone)) === part)
        return rows.length === 0
          ? []
          : [{ part, title: t(`weekly.parts.${part}`), rows: rows.map((one) => rowOf(one, paper)) }]
      }),
    }
  })
  const kept = dayRows.filter((day, index) => day.parts.length > 0 || isWorked(paper, day.iso, index))
  const { year, week } = weekNumber(paper.day)
  const [from, to] = [fromMinutes(first?.from ?? 0), fromMinutes(last?.from ?? 0)]
  return {
    head: {
      lang: locale === "zh-CN" ? "zh" : "en",
      title: t("weekly.title", { office: paper.office }),
      subtitle: t("weekly.subtitle", {
        from:
          locale === "zh-CN"
            ? `${days[0]?.slice(0, 4)}年${shortDay(from, zone, locale)}`
            : shortDay(from, zone, locale),
        to:
          locale === "zh-CN" ? shortDay(to, zone, locale) : `${shortDay(to, zone, locale)} ${days.at(-1)?.slice(0, 4)}`,
        year,
        week,
      }),
      stamp: t("weekly.printed", { time: stampOf(paper.now, zone) }),
      draft: "",
      page: t("weekly.page", { page: "{page}", pages: "{pages}" }),
    },
    columns: {
      day: t("weekly.columns.day"),
      time: t("weekly.columns.time"),
      title: t("weekly.columns.title"),
      place: t("weekly.columns.place"),
      people: t("weekly.columns.people"),
      chair: t("weekly.columns.chair"),
      remark: t("weekly.columns.remark"),
    },
    days: kept,
    nothing: t("weekly.nothing"),
    notes: [t("weekly.note")],
    continued: t("weekly.continued", { count: shown.length }),
    count: shown.length,
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Minutes after midnight at which it begins on this day; what began on an earlier one begins at midnight. */
const startOn = ({ from }: WeeklyItem, dayFrom: number, zone: Zone): number =>
  from < dayFrom ? 0 : minuteOfDay(fromMinutes(from), zone)

function rowOf(item: WeeklyItem, { t, zone, locale }: WeeklyPaper): WeeklyRow {
  const time = spanLabel(fromMinutes(item.from), fromMinutes(item.to), zone, locale)
  const places =
    item.places.length > PLACES_NAMED
      ? t("weekly.places", { first: item.places[0] ?? "", count: item.places.length })
      : item.places.join(t("weekly.comma"))
  const withheld = item.confidential || item.title === ""
  if (withheld)
    return { time, title: t("weekly.confidential"), place: places, people: "", chair: "", remark: "", withheld }
  const remark = [
    item.contested ? t("weekly.contested") : "",
    item.requested ? t("weekly.requested") : "",
    item.session,
    item.note,
  ]
  return {
    time,
    title: item.title,
    place: places,
    people: item.people,
    chair: item.chair,
    remark: remark.filter((text) => text !== "").join(t("weekly.semicolon")),
    withheld,
  }
}

const isWorked = ({ workdays }: WeeklyPaper, iso: string, index: number): boolean => workdays[iso] ?? index < 5

function markOf(paper: WeeklyPaper, iso: string, index: number): string {
  const said = paper.workdays[iso]
  if (said === undefined || said === index < 5) return ""
  return paper.t(said ? "weekly.worked" : "weekly.off")
}

/** The weekday alone, out of the house's one way of writing days. */
const weekdayOf = (instant: Date, zone: Zone, locale: Locale): string =>
  dayLabel(instant, zone, locale)
    .replace(shortDay(instant, zone, locale), "")
    .trim()
