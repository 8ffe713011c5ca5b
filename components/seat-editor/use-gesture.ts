"use client"

import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from "react"

/** The drawing in its frame: width in pixels, offset of its upper left corner. */
export type View = { width: number; x: number; y: number }

const THRESHOLD = 5
const WHEEL_REST = 160

type Start = { view: View; x: number; y: number; distance: number }

/** Pan with one pointer, pinch with two, wheel to enlarge; clicks that end a pan are swallowed. */
export function useGesture(
  frame: RefObject<HTMLDivElement | null>,
  sheet: RefObject<HTMLDivElement | null>,
  now: RefObject<View>,
  commit: (view: View) => void,
  natural: number,
) {
  const pointers = useRef(new Map<number, { x: number; y: number }>())
  const start = useRef<Start | null>(null)
  const moving = useRef<View | null>(null)
  const dragged = useRef(false)

  const draw = (next: View) => {
    const element = sheet.current
    if (!element) return
    moving.current = next
    element.style.willChange = "transform"
    element.style.transform = `translate(${next.x}px, ${next.y}px) scale(${next.width / now.current.width})`
  }
  const settle = () => {
    const element = sheet.current
    if (element) element.style.willChange = ""
    if (moving.current) commit(moving.current)
    moving.current = null
  }
  const hold = (): Start => {
    const [a, b] = [...pointers.current.values()]
    const view = moving.current ?? now.current
    if (!a) return { view, x: 0, y: 0, distance: 0 }
    if (!b) return { view, x: a.x, y: a.y, distance: 0 }
    return { view, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, distance: Math.hypot(a.x - b.x, a.y - b.y) }
  }
  const local = (event: { clientX: number; clientY: number }) => {
    const box = frame.current?.getBoundingClientRect()
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
  }
  const limited = (width: number) => Math.min(natural * 3, Math.max(160, width))

  useEffect(() => {
    const element = frame.current
    if (!element) return
    let rest: ReturnType<typeof setTimeout> | undefined
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const view = moving.current ?? now.current
      const point = local(event)
      const width = limited(view.width * Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)))
      const by = width / view.width
      draw({ width, x: point.x - (point.x - view.x) * by, y: point.y - (point.y - view.y) * by })
      clearTimeout(rest)
      rest = setTimeout(settle, WHEEL_REST)
    }
    element.addEventListener("wheel", onWheel, { passive: false })
    return () => {
      clearTimeout(rest)
      element.removeEventListener("wheel", onWheel)
    }
  })

  const end = (event: PointerEvent) => {
    pointers.current.delete(event.pointerId)
    if (pointers.current.size === 0) {
      settle()
      start.current = null
    } else start.current = hold()
  }

  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType === "mouse" && event.button > 1) return
      if (pointers.current.size === 0) dragged.current = false
      pointers.current.set(event.pointerId, local(event))
      start.current = hold()
    },
    onPointerMove: (event: PointerEvent) => {
      if (!pointers.current.has(event.pointerId) || !start.current) return
      pointers.current.set(event.pointerId, local(event))
      const from = start.current
      const to = hold()
      if (!dragged.current && from.distance === 0 && Math.hypot(to.x - from.x, to.y - from.y) < THRESHOLD) return
      if (!dragged.current) frame.current?.setPointerCapture(event.pointerId)
      dragged.current = true
      const width =
        from.distance > 0 && to.distance > 0
          ? limited((from.view.width * to.distance) / from.distance)
          : from.view.width
      const by = width / from.view.width
      draw({ width, x: to.x - (from.x - from.view.x) * by, y: to.y - (from.y - from.view.y) * by })
    },
    onPointerUp: end,
    onPointerCancel: end,
    onClickCapture: (event: MouseEvent) => {
      if (!dragged.current) return
      event.stopPropagation()
      event.preventDefault()
      dragged.current = false
    },
  }
  return {
    handlers,
    /** Moves the picture by so many pixels; laid out anew with `settle`. */
    nudge: (right: number, down: number) => {
      const view = moving.current ?? now.current
      draw({ ...view, x: view.x + right, y: view.y + down })
    },
    settle,
  }
}
