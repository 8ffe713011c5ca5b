import { readFrabJson } from "./frab/read-json"
import { readFrabXml } from "./frab/read-xml"
import { readIcs } from "./ics/read-ics"
import {
  MAX_BYTES,
  type Programme,
  type ProgrammeFormat,
  type ProgrammeRead,
  type ReadAsk,
  Unreadable,
} from "./programme"

const READERS = { "frab-xml": readFrabXml, "frab-json": readFrabJson, ics: readIcs } as const

/** What a file is, by its first signs; its name decides nothing. Null: none of the formats of programmes and calendars. */
export function programmeFormat(bytes: Uint8Array): ProgrammeFormat | null {
  const start = new TextDecoder("utf-8")
    .decode(bytes.subarray(0, 512))
    .replace(/^\ufeff/, "")
    .trimStart()
  if (start.startsWith("<")) return "frab-xml"
  if (start.startsWith("{")) return "frab-json"
  return /^BEGIN\s*:/i.test(start) ? "ics" : null
}

const NOTHING = (format: ProgrammeFormat): Programme => ({ format, title: "", zone: null, meetings: [], notes: [] })

/**
 * Reads a programme or calendar of any of the formats. Never throws for what is in the file: whatever is wrong comes back as faults
 * with their lines, in the order of the file, and then nothing of it is to be taken in.
 */
export function readProgramme(bytes: Uint8Array, ask: ReadAsk): ProgrammeRead {
  const format = programmeFormat(bytes)
  const nothing = NOTHING(format ?? "ics")
  if (bytes.byteLength > MAX_BYTES)
    return { programme: nothing, faults: [{ line: 1, code: "too_big", data: { most: MAX_BYTES / 1_048_576 } }] }
  if (format === null) return { programme: nothing, faults: [{ line: 1, code: "unknown_format", data: {} }] }
  try {
    const { programme, faults } = READERS[format](bytes, ask)
    return { programme, faults: [...faults].sort((a, b) => a.line - b.line) }
  } catch (error) {
    if (error instanceof Unreadable) return { programme: nothing, faults: [error.fault] }
    throw error
  }
}
