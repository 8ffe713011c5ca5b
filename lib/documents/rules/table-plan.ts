import { hallGeometry } from "@/lib/venues/rules/geometry"
import type { HallGeometry, HallTable } from "@/lib/venues/schema"
import type { TablePlanDocument } from "../schema/lists"
import { groupWords, headOf, meetingOf, type Paper, peopleById, placeWords, timeWords } from "./paper"

const PLAN = { width: 178, height: 92 }
const round = (length: number): number => Math.round(length * 100) / 100

/** 桌次表: the tables with who sits there, the main table first, and a small plan. Null where the meeting has no tables. */
export function tablePlanDocument(paper: Paper, meetingId: string): TablePlanDocument | null {
  const meeting = meetingOf(paper, meetingId)
  const seating = paper.plan.seating.find((one) => one.meetingId === meetingId)
  const hall = paper.plan.halls.find((one) => one.id === seating?.hallId)
  if (!meeting || !seating || !hall) return null
  const geometry = hallGeometry(hall.description)
  const atTable = new Map<string, HallGeometry["seats"][number][]>()
  for (const seat of geometry.seats) {
    if (seat.table === undefined) continue
    const known = atTable.get(seat.table)
    if (known) known.push(seat)
    else atTable.set(seat.table, [seat])
  }
  // Desks of a classroom or one long table are rows to everybody: a list by table says nothing there.
  const tables = geometry.tables.filter((table) => (atTable.get(table.id)?.length ?? 0) > 2)
  if (tables.length < 2) return null
  const people = peopleById(paper)
  const taken = new Map(seating.seats.map((seat) => [seat.seatId, seat]))
  const { t } = paper
  const peopleAt = (table: HallTable) =>
    (atTable.get(table.id) ?? []).flatMap((place) => {
      const seat = taken.get(place.id)
      const person = seat && people.get(seat.participationId)
      return seat && person ? [{ seat: seat.label, name: person.name, note: groupWords(paper, person) }] : []
    })
  const listed = [...tables]
    .sort((a, b) => Number(b.main) - Number(a.main))
    .map((table) => {
      const sitting = peopleAt(table)
      const words = { count: sitting.length, of: atTable.get(table.id)?.length ?? 0 }
      return { title: table.label, main: table.main, count: t("tablePlan.count", words), people: sitting }
    })
  const subtitle = [timeWords(paper, meeting), placeWords(paper, meeting.roomId)].filter(Boolean).join(" · ")
  return {
    head: headOf(paper, t("title.tablePlan", { meeting: meeting.title }), subtitle),
    plan: smallPlan(geometry, tables, (table) => t("people", { count: peopleAt(table).length })),
    tables: listed,
  }
}

/** The tables alone, as large as the upper part of a page allows. */
function smallPlan(
  geometry: HallGeometry,
  tables: readonly HallTable[],
  countOf: (table: HallTable) => string,
): TablePlanDocument["plan"] {
  const scale = Math.min(PLAN.width / geometry.width, PLAN.height / geometry.height)
  const boxed = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
    x: round((x - width / 2) * scale),
    y: round((y - height / 2) * scale),
    w: round(width * scale),
    h: round(height * scale),
  })
  const { stage } = geometry
  return {
    width: round(geometry.width * scale),
    height: round(geometry.height * scale),
    stage: stage && {
      ...boxed({ ...stage, x: stage.x + stage.width / 2, y: stage.y + stage.height / 2 }),
      name: stage.name,
    },
    tables: tables.map((table) => ({
      // The chairs around it are not drawn: the table takes their room.
      ...boxed({ ...table, width: table.width + 1.2, height: table.height + 1.2 }),
      round: table.shape === "round",
      main: table.main,
      label: table.label,
      count: countOf(table),
    })),
  }
}
