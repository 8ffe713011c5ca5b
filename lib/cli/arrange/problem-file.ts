import { z } from "zod"
import type { Problem } from "@/lib/arrangement/schema"
import { readJson } from "../files/json"
import { InputError } from "../input-error"

const index = z.number().int().min(0)
const id = z.union([z.string().min(1).max(200), z.number()])

/** The meetings format: OptaPlanner's meeting scheduling as JSON. Whatever else stands in it is left alone. */
const problemFile = z.object({
  grainMinutes: z.number().int().min(1).max(1440).default(15),
  days: z.array(z.unknown()).max(1000).optional(),
  timeGrains: z
    .array(z.object({ index: index.optional(), day: index.max(999), startMinute: index.max(1440) }))
    .min(1)
    .max(20_000),
  rooms: z
    .array(z.object({ id, name: z.string().max(200).optional(), capacity: index.max(1_000_000) }))
    .min(1)
    .max(500),
  people: z.array(z.unknown()).max(100_000),
  meetings: z
    .array(
      z.object({
        id,
        durationInGrains: z.number().int().min(1).max(20_000),
        required: z.array(index).max(100_000).default([]),
        preferred: z.array(index).max(100_000).default([]),
      }),
    )
    .max(2000),
})

export type ProblemFile = {
  problem: Problem
  /** The ids as they stand in the file. */
  ids: readonly (string | number)[]
}

/** Throws InputError with the meeting, room or grain that is wrong; nothing is read by halves. */
export function readProblem(file: string): ProblemFile {
  const read = readJson(file, problemFile)
  const wrong = (key: string, values: Record<string, string | number>) =>
    new InputError(`arrange.${key}`, { file, ...values })
  const { timeGrains, rooms, people, meetings } = read
  for (const [at, grain] of timeGrains.entries()) {
    const before = timeGrains[at - 1]
    if (grain.index !== undefined && grain.index !== at) throw wrong("grain_index", { place: at, index: grain.index })
    if (!before) continue
    const later =
      grain.day > before.day ||
      (grain.day === before.day && grain.startMinute >= before.startMinute + read.grainMinutes)
    if (!later) throw wrong("grain_order", { place: at })
  }
  for (const [what, list] of [
    ["room", rooms],
    ["meeting", meetings],
  ] as const) {
    const seen = new Set<string>()
    for (const one of list) {
      if (seen.has(String(one.id))) throw wrong("twice", { what, id: String(one.id) })
      seen.add(String(one.id))
    }
  }
  for (const { id: meeting, required, preferred } of meetings) {
    const seen = new Set<number>()
    for (const person of [...required, ...preferred]) {
      if (person >= people.length) throw wrong("no_person", { meeting: String(meeting), person, people: people.length })
      if (seen.has(person)) throw wrong("person_twice", { meeting: String(meeting), person })
      seen.add(person)
    }
  }
  const days = timeGrains.reduce((most, { day }) => Math.max(most, day + 1), read.days?.length ?? 0)
  return {
    ids: meetings.map((meeting) => meeting.id),
    problem: {
      grainMinutes: read.grainMinutes,
      days,
      grains: timeGrains.map(({ day, startMinute }) => ({ day, startMinute })),
      rooms: rooms.map((room) => ({
        id: String(room.id),
        name: room.name ?? String(room.id),
        capacity: room.capacity,
      })),
      people: people.length,
      meetings: meetings.map((meeting) => ({ ...meeting, id: String(meeting.id) })),
    },
  }
}
