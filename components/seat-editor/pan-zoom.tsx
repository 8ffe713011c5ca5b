"use client"

import { type ReactNode, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from "react"
import { useGesture, type View } from "./use-gesture"
import { ZoomBar } from "./zoom-bar"

export type PanZoomHandle = {
  /** Brings a point (fractions of the drawing's width and height) to the middle, near enough to read. */
  show: (x: number, y: number) => void
}

const READABLE = 1.1

/**
 * A drawing one can move and enlarge. While the gesture lasts only the wrapper's CSS transform changes (the browser moves
 * a finished picture); at its end the drawing is laid out at the new size. `ratio` = height / width, `natural` = width in
 * pixels at 100 %.
 */
export function PanZoom({
  ratio,
  natural,
  children,
  ref,
}: {
  ratio: number
  natural: number
  children: ReactNode
  ref?: Ref<PanZoomHandle>
}) {
  const frame = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<View>({ width: 0, x: 0, y: 0 })
  const now = useRef(view)
  const commit = useCallback((next: View) => {
    now.current = next
    setView(next)
  }, [])
  const showWhole = useCallback(() => {
    const box = frame.current?.getBoundingClientRect()
    if (!box) return
    const width = Math.max(120, Math.min(box.width, box.height / ratio))
    commit({ width, x: (box.width - width) / 2, y: (box.height - width * ratio) / 2 })
  }, [ratio, commit])
  useEffect(() => {
    showWhole()
    const element = frame.current
    if (!element || typeof ResizeObserver === "undefined") return
    let width = element.clientWidth
    const observer = new ResizeObserver(() => {
      if (Math.abs(element.clientWidth - width) < 2) return
      width = element.clientWidth
      showWhole()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [showWhole])

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
  }))
  const gesture = useGesture(frame, sheet, now, commit, natural)

  return (
    <div className="relative h-full min-h-0">
      <div
        ref={frame}
        className="h-full w-full overflow-hidden"
        style={{ touchAction: "none", cursor: "grab" }}
        {...gesture}
      >
        <div
          ref={sheet}
          style={{
            width: view.width || "100%",
            transform: `translate(${view.x}px, ${view.y}px)`,
            transformOrigin: "0 0",
          }}
        >
          {children}
        </div>
      </div>
      <ZoomBar percent={Math.round((view.width / natural) * 100)} onZoom={zoomBy} onFit={showWhole} />
    </div>
  )
}
