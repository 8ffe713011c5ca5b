"use client"

type Place = { clientX: number; clientY: number }
type Watch = {
  /** The pointer has moved farther than a trembling hand; called with every movement from then on. */
  onMove: (at: Place) => void
  /** Let go after a movement. */
  onDrop: (at: Place) => void
  /** Escape, or the browser took the pointer away. */
  onCancel: () => void
}

const THRESHOLD = 5

/**
 * Follows a pressed pointer wherever it goes until it is let go; Escape ends it. A press without movement stays a click; the
 * click after a movement is swallowed.
 */
export function trackPointer(start: Place & { pointerId: number }, { onMove, onDrop, onCancel }: Watch): void {
  let moving = false
  const swallow = (event: MouseEvent) => {
    event.stopPropagation()
    event.preventDefault()
  }
  const stop = () => {
    window.removeEventListener("pointermove", move)
    window.removeEventListener("pointerup", up)
    window.removeEventListener("pointercancel", cancel)
    window.removeEventListener("keydown", key, true)
    if (!moving) return
    window.addEventListener("click", swallow, { capture: true, once: true })
    setTimeout(() => window.removeEventListener("click", swallow, true))
  }
  const move = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return
    moving ||= Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) >= THRESHOLD
    if (moving) onMove(event)
  }
  const up = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return
    stop()
    if (moving) onDrop(event)
  }
  const cancel = () => {
    const moved = moving
    stop()
    if (moved) onCancel()
  }
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !moving) return
    event.stopPropagation()
    // The pointer is still down: the click that ends it must not choose anything.
    window.addEventListener("pointerup", () => setTimeout(() => window.removeEventListener("click", swallow, true)), {
      once: true,
    })
    window.addEventListener("click", swallow, { capture: true, once: true })
    moving = false
    stop()
    onCancel()
  }
  window.addEventListener("pointermove", move)
  window.addEventListener("pointerup", up)
  window.addEventListener("pointercancel", cancel)
  window.addEventListener("keydown", key, true)
}
