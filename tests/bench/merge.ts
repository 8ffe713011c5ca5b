import type { BenchLine } from "./line"

/** A line that is measured with nothing loaded yet: only the first run of a process counts. */
const isCold = (name: string): boolean => /\bcold\b/i.test(name)

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/**
 * One figure per line from several processes with several runs each: cold lines from each process's first run, warm ones
 * from all but the first, which warms up; the median of them, with the spread and the first run in the note.
 */
export function mergeRuns(processes: readonly (readonly BenchLine[][])[]): BenchLine[] {
  const lines = processes[0]?.[0] ?? []
  return lines.map((line, index) => {
    const firsts = processes.flatMap(([first]) => first?.[index]?.value ?? [])
    const later = processes.flatMap((runs) => runs.slice(1).flatMap((run) => run[index]?.value ?? []))
    const counted = isCold(line.name) || later.length === 0 ? firsts : later
    if (counted.length < 2) return line
    const figures = `${Math.min(...counted).toFixed(0)}–${Math.max(...counted).toFixed(0)} of ${counted.length}`
    const first = counted === firsts ? "" : `, first run ${median(firsts).toFixed(0)}`
    return { ...line, value: median(counted), note: [line.note, `${figures}${first}`].filter(Boolean).join("; ") }
  })
}
