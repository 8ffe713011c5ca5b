/**
 * Each person's slots in the order of time, laid end to end: person p has `items[starts[p] … starts[p + 1])`, places in the
 * sorted list of slots. `reach` beside each item: the latest end among the person's slots up to and with it.
 */
export type Timelines = { starts: Int32Array; items: Int32Array; reach: Int32Array }

/** `peopleOf(slot)`: numbers below `personCount`; slots are sorted by start and `to` holds their ends. */
export function timelines(peopleOf: readonly Int32Array[], to: Int32Array, personCount: number): Timelines {
  const starts = new Int32Array(personCount + 1)
  for (const people of peopleOf)
    for (let i = 0; i < people.length; i += 1) {
      const at = (people[i] as number) + 1
      starts[at] = (starts[at] as number) + 1
    }
  for (let person = 0; person < personCount; person += 1)
    starts[person + 1] = (starts[person + 1] as number) + (starts[person] as number)
  const next = starts.slice(0, personCount)
  const items = new Int32Array(starts[personCount] as number)
  for (let slot = 0; slot < peopleOf.length; slot += 1) {
    const people = peopleOf[slot] as Int32Array
    for (let i = 0; i < people.length; i += 1) {
      const person = people[i] as number
      const at = next[person] as number
      items[at] = slot
      next[person] = at + 1
    }
  }
  const reach = new Int32Array(items.length)
  for (let person = 0; person < personCount; person += 1) {
    let latest = -0x80000000
    for (let at = starts[person] as number; at < (starts[person + 1] as number); at += 1) {
      latest = Math.max(latest, to[items[at] as number] as number)
      reach[at] = latest
    }
  }
  return { starts, items, reach }
}
