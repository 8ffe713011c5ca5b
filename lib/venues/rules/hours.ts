export type Hours = { opensAt: number; closesAt: number }

const DAY = 1440

/** "8:00", "08:00", "８：００", "8点", "8点30" → minutes after midnight; 24:00 → 1440. Null when it is no time of day. */
export function readClock(text: string): number | null {
  const plain = text.normalize("NFKC").trim().replace(/时|点/, ":").replace(/分$/, "").replace(/半$/, "30")
  const match = /^(\d{1,2})(?::(\d{1,2})?(?::00)?)?$/.exec(plain)
  if (!match) return null
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0)
  return Number(match[2] ?? 0) < 60 && minutes <= DAY ? minutes : null
}

/** "06:00-23:00", "6:00～23:00", "8:00至22:00", "全天", "24小时" → minutes after midnight. Null when it cannot be read. */
export function readHours(text: string): Hours | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "")
  if (/^(全天|24小时|全日|alwaysopen|24h)$/i.test(plain)) return { opensAt: 0, closesAt: DAY }
  const parts = plain.split(/[-–—~〜～至到]+/)
  if (parts.length !== 2) return null
  const [opensAt, closesAt] = parts.map(readClock)
  if (opensAt === null || opensAt === undefined || closesAt === null || closesAt === undefined) return null
  return { opensAt, closesAt }
}

/** Hours lie inside one day and are not empty: from < to ≤ 24:00. */
export const hoursAreRight = ({ opensAt, closesAt }: Hours): boolean =>
  opensAt >= 0 && opensAt < closesAt && closesAt <= DAY

/** 360 → "06:00", 1440 → "24:00". */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
