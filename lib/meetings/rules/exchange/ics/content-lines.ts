import { decodeUtf8, MAX_LINE, MAX_LINES, type Tell, Unreadable } from "../programme"

/** One logical line of a calendar (RFC 5545 §3.1), unfolded. `line`: where it begins in the file, from 1. */
export type ContentLine = { line: number; name: string; params: ReadonlyMap<string, string>; value: string }

const LF = 10
const CR = 13

type Slice = { line: number; parts: Uint8Array[]; length: number }

/** Lines put together again where they were folded: by octets, for a fold may part a character. LF and CRLF both end a line. */
function unfolded(bytes: Uint8Array): Slice[] {
  const slices: Slice[] = []
  let start = 0
  for (let line = 1; start < bytes.length; line += 1) {
    if (line > MAX_LINES) throw new Unreadable({ line, code: "too_many_lines", data: { most: MAX_LINES } })
    const found = bytes.indexOf(LF, start)
    const end = found < 0 ? bytes.length : found
    const stop = end > start && bytes[end - 1] === CR ? end - 1 : end
    const first = bytes[start]
    const open = slices.at(-1)
    if (open && (first === 32 || first === 9)) {
      open.parts.push(bytes.subarray(start + 1, stop))
      open.length += stop - start - 1
      if (open.length > MAX_LINE) throw new Unreadable({ line, code: "line_too_long", data: { most: MAX_LINE } })
    } else if (stop > start) {
      if (stop - start > MAX_LINE) throw new Unreadable({ line, code: "line_too_long", data: { most: MAX_LINE } })
      slices.push({ line, parts: [bytes.subarray(start, stop)], length: stop - start })
    }
    start = end + 1
  }
  return slices
}

function joined({ parts, length }: Slice): Uint8Array {
  const [only] = parts
  if (parts.length === 1 && only) return only
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const NAME = /^([A-Za-z0-9-]+)/
/** ;NAME=value or ;NAME="value"; several values keep their commas. */
const PARAM = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/y

/** RFC 6868: ^n, ^' and ^^ inside parameters. */
const unescapeParam = (text: string): string =>
  text.replace(/"/g, "").replace(/\^(n|'|\^)/g, (_, sign: string) => (sign === "n" ? "\n" : sign === "'" ? '"' : "^"))

/** Unfolds and parses a calendar's lines; those that are none are told. Throws where size or encoding forbid to go on. */
export function contentLines(bytes: Uint8Array, tell: Tell): ContentLine[] {
  return unfolded(bytes).flatMap((slice): ContentLine[] => {
    const text = decodeUtf8(joined(slice), slice.line).replace(/^\ufeff/, "")
    if (text.trim() === "") return []
    const name = NAME.exec(text)?.[1] ?? ""
    const params = new Map<string, string>()
    let at = name.length
    for (;;) {
      PARAM.lastIndex = at
      const found = PARAM.exec(text)
      if (!found) break
      params.set((found[1] ?? "").toUpperCase(), unescapeParam(found[2] ?? ""))
      at = PARAM.lastIndex
    }
    if (name === "" || text[at] !== ":") {
      tell(slice.line, "ics_broken")
      return []
    }
    return [{ line: slice.line, name: name.toUpperCase(), params, value: text.slice(at + 1) }]
  })
}

/** TEXT values (§3.3.11): \n, \, and \; and \\ */
export const textValue = (value: string): string =>
  value.replace(/\\([nN,;\\])/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign))

/** A list of TEXT or plain values, parted at commas that are not escaped. */
export const listValue = (value: string): string[] =>
  (value.match(/(?:\\.|[^,\\])+/g) ?? []).map(textValue).map((one) => one.trim())
