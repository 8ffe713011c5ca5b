"use client"

import { type ReactNode, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from "react"
import { useGesture, type View } from "./use-gesture"
import { ZoomBar } from "./zoom-bar"

export type PanZoomHandle = {
  /** Brings a point (fractions of the drawing's width and height) to the middle, near enough to read. */
  show: (x: number, y: number) => void
  /** Moves the drawing just so far that the point lies inside the frame. */
  reveal: (x: number, y: number) => void
  zoomBy: (factor: number) => void
  fit: () => void
  /** Moves the drawing along when the pointer is near the frame's edge; true when it moved. */
  panNear: (clientX: number, clientY: number) => boolean
  /** Ends panNear. */
  rest: () => void
  /** A point of the window as fractions of the drawing; null outside of the frame. */
  point: (clientX: number, clientY: number) => { x: number; y: number } | null
}

const READABLE = 1.1
const NARROW = 500
/** A seat walked to stays this far (pixels) from the frame's edge. */
const EDGE = 40
/** Pixels in one frame while something is dragged along the edge. */
const PACE = 9

/** The part of a drawing, in fractions of its width and height. */
export type Part = { left: number; top: number; right: number; bottom: number }
const WHOLE: Part = { left: 0, top: 0, right: 1, bottom: 1 }

/**
 * A drawing one can move and enlarge. While the gesture lasts only the wrapper's CSS transform changes (the browser moves
 * a finished picture); at its end the drawing is laid out at the new size. `ratio` = height / width, `natural` = width in
 * pixels at 100 %; `onScale` is told the scale whenever it is laid out anew.
 */
export function PanZoom({
  ratio,
  natural,
  begin,
  onScale,
  children,
  ref,
}: {
  ratio: number
  natural: number
  /** The part (fractions of width and height) that fills the frame at first. */
  begin: Part
  onScale: (scale: number) => void
  children: ReactNode
  ref?: Ref<PanZoomHandle>
}) {
  const frame = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<View>({ width: 0, x: 0, y: 0 })
  const now = useRef(view)
  const commit = useCallback(
    (next: View) => {
      now.current = next
      setView(next)
      onScale(next.width / natural)
    },
    [natural, onScale],
  )
  const showPart = useCallback(
    ({ left, top, right, bottom }: Part) => {
      const box = frame.current?.getBoundingClientRect()
      if (!box) return
      const width = Math.max(120, Math.min(box.width / (right - left), box.height / ((bottom - top) * ratio)))
      // On a phone a wide hall stands at the top: the room below is for the hand.
      const y = box.width < NARROW ? 8 - top * width * ratio : box.height / 2 - ((top + bottom) / 2) * width * ratio
      commit({ width, x: box.width / 2 - ((left + right) / 2) * width, y })
    },
    [ratio, commit],
  )
  const first = useRef(begin)
  useEffect(() => {
    showPart(first.current)
    const element = frame.current
    if (!element || typeof ResizeObserver === "undefined") return
    let width = element.clientWidth
    const observer = new ResizeObserver(() => {
      // Hidden, as while something else of the page is printed: the part one was looking at is kept.
      if (element.clientWidth === 0 || Math.abs(element.clientWidth - width) < 2) return
      width = element.clientWidth
      showPart(first.current)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [showPart])

  const gesture = useGesture(frame, sheet, now, commit, natural)
  const zoomBy = (factor: number) => {
    const box = frame.current?.getBoundingClientRect()
    if (!box) return
    const { width, x, y } = now.current
    const next = Math.min(natural * 3, Math.max(160, width * factor))
    const by = next / width
    commit({ width: next, x: box.width / 2 - (box.width / 2 - x) * by, y: box.height / 2 - (box.height / 2 - y) * by })
  }
  useImperativeHandle(ref, () => ({
    show: (x, y) => {
      const box = frame.current?.getBoundingClientRect()
      if (!box) return
      const width = Math.max(now.current.width, Math.min(natural * READABLE, box.width * 3))
      commit({ width, x: box.width / 2 - x * width, y: box.height / 2 - y * width * ratio })
    },
    reveal: (x, y) => {
      const box = frame.current?.getBoundingClientRect()
      if (!box) return
      const { width, x: left, y: top } = now.current
      const inside = (at: number, size: number): number =>
        at < EDGE ? EDGE - at : at > size - EDGE ? size - EDGE - at : 0
      const [right, down] = [inside(left + x * width, box.width), inside(top + y * width * ratio, box.height)]
      if (right !== 0 || down !== 0) commit({ width, x: left + right, y: top + down })
    },
    zoomBy,
    fit: () => showPart(WHOLE),
    panNear: (clientX, clientY) => {
      const box = frame.current?.getBoundingClientRect()
      if (!box) return false
      const step = (at: number, from: number, to: number): number =>
        at < from || at > to ? 0 : at < from + EDGE ? PACE : at > to - EDGE ? -PACE : 0
      const inside = clientX > box.left && clientX < box.right && clientY > box.top && clientY < box.bottom
      const [right, down] = inside ? [step(clientX, box.left, box.right), step(clientY, box.top, box.bottom)] : [0, 0]
      if (right === 0 && down === 0) return false
      gesture.nudge(right, down)
      return true
    },
    rest: gesture.settle,
    point: (clientX, clientY) => {
      const box = frame.current?.getBoundingClientRect()
      const drawing = sheet.current?.getBoundingClientRect()
      if (!box || !drawing || clientX < box.left || clientX > box.right) return null
      if (clientY < box.top || clientY > box.bottom) return null
      return { x: (clientX - drawing.left) / drawing.width, y: (clientY - drawing.top) / (drawing.width * ratio) }
    },
  }))

  return (
    <div className="relative h-full min-h-0">
      <div
        ref={frame}
        className="h-full w-full overflow-hidden"
        style={{ touchAction: "none", userSelect: "none", WebkitUserSelect: "none" }}
        // A browser scrolls even hidden overflow to what has the focus; here only the transform may move things.
        onScroll={(event) => event.currentTarget.scrollTo(0, 0)}
        {...gesture.handlers}
      >
        <div
          ref={sheet}
          className="relative"
          style={{
            width: view.width || "100%",
            transform: `translate(${view.x}px, ${view.y}px)`,
            transformOrigin: "0 0",
          }}
        >
          {children}
        </div>
      </div>
      <ZoomBar percent={Math.round((view.width / natural) * 100)} onZoom={zoomBy} onFit={() => showPart(WHOLE)} />
    </div>
  )
}
