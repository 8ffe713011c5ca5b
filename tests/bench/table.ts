import type { BenchLine } from "./line"

export type Judged = BenchLine & { readonly ok: boolean }

export const judge = (line: BenchLine): Judged => ({
  ...line,
  ok: line.least ? line.value >= line.limit : line.value <= line.limit,
})

const figure = (value: number, unit: string): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ${unit}`

/** name · figure · limit · ok/over · note, in columns. */
export function table(lines: readonly Judged[]): string {
  const rows = lines.map((line) => [
    line.name,
    figure(line.value, line.unit),
    `${line.least ? "≥" : "≤"} ${figure(line.limit, line.unit)}`,
    line.ok ? "ok" : "OVER",
    line.note ?? "",
  ])
  const wide = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) => {
      const [name = "", value = "", limit = "", ok = "", note = ""] = row
      const [a = 0, b = 0, c = 0, d = 0] = wide
      return `${name.padEnd(a)}  ${value.padStart(b)}  ${limit.padStart(c)}  ${ok.padEnd(d)}  ${note}`.trimEnd()
    })
    .join("\n")
}
