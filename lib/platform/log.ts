/** One line per happening, for the person who operates the product. Never personal data, never secrets. */
type Data = Readonly<Record<string, unknown>>

/** The reason something was thrown, in one line. Prisma puts the call with its values first and the reason last. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().split("\n").at(-1) ?? ""

/** Errors as their kind, reason and where: enough to find the place, without the values of the call. */
function plain(value: unknown): unknown {
  if (!(value instanceof Error)) return typeof value === "bigint" ? String(value) : (value ?? null)
  const frames = (value.stack ?? "").split("\n").filter((frame) => frame.trimStart().startsWith("at "))
  return `${value.name}: ${reasonOf(value)} ${frames
    .slice(0, 6)
    .map((frame) => frame.trim())
    .join(" ")}`.trim()
}

const line = (level: string, what: string, data: Data): string => {
  const words = Object.entries(data).map(([key, value]) => `${key}=${JSON.stringify(plain(value))}`)
  return [new Date().toISOString(), level, what, ...words].join(" ")
}

export const log = {
  info: (what: string, data: Data = {}): void => console.info(line("info", what, data)),
  warn: (what: string, data: Data = {}): void => console.warn(line("warn", what, data)),
  error: (what: string, data: Data = {}): void => console.error(line("error", what, data)),
}
