import type { PreviewRow, SheetInfo } from "@/lib/kernel/import"
import { fromMinutes } from "@/lib/kernel/interval"
import { dayOf, spanLabel, type Zone } from "@/lib/kernel/zoned"
import type { ProgrammePlan } from "./plan-programme"
import type { Programme } from "./programme"

/** What a programme says of a meeting, in the columns of a schedule. */
const COLUMNS = { title: 0, kind: 1, day: 2, time: 3, room: 4, people: 5, note: 6 } as const

/** The whole file as one sheet that has nothing to be chosen. */
export const programmeSheet = (programme: Programme, name: string): SheetInfo => ({
  ...{ index: 0, include: true, kind: "programme", headerRow: 0, mapping: { ...COLUMNS }, name, hidden: false },
  ...{ rowCount: programme.meetings.length, head: [], unmapped: [] },
})

/** Every meeting of the file with what would happen to it; rows are numbered in the file's order. */
export const programmeRows = ({ items }: ProgrammePlan, zone: Zone): PreviewRow[] =>
  items.map(({ said, action, changes, problems }, index) => {
    const [from, to] = [fromMinutes(said.from), fromMinutes(said.to)]
    const cells = {
      title: said.title.slice(0, 200),
      kind: said.kind,
      day: dayOf(from, zone),
      time: spanLabel(from, to, zone, "zh-CN"),
      room: said.room,
      people: (said.people ?? []).map(({ name }) => name).join("、"),
      note: said.note.slice(0, 200),
    }
    return {
      ...{ sheet: 0, row: index + 1, status: action === "skip" ? "unchanged" : action, changes, problems },
      cells: Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== "")),
    }
  })
