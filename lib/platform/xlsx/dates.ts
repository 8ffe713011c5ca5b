/** Number formats Excel knows by number only: 14–22 and 45–47 everywhere, 27–36 and 50–58 in Chinese editions. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])
const isBuiltInDate = (id: number): boolean =>
  BUILT_IN_DATES.has(id) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** True when a number format shows a date or a time. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id)
  const bare = code
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
  if (/general/i.test(bare)) return false
  return /[ymdhs]|上午|下午/i.test(bare.split(";")[0] ?? "")
}

const two = (n: number): string => String(n).padStart(2, "0")
const MINUTES_A_DAY = 1440
/** Excel's day 0 is 1899-12-30 (its calendar has a 29 February 1900 that never was). */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/** A serial number with a date format as text: "08:00" below one day, else "2027-01-12" or "2027-01-12 08:00". */
export function serialText(serial: number, from1904: boolean): string {
  const minutes = Math.round(serial * MINUTES_A_DAY)
  const day = Math.floor(minutes / MINUTES_A_DAY)
  const rest = minutes - day * MINUTES_A_DAY
  const time = `${two(Math.floor(rest / 60))}:${two(rest % 60)}`
  if (serial >= 0 && serial <= 1 && !from1904) return serial === 1 ? "24:00" : time
  const date = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + day * 86_400_000)
  if (Number.isNaN(date.getTime())) return String(serial)
  const iso = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
  return rest === 0 ? iso : `${iso} ${time}`
}
