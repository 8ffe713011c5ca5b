/** One line per happening, for the person who operates the product. Never personal data, never secrets. */
type Data = Readonly<Record<string, string | number | boolean | null | undefined>>

const line = (level: string, what: string, data: Data): string => {
  const words = Object.entries(data).map(([key, value]) => `${key}=${JSON.stringify(value ?? null)}`)
  return [new Date().toISOString(), level, what, ...words].join(" ")
}

export const log = {
  info: (what: string, data: Data = {}): void => console.info(line("info", what, data)),
  warn: (what: string, data: Data = {}): void => console.warn(line("warn", what, data)),
  error: (what: string, data: Data = {}): void => console.error(line("error", what, data)),
}

/** The message of anything that was thrown, for a log line. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
