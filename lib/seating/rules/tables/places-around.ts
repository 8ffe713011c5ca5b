/** Places around a table by their number in the ring: the host, the deputy host opposite, the guests in their order. */
export type PlacesAround = { host: number; deputy: number | null; guests: readonly number[] }

/**
 * 宴会 (handbook §1.6): the host faces the door, the deputy host sits opposite; guest 1 at the host's right, 2 at his left, 3 at the
 * deputy host's right, 4 at his left, and so on outwards. Without a deputy host the guests go outwards from the host alone.
 * `count` seats clockwise as seen from above, `host` the ring number of the host's seat. Whoever sits faces the middle of the
 * table, so the right hand is the seat before in the ring, the left hand the seat after.
 */
export function placesAround(count: number, host: number, withDeputy: boolean): PlacesAround {
  const at = (place: number): number => ((place % count) + count) % count
  const deputy = withDeputy && count > 1 ? at(host + Math.floor(count / 2)) : null
  const taken = new Set([at(host), ...(deputy === null ? [] : [deputy])])
  const guests: number[] = []
  const take = (place: number) => {
    if (taken.has(at(place))) return
    taken.add(at(place))
    guests.push(at(place))
  }
  for (let step = 1; step < count; step++)
    for (const from of deputy === null ? [host] : [host, deputy]) {
      take(from - step)
      take(from + step)
    }
  return { host: at(host), deputy, guests }
}
