/** Hears the elements of a document in order. Names come without their namespace prefix. */
export type XmlListener = {
  open(name: string, attributes: string): void
  text(text: string): void
  close(name: string): void
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "")

/** Only the five named entities and numbers: entities a document declares itself are never expanded. */
export const decodeXml = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, dec, name) =>
        hex ? fromCode(Number.parseInt(hex, 16)) : dec ? fromCode(Number(dec)) : (NAMED[name] ?? whole),
      )
    : text

/** Excel's own escape for characters XML cannot hold: _x000D_ */
export const decodeExcel = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

const withoutPrefix = (name: string): string => {
  const colon = name.indexOf(":")
  return colon < 0 ? name : name.slice(colon + 1)
}

/** One attribute's value out of the raw text between an element's name and ">". Prefixes are part of the asked name. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(`${name}=`)
  while (at > 0 && !/[\s:]/.test(attributes[at - 1] ?? "")) at = attributes.indexOf(`${name}=`, at + 1)
  if (at < 0) return undefined
  const quote = attributes[at + name.length + 1] ?? '"'
  const from = at + name.length + 2
  const to = attributes.indexOf(quote, from)
  return to < 0 ? undefined : decodeXml(attributes.slice(from, to))
}

/** A plain forward scan, enough for what spreadsheets are made of; false when the document ends in the middle of a tag. */
export function scanXml(xml: string, listener: XmlListener): boolean {
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf("<", at)
    if (tag < 0) return true
    if (tag > at) listener.text(decodeXml(xml.slice(at, tag)))
    if (xml.startsWith("<![CDATA[", tag)) {
      const end = xml.indexOf("]]>", tag)
      if (end < 0) return false
      listener.text(xml.slice(tag + 9, end))
      at = end + 3
      continue
    }
    const end = xml.startsWith("<!--", tag) ? xml.indexOf("-->", tag) + 2 : xml.indexOf(">", tag)
    if (end < tag) return false
    at = end + 1
    const first = xml.charCodeAt(tag + 1)
    if (first === 33 || first === 63) continue // <! and <?
    if (first === 47) {
      listener.close(withoutPrefix(xml.slice(tag + 2, end).trim()))
      continue
    }
    const selfClosing = xml.charCodeAt(end - 1) === 47
    const inside = xml.slice(tag + 1, selfClosing ? end - 1 : end)
    const space = inside.search(/\s/)
    const name = withoutPrefix(space < 0 ? inside : inside.slice(0, space))
    listener.open(name, space < 0 ? "" : inside.slice(space))
    if (selfClosing) listener.close(name)
  }
  return true
}
