import { Scroller } from "@/components/ui/scroller"
import type { WeeklyDocument, WeeklyRow } from "@/lib/documents/schema/weekly"

/** 一周会议安排 on the screen: the same rows as on paper. */
export function WeekTable({ list }: { list: WeeklyDocument }) {
  const { columns, days } = list
  const cells = (row: WeeklyRow) => (
    <>
      <td className="whitespace-nowrap">{row.time}</td>
      <td className={row.withheld ? "text-ink-2" : "font-medium"}>{row.title}</td>
      <td style={{ minWidth: 108 }}>{row.place}</td>
      <td>{row.people}</td>
      <td>{row.chair}</td>
      <td className="text-ink-2">{row.remark}</td>
    </>
  )
  return (
    <Scroller label={list.head.title} className="rounded-lg border border-line bg-white">
      <table className="sheet-table" style={{ minWidth: 900 }}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {columns.day}
            </th>
            {(["time", "title", "place", "people", "chair", "remark"] as const).map((column) => (
              <th key={column} scope="col">
                {columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        {days.map((day) => {
          const lines = day.parts.flatMap((part) => part.rows.map((row, index) => ({ part, row, index })))
          const dayCell = (
            <th
              scope="rowgroup"
              rowSpan={Math.max(1, lines.length)}
              style={{ background: "white", verticalAlign: "top", borderBottomColor: "#e8e4db" }}
            >
              <span className="block font-semibold text-ink">{day.date}</span>
              {day.weekday} {day.mark ? <strong className="text-seal">{day.mark}</strong> : null}
            </th>
          )
          return (
            <tbody key={day.iso}>
              {lines.length === 0 ? (
                <tr>
                  {dayCell}
                  <td colSpan={7} className="text-ink-2">
                    {list.nothing}
                  </td>
                </tr>
              ) : null}
              {lines.map(({ part, row, index }, line) => (
                <tr key={`${part.part}${index}`}>
                  {line === 0 ? dayCell : null}
                  {index === 0 ? (
                    <td rowSpan={part.rows.length} className="whitespace-nowrap text-ink-2">
                      {part.title}
                    </td>
                  ) : null}
                  {cells(row)}
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </Scroller>
  )
}
