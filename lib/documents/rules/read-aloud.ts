import { type ReadingOrder, readAloud } from "@/lib/seating/rules/release/read-aloud"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import type { ReadAloudDocument } from "../schema/lists"
import { headOf, meetingOf, type Paper, placeWords, timeWords } from "./paper"

/** 唱读单 on paper: row by row, a box before every name to tick; null without seats. */
export function readAloudDocument(paper: Paper, meetingId: string, order: ReadingOrder): ReadAloudDocument | null {
  const meeting = meetingOf(paper, meetingId)
  const seating = paper.plan.seating.find((one) => one.meetingId === meetingId)
  const hall = paper.plan.halls.find((one) => one.id === seating?.hallId)
  if (!meeting || !seating || !hall || seating.seats.length === 0) return null
  const { t } = paper
  const rows = readAloud({ people: paper.plan.people, seats: seating.seats }, hallGeometry(hall.description), order)
  const subtitle = [timeWords(paper, meeting), placeWords(paper, meeting.roomId), t(`reading.${order}`)]
  return {
    head: headOf(paper, t("title.readAloud", { meeting: meeting.title }), subtitle.filter(Boolean).join(" · ")),
    rows: rows.map((row) => ({
      title: t("reading.row", { section: row.section, row: row.row, at: row.at }),
      count: [
        t("people", { count: row.lines.length }),
        ...(row.free > 0 ? [t("reading.free", { count: row.free })] : []),
      ].join(" · "),
      lines: row.lines.map(({ label, name }) => ({ seat: t("reading.seat", { label }), name })),
    })),
    sign: t("reading.sign"),
  }
}
