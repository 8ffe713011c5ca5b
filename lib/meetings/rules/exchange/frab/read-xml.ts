import { SaxesParser } from "saxes"
import {
  cut,
  decodeUtf8,
  faultList,
  MAX_DEPTH,
  MAX_MEETINGS,
  type ProgrammeRead,
  type ReadAsk,
  Unreadable,
} from "../programme"
import type { FrabEvent, FrabHead } from "./event"
import { readEvents } from "./read-events"

const MAX_TEXT = 200_000
const TEXTS = ["title", "subtitle", "type", "room", "date", "start", "duration", "abstract", "description"] as const
type TextField = (typeof TEXTS)[number]

type Open = { name: string; attributes: Readonly<Record<string, string>>; text: string }
type Building = Omit<FrabEvent, "persons"> & { persons: { id: string; guid: string; name: string }[] }

const isText = (name: string): name is TextField => (TEXTS as readonly string[]).includes(name)

/**
 * Reads a schedule of the frab/Pentabarf family (XML). A document type is refused and entities of its own are never expanded;
 * depth, text and number of events are bounded. Faults carry the line.
 */
export function readFrabXml(bytes: Uint8Array, { zone }: ReadAsk): ProgrammeRead {
  const text = decodeUtf8(bytes).replace(/^\ufeff/, "")
  const { tell, faults } = faultList()
  const head: FrabHead = { title: "", zoneName: "", dayChange: "" }
  const events: FrabEvent[] = []
  const stack: Open[] = []
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  const stop = (
    code: "xml_doctype" | "xml_broken" | "not_frab" | "too_deep" | "text_too_long" | "too_many_meetings",
    data = {},
  ) => {
    throw new Unreadable({ line: parser.line, code, data })
  }
  let day = ""
  let room = ""
  let event: Building | null = null

  parser.on("doctype", () => stop("xml_doctype"))
  parser.on("error", (error) => stop("xml_broken", { problem: cut(error.message.replace(/^\d+:\d+: /, ""), 120) }))
  const addText = (more: string): void => {
    const open = stack.at(-1)
    if (!open) return
    open.text += more
    if (open.text.length > MAX_TEXT) stop("text_too_long", { most: MAX_TEXT })
  }
  parser.on("text", addText)
  parser.on("cdata", addText)
  parser.on("opentag", ({ name, attributes }) => {
    if (stack.length === 0 && name !== "schedule") stop("not_frab", { root: cut(name, 40) })
    if (stack.length >= MAX_DEPTH) stop("too_deep", { most: MAX_DEPTH })
    const parent = stack.at(-1)?.name
    stack.push({ name, attributes, text: "" })
    if (name === "day" && parent === "schedule") day = attributes.date ?? attributes.start?.slice(0, 10) ?? ""
    if (name === "room" && parent === "day") room = attributes.name ?? ""
    if (name === "event" && parent === "room") {
      if (events.length >= MAX_MEETINGS) stop("too_many_meetings", { most: MAX_MEETINGS })
      event = {
        ...{ line: parser.line, id: attributes.id ?? "", guid: attributes.guid ?? "", day, room, end: "", persons: [] },
        ...{ title: "", subtitle: "", type: "", date: "", start: "", duration: "", abstract: "", description: "" },
      }
    }
  })
  parser.on("closetag", ({ name }) => {
    const closed = stack.pop()
    const parent = stack.at(-1)?.name
    if (!closed) return
    const said = closed.text.trim()
    if (parent === "conference") {
      if (name === "title") head.title = said
      if (name === "time_zone_name") head.zoneName = said
      if (name === "day_change") head.dayChange = said
    }
    if (!event) return
    // A room stands around its events; what an event says of itself goes before that.
    if (parent === "event" && isText(name) && !(name === "room" && said === "")) event[name] = said
    if (parent === "persons" && name === "person")
      event.persons.push({ id: closed.attributes.id ?? "", guid: closed.attributes.guid ?? "", name: said })
    if (name === "event" && parent === "room") {
      events.push(event)
      event = null
    }
  })
  parser.write(text).close()
  return readEvents("frab-xml", head, events, { zone, tell, faults })
}
