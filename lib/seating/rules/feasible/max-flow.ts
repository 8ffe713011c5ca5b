/** Rows (people) that lack columns (seats): all columns they may use, which are too few. */
export type Shortage = { rows: Set<number>; columns: Set<number> }

/**
 * The largest flow from rows to columns, `supply` and `room` being what each can give and take, `allowed` which may
 * meet. Null when every row gives all it has; otherwise the shortage that proves it impossible (König).
 */
export function maxFlow(
  supply: readonly number[],
  room: readonly number[],
  allowed: readonly (readonly boolean[])[],
): Shortage | null {
  const left = [...supply]
  const open = [...room]
  const flow = supply.map(() => room.map(() => 0))
  for (const row of supply.keys()) {
    while ((left[row] as number) > 0) {
      const shortage = push(row, left, open, flow, allowed)
      if (shortage) return shortage
    }
  }
  return null
}

/** Sends as much as one path bears from a row to an open column; what cannot go further is the shortage. */
function push(
  start: number,
  left: number[],
  open: number[],
  flow: number[][],
  allowed: readonly (readonly boolean[])[],
): Shortage | null {
  const rowFrom = new Map<number, number>([[start, -1]])
  const columnFrom = new Map<number, number>()
  const queue = [start]
  let end = -1
  for (let at = 0; at < queue.length && end < 0; at++) {
    const row = queue[at] as number
    for (const [column, may] of (allowed[row] as readonly boolean[]).entries()) {
      if (!may || columnFrom.has(column)) continue
      columnFrom.set(column, row)
      if ((open[column] as number) > 0) {
        end = column
        break
      }
      for (const [other, sent] of flow.entries()) {
        if ((sent[column] as number) > 0 && !rowFrom.has(other)) {
          rowFrom.set(other, column)
          queue.push(other)
        }
      }
    }
  }
  if (end < 0) return { rows: new Set(rowFrom.keys()), columns: new Set(columnFrom.keys()) }
  let bears = Math.min(left[start] as number, open[end] as number)
  for (const [, back, column] of path(end, rowFrom, columnFrom)) {
    if (column >= 0) bears = Math.min(bears, flow[back]?.[column] as number)
  }
  for (const [to, row, back] of path(end, rowFrom, columnFrom)) {
    const sent = flow[row] as number[]
    sent[to] = (sent[to] as number) + bears
    if (back >= 0) sent[back] = (sent[back] as number) - bears
  }
  left[start] = (left[start] as number) - bears
  open[end] = (open[end] as number) - bears
  return null
}

/** The steps of the path from its end: [column gained, row, column given up or −1]. */
function path(
  end: number,
  rowFrom: ReadonlyMap<number, number>,
  columnFrom: ReadonlyMap<number, number>,
): [number, number, number][] {
  const steps: [number, number, number][] = []
  for (let column = end; column >= 0; ) {
    const row = columnFrom.get(column) as number
    const back = rowFrom.get(row) as number
    steps.push([column, row, back])
    column = back
  }
  return steps
}
