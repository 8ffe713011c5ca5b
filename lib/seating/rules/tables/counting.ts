export const pairsOf = (count: number): number => (count * (count - 1)) / 2

/** The most pairs of `count` people that can sit at one table each: the largest tables are filled one after another. */
export function mostPairs(count: number, capacities: readonly number[]): number {
  let left = count
  let pairs = 0
  for (const capacity of [...capacities].sort((a, b) => b - a)) {
    const here = Math.min(left, capacity)
    pairs += pairsOf(here)
    left -= here
  }
  return pairs
}

/** The fewest pairs of `count` people at one table, when they are spread evenly over the tables. */
export function fewestPairs(count: number, tables: number): number {
  if (tables === 0) return 0
  const each = Math.floor(count / tables)
  const more = count % tables
  return more * pairsOf(each + 1) + (tables - more) * pairsOf(each)
}

/** How many guests each class has; classes are 0 … K−1. */
export function classSizes(classes: readonly number[]): number[] {
  const sizes = new Array<number>(Math.max(-1, ...classes) + 1).fill(0)
  for (const one of classes) if (one >= 0) sizes[one] = (sizes[one] ?? 0) + 1
  return sizes
}
