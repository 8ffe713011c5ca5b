const plain = (words: string): string => words.trim().toLowerCase()

/**
 * What of the wanted things a room lacks, in the words they were asked for. A room's "投影仪（两台）" is a 投影仪: its words
 * may say more than was asked for.
 */
export function lackingIn(equipment: readonly string[], wanted: readonly string[]): string[] {
  const there = equipment.map(plain)
  return wanted.filter((one) => plain(one) !== "" && !there.some((thing) => thing.includes(plain(one))))
}
