const DIRECTIONS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** Pixels below which two chairs stand in one line. */
const SAME = 6
/** Going straight on counts more than being near. */
const ASIDE = 2.5

/** The chair an arrow key leads to, as they stand on the screen; null for other keys and at the edge. */
export function nextChair(frame: HTMLElement | null, seatId: string, key: string): HTMLElement | null {
  const direction = DIRECTIONS[key]
  if (!frame || !direction) return null
  const middle = (chair: HTMLElement): readonly [number, number] => {
    const box = chair.getBoundingClientRect()
    return [box.left + box.width / 2, box.top + box.height / 2]
  }
  const chairs = [...frame.querySelectorAll<HTMLElement>("[data-seat]")]
  const here = chairs.find((chair) => chair.dataset.seat === seatId)
  if (!here) return null
  const [x, y] = middle(here)
  let best: { chair: HTMLElement; cost: number } | null = null
  for (const chair of chairs) {
    const [cx, cy] = middle(chair)
    const [dx, dy] = [cx - x, cy - y]
    const along = dx * direction[0] + dy * direction[1]
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0])
    if (chair === here || along <= SAME) continue
    const cost = along + ASIDE * aside
    if (!best || cost < best.cost) best = { chair, cost }
  }
  return best?.chair ?? null
}
