import type { WeeklyDocument } from "../../schema/weekly"

/** One line of the list as a spreadsheet has it. */
export type PlainSheet = {
  name: string
  columns: { header: string; width: number }[]
  rows: (string | number)[][]
}

/** 一周会议安排 as one sheet: a line for each entry, with its day and part of the day in every line so that it can be sorted. */
export function weeklySheet({ head, columns, days }: WeeklyDocument): PlainSheet {
  const widths = { day: 16, time: 16, title: 44, place: 24, people: 36, chair: 18, remark: 24 }
  const names = ["day", "time", "title", "place", "people", "chair", "remark"] as const
  return {
    name: head.title,
    columns: names.map((name) => ({ header: columns[name], width: widths[name] })),
    rows: days.flatMap((day) =>
      day.parts.flatMap((part) =>
        part.rows.map((row) => [
          `${day.date} ${day.weekday} ${part.title}`,
          row.time,
          row.title,
          row.place,
          row.people,
          row.chair,
          row.remark,
        ]),
      ),
    ),
  }
}
