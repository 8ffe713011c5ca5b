/** Orders two lists of numbers by their first difference. */
export function compareOrders(one: readonly number[], other: readonly number[]): number {
  for (let i = 0; i < one.length; i += 1) {
    const difference = (one[i] ?? 0) - (other[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
