/** The meeting an arrow leads to from this one: before and after it in its row, the nearest in time in the rows above and below. */
export function neighbour(root: HTMLElement, from: HTMLElement, key: string): HTMLElement | null {
  const all = Array.from(root.querySelectorAll<HTMLElement>("[data-meeting]"))
  const here = from.getBoundingClientRect()
  const rowOf = (element: HTMLElement) => element.closest("[data-room]") ?? element.closest("[data-tray]")
  const row = rowOf(from)
  const sideways = key === "ArrowLeft" || key === "ArrowRight"
  const back = key === "ArrowLeft" || key === "ArrowUp"
  let best: { element: HTMLElement; far: number } | null = null
  for (const element of all) {
    if (element === from || (rowOf(element) === row) !== sideways) continue
    const there = element.getBoundingClientRect()
    if (there.width === 0) continue
    const [across, down] = [there.left - here.left, there.top - here.top]
    const ahead = sideways ? across || down : down
    if (back ? ahead >= 0 : ahead <= 0) continue
    const far = sideways ? Math.abs(across) + Math.abs(down) / 10 : Math.abs(down) * 1000 + Math.abs(across)
    if (!best || far < best.far) best = { element, far }
  }
  return best?.element ?? null
}
