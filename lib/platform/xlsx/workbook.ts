import { isDateFormat } from "./dates"
import { MAX_SHEETS, unreadable } from "./limits"
import { attribute, decodeExcel, scanXml } from "./xml"
import type { Zip } from "./zip"

export type SheetPart = { name: string; path: string; hidden: boolean }
export type Workbook = {
  sheets: SheetPart[]
  strings: string[]
  /** By cell style: whether its numbers are dates. */
  dateStyles: boolean[]
  from1904: boolean
}

const broken = (): never => unreadable({ code: "file_broken" })
const nothing = () => {}

/** Resolves a relationship's target against the folder of the part that holds it. */
function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1)
  const path: string[] = []
  for (const step of `${folder}/${target}`.split("/")) {
    if (step === "..") path.pop()
    else if (step !== "." && step !== "") path.push(step)
  }
  return path.join("/")
}

function relationsOf(zip: Zip, part: string): Map<string, { type: string; path: string }> {
  const cut = part.lastIndexOf("/")
  const folder = part.slice(0, Math.max(0, cut))
  const xml = zip.read(`${folder === "" ? "" : `${folder}/`}_rels/${part.slice(cut + 1)}.rels`)
  const found = new Map<string, { type: string; path: string }>()
  if (xml === null) return found
  const open = (name: string, attributes: string) => {
    if (name !== "Relationship") return
    const target = attribute(attributes, "Target") ?? ""
    const type = attribute(attributes, "Type") ?? ""
    found.set(attribute(attributes, "Id") ?? "", { type, path: resolve(folder, target) })
  }
  if (!scanXml(xml, { open, text: nothing, close: nothing })) broken()
  return found
}

/** All strings of the shared table; runs of rich text are joined, phonetic readings (rPh) are left out. */
function stringsOf(xml: string | null): string[] {
  const strings: string[] = []
  if (xml === null) return strings
  let current = ""
  let inText = false
  let phonetic = false
  const whole = scanXml(xml, {
    open(name) {
      if (name === "si") current = ""
      else if (name === "rPh") phonetic = true
      else if (name === "t") inText = !phonetic
    },
    text(text) {
      if (inText) current += text
    },
    close(name) {
      if (name === "t") inText = false
      else if (name === "rPh") phonetic = false
      else if (name === "si") strings.push(decodeExcel(current))
    },
  })
  return whole ? strings : broken()
}

function dateStylesOf(xml: string | null): boolean[] {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  if (xml === null) return styles
  let inCells = false
  scanXml(xml, {
    open(name, attributes) {
      if (name === "numFmt")
        codes.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "")
      else if (name === "cellXfs") inCells = true
      else if (name === "xf" && inCells) {
        const id = Number(attribute(attributes, "numFmtId") ?? 0)
        styles.push(isDateFormat(id, codes.get(id)))
      }
    },
    text: nothing,
    close(name) {
      if (name === "cellXfs") inCells = false
    },
  })
  return styles
}

/** Everything but the cells: which sheets there are and where, shared strings, which styles are dates. */
export function readWorkbook(zip: Zip): Workbook {
  const main = [...relationsOf(zip, "").values()].find((relation) => relation.type.endsWith("/officeDocument"))
  const path = main?.path ?? "xl/workbook.xml"
  const xml = path.endsWith(".xml") ? zip.read(path) : null
  const isWorkbook = xml !== null && /<(?:\w+:)?workbook[\s>]/.test(xml.slice(0, 4000))
  if (xml === null || !isWorkbook)
    return unreadable({
      code: zip.names.has("[Content_Types].xml") && main === undefined ? "file_broken" : "file_not_a_spreadsheet",
    })
  const relations = relationsOf(zip, path)
  const sheets: SheetPart[] = []
  let from1904 = false
  const whole = scanXml(xml, {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "")
      if (name !== "sheet") return
      const relation = relations.get(attribute(attributes, "r:id") ?? /:id="([^"]*)"/.exec(attributes)?.[1] ?? "")
      if (!relation?.type.endsWith("/worksheet")) return
      const hidden = (attribute(attributes, "state") ?? "visible") !== "visible"
      sheets.push({ name: attribute(attributes, "name") ?? "", path: relation.path, hidden })
    },
    text: nothing,
    close: nothing,
  })
  if (!whole) broken()
  if (sheets.length > MAX_SHEETS) unreadable({ code: "too_many_sheets", limit: MAX_SHEETS })
  const partOf = (kind: string) => [...relations.values()].find((relation) => relation.type.endsWith(kind))?.path ?? ""
  const strings = stringsOf(zip.read(partOf("/sharedStrings")))
  return { sheets, strings, dateStyles: dateStylesOf(zip.read(partOf("/styles"))), from1904 }
}
