import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import type { TableProblem } from "@/lib/seating/schema/table-search"

const folder = path.join(
  fileURLToPath(new URL("../../..", import.meta.url)),
  "../shared/data/seating/optaplanner-dinnerparty",
)
/** The reference instance is no part of the product; without it the tests that need it are skipped. */
export const hasDinnerParty = existsSync(path.join(folder, "wedding01.txt"))

type Guest = { jobType: string; job: string; sex: string; hobbies: number[] }

/** Two different kinds at a table, where the party asks for it; two teachers or two socialites may be of one kind. */
const DIFFERENT = ["Politician", "Doctor", "Coach", "Programmer"]

function guestsOf(text: string): Guest[] {
  return text
    .split(/\r?\n/)
    .filter((line) => /^\d+,/.test(line))
    .map((line) => {
      const [, , jobType = "", job = "", sex = "", ...hobbies] = line.split(",").map((cell) => cell.trim())
      return { jobType, job: `${jobType}/${job}`, sex, hobbies: hobbies.map(Number) }
    })
}

const numbered = (values: readonly string[]): number[] => {
  const known = [...new Set(values)]
  return values.map((value) => known.indexOf(value))
}

/**
 * The dinner party of the OptaPlanner examples (Apache-2.0): 144 guests at 12 tables of 12. At each table two of each profession, of
 * different kinds for four of the six; women and men alternate around the table; everybody shares a hobby with both neighbours.
 */
export function dinnerParty(): TableProblem {
  const guests = guestsOf(readFileSync(path.join(folder, "wedding01.txt"), "utf8"))
  const professions = numbered(guests.map((guest) => guest.jobType))
  const kinds = numbered(guests.map((guest) => (DIFFERENT.includes(guest.jobType) ? guest.job : "")))
  const without = guests.findIndex((guest) => !DIFFERENT.includes(guest.jobType))
  const none = kinds[without]
  const jobs = kinds.map((kind) => (kind === none ? -1 : kind - (none !== undefined && kind > none ? 1 : 0)))
  return {
    capacities: new Array<number>(12).fill(12),
    blocked: [],
    guests: guests.length,
    fixed: [],
    rules: [
      {
        ...{ id: "professions", weight: "hard", kind: "quota", classes: professions },
        min: professions.map(() => 2).slice(0, 6),
        max: professions.map(() => 2).slice(0, 6),
      },
      {
        ...{ id: "different", weight: "hard", kind: "quota", classes: jobs },
        min: jobs.map(() => 0).slice(0, Math.max(...jobs) + 1),
        max: jobs.map(() => 1).slice(0, Math.max(...jobs) + 1),
      },
      { id: "alternate", weight: "hard", kind: "alternate", classes: numbered(guests.map((guest) => guest.sex)) },
      {
        ...{ id: "hobbies", weight: "hard", kind: "share", with: "each" },
        masks: guests.map((guest) => guest.hobbies.reduce((mask, hobby) => mask | (1 << hobby), 0)),
      },
    ],
  }
}

/** The published solution: the guest on each seat, as TableProblem numbers both. */
export function publishedSolution(): number[] {
  const xml = readFileSync(path.join(folder, "wedding01-score20.solved.xml"), "utf8")
  const guestOf = new Map<string, number>()
  for (const [, id = "", code = ""] of xml.matchAll(/<Guest id="(\d+)">\s*<id>\d+<\/id>\s*<code>(\d+)</g))
    guestOf.set(id, Number(code) - 1)
  // Tables and seats are written nested in one another, each once by id and afterwards by reference.
  const tableIndex = new Map<string, number>()
  for (const [, id = "", index = ""] of xml.matchAll(
    /<(?:Table|table) id="(\d+)">\s*<id>\d+<\/id>\s*<tableIndex>(\d+)</g,
  ))
    tableIndex.set(id, Number(index))
  const seatAt = new Map<string, number>()
  for (const [, id = "", table = "", index = ""] of xml.matchAll(
    /<(?:Seat|leftSeat|rightSeat) id="(\d+)">\s*<id>\d+<\/id>\s*<table reference="(\d+)"\/>\s*<seatIndexInTable>(\d+)</g,
  ))
    seatAt.set(id, (tableIndex.get(table) ?? -1) * 12 + Number(index))
  const at = new Array<number>(144).fill(-1)
  for (const [, guest = "", seat = ""] of xml.matchAll(
    /<SeatDesignation id="\d+">\s*<id>\d+<\/id>\s*<guest reference="(\d+)"\/>\s*<seat reference="(\d+)"\/>/g,
  ))
    at[seatAt.get(seat) ?? -1] = guestOf.get(guest) ?? -1
  return at
}
