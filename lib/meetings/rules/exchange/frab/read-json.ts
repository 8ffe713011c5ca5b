import type { z } from "zod"
import { type JsonRead, readJson } from "../json-lines"
import {
  cut,
  decodeUtf8,
  faultList,
  MAX_MEETINGS,
  type ProgrammeRead,
  type ReadAsk,
  type Tell,
  Unreadable,
} from "../programme"
import type { FrabEvent } from "./event"
import { frabJsonDay, frabJsonEvent, frabJsonFile } from "./json-schema"
import { readEvents } from "./read-events"

/** The line of the innermost object a path leads to. */
function lineAt(value: unknown, path: readonly PropertyKey[], lineOf: JsonRead["lineOf"]): number {
  let line = lineOf(value) ?? 1
  let at = value
  for (const key of path) {
    at = typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined
    line = lineOf(at) ?? line
  }
  return line
}

/** One part held against its schema; what is missing or wrong is told with its name and line. */
function held<S extends z.ZodType>(
  schema: S,
  value: unknown,
  lineOf: JsonRead["lineOf"],
  tell: Tell,
): z.output<S> | null {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues.slice(0, 5)) {
    const what = issue.path.map(String).join(".")
    const absent = issue.code === "invalid_type" && !has(value, issue.path)
    tell(lineAt(value, issue.path, lineOf), absent ? "missing" : "wrong_value", {
      what: cut(what),
      title: titleOf(value),
    })
  }
  return null
}

function has(value: unknown, path: readonly PropertyKey[]): boolean {
  let at = value
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return false
    at = (at as Record<PropertyKey, unknown>)[key]
  }
  return true
}

const titleOf = (value: unknown): string => {
  const title = typeof value === "object" && value !== null && "title" in value ? value.title : ""
  return typeof title === "string" ? cut(title) : ""
}

function eventOf(one: z.output<typeof frabJsonEvent>, line: number, day: string, room: string): FrabEvent {
  return {
    ...{ line, day, id: String(one.id), guid: one.guid, title: one.title, type: one.type },
    ...{ room: one.room || room, date: one.date, start: one.start, duration: one.duration, end: one.end ?? "" },
    ...{ subtitle: one.subtitle ?? "", abstract: one.abstract ?? "", description: one.description ?? "" },
    persons: one.persons.map((person) => ({
      id: String(person.id ?? person.code ?? ""),
      guid: person.guid ?? "",
      name: person.public_name ?? person.name ?? "",
    })),
  }
}

/** Reads a schedule of the frab family (JSON), held against its schema part by part, so that every fault has its line. */
export function readFrabJson(bytes: Uint8Array, { zone }: ReadAsk): ProgrammeRead {
  const { value, lineOf } = readJson(decodeUtf8(bytes))
  const { tell, faults } = faultList()
  const file = held(frabJsonFile, value, lineOf, tell)
  const conference = file?.schedule.conference
  const events: FrabEvent[] = []
  for (const rawDay of conference?.days ?? []) {
    const day = held(frabJsonDay, rawDay, lineOf, tell)
    for (const [room, list] of Object.entries(day?.rooms ?? {}))
      for (const raw of list) {
        const line = lineOf(raw) ?? 1
        if (events.length >= MAX_MEETINGS)
          throw new Unreadable({ line, code: "too_many_meetings", data: { most: MAX_MEETINGS } })
        const event = held(frabJsonEvent, raw, lineOf, tell)
        if (event) events.push(eventOf(event, line, day?.date ?? "", room))
      }
  }
  const head = { title: conference?.title ?? "", zoneName: conference?.time_zone_name ?? "", dayChange: "" }
  const read = readEvents("frab-json", head, events, { zone, tell, faults })
  // An empty file is worth a word of its own only when nothing else is wrong.
  return faults.length > 1 ? { ...read, faults: faults.filter(({ code }) => code !== "empty") } : read
}
