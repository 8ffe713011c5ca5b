/** A calendar of these content lines, CRLF between them. */
export const calendar = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//test//", ...lines, "END:VCALENDAR", ""].join("\r\n"),
  )

/** One entry; a title and an id unless `lines` bring their own. */
export const entry = (...lines: readonly string[]): string[] => [
  "BEGIN:VEVENT",
  ...(lines.some((line) => line.startsWith("UID")) ? [] : ["UID:a@test"]),
  ...(lines.some((line) => line.startsWith("SUMMARY")) ? [] : ["SUMMARY:例会"]),
  ...lines,
  "END:VEVENT",
]
