import { type Cell, isFormula, textOf } from "@/lib/kernel/sheet"

export type DayRead = { day: string; weekday: number | null }

const WEEKDAYS = "日一二三四五六"
const pad = (n: number): string => String(n).padStart(2, "0")
const plain = (cell: Cell | undefined): string => (isFormula(cell) ? "" : textOf(cell).normalize("NFKC").trim())

/** 0 = Sunday; null when the text names no weekday. */
export function readWeekday(text: string): number | null {
  const found = /(?:星期|周|礼拜)([日天一二三四五六])/.exec(text.normalize("NFKC"))
  if (!found) return null
  return found[1] === "天" ? 0 : WEEKDAYS.indexOf(found[1] ?? "")
}

/** 0 = Sunday, of an ISO day. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

function realDay(year: number, month: number, date: number): string | null {
  const day = `${year}-${pad(month)}-${pad(date)}`
  const made = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(made.getTime()) || made.getUTCDate() !== date ? null : day
}

/**
 * Reads a day as people write it: 2027-01-12, 2027/1/12, 2027.1.12, 20270112, 2027年1月12日, 1月12日 or 1/12 (the year is
 * then `year`), an Excel date number, each with a weekday behind it or not. Null when it is none.
 */
export function readDay(cell: Cell | undefined, year: number): DayRead | null {
  if (typeof cell === "number" && cell > 30_000 && cell < 90_000) {
    const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(cell) * 86_400_000)
    return { day: date.toISOString().slice(0, 10), weekday: null }
  }
  const text = plain(cell)
  const weekday = readWeekday(text)
  const full =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text)
  const short = full ? null : /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(text)
  const day = full
    ? realDay(Number(full[1]), Number(full[2]), Number(full[3]))
    : short
      ? realDay(year, Number(short[1]), Number(short[2]))
      : null
  return day === null ? null : { day, weekday }
}

/** Minutes after midnight. `nextDay`: 次日 or 24:00 and later. */
export type ClockRead = { minutes: number; day: string | null }

const CLOCK =
  /^(?:(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)[\sT]*)?(次日|第二天)?\s*(凌晨|早上|早晨|上午|中午|下午|晚上|晚|am|pm)?\s*(\d{1,2})(?:[:.](\d{2})(?::\d{2})?|[点时](半|\d{1,2})?分?)\s*(am|pm)?$/i

/**
 * Reads a time of day: 8:00, 08:00, 8：00, 8点半, 下午2:30, 14:30:00, 次日0:30, a full date with time, an Excel time
 * fraction. Null when it is none.
 */
export function readClock(cell: Cell | undefined): ClockRead | null {
  if (typeof cell === "number" && cell >= 0 && cell < 1) return { minutes: Math.round(cell * 1440), day: null }
  const found = CLOCK.exec(plain(cell))
  if (!found) return null
  const [, date, next, half, hours, minutes, spoken, english] = found
  let hour = Number(hours)
  const minute = spoken === "半" ? 30 : Number(minutes ?? spoken ?? 0)
  const part = (half ?? english ?? "").toLowerCase()
  if (/^(?:下午|晚上|晚|pm)$/.test(part) && hour < 12) hour += 12
  if (part === "中午" && hour < 3) hour += 12
  if (part === "am" && hour === 12) hour = 0
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null
  const day = date === undefined ? null : (readDay(date, 0)?.day ?? null)
  return { minutes: hour * 60 + minute + (next === undefined ? 0 : 1440), day }
}

export type SpanRead = { from: ClockRead; to: ClockRead | null }

/** Reads "08:30-10:30", "上午8:30至10:30", "14:30—17:00" or a single time. The part of the day carries over to the end. */
export function readSpan(cell: Cell | undefined): SpanRead | null {
  const text = plain(cell)
  const parts = text.split(/\s*(?:--?|–|—+|~|～|至|到)\s*(?=次|第|凌|早|上|中|下|晚|am|pm|\d{1,2}[:.点时])/i)
  const from = readClock(parts.length > 1 ? (parts[0] ?? "") : isFormula(cell) ? null : (cell ?? null))
  if (!from) return null
  const [, end] = parts
  if (end === undefined) return { from, to: null }
  const to = readClock(end)
  if (!to) return null
  const afternoon = /下午|晚/.test(parts[0] ?? "") && !/凌晨|早|上午|中午|下午|晚/.test(end)
  if (afternoon && to.minutes < 720 && to.minutes + 720 > from.minutes)
    return { from, to: { ...to, minutes: to.minutes + 720 } }
  return { from, to }
}
