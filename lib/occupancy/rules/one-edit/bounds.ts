/** The first place in [low, high) whose value is not below `value`; `high` when there is none. Values must be sorted. */
export function firstFrom(valueAt: (place: number) => number, low: number, high: number, value: number): number {
  let [first, end] = [low, high]
  while (first < end) {
    const middle = (first + end) >>> 1
    if (valueAt(middle) < value) first = middle + 1
    else end = middle
  }
  return first
}
