"use client"

import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type Ref,
  useCallback,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react"
import { detailAt } from "@/components/seat-map/detail"
import { px, py } from "@/components/seat-map/scale"
import type { SeatLooks } from "@/components/seat-map/seat-layer"
import { seatFinder } from "@/lib/venues/rules/seat-finder"
import { type HallView, inView } from "@/lib/venues/rules/view"
import type { HallGeometry, Seat } from "@/lib/venues/schema"
import type { GroupLabel } from "./group-labels"
import { type HandStore, useHandState } from "./hand-store"
import { type Marks, Overlay } from "./overlay"
import { PanZoom, type PanZoomHandle } from "./pan-zoom"
import { SeatDrawing, type SeatDrawingProps } from "./seat-drawing"
import type { Adding } from "./use-hand"
import { useMarquee } from "./use-marquee"
import { usedPart } from "./used-part"

export type SeatCanvasHandle = {
  showSeat: (seatId: string) => void
  seatAt: (clientX: number, clientY: number) => string | null
  panNear: (clientX: number, clientY: number) => boolean
  rest: () => void
  zoomBy: (factor: number) => void
  fit: () => void
}

/** Before the frame is measured it is taken to be this wide (pixels). */
const USUAL_WIDTH = 860
/** A finger needs a seat this wide (pixels); smaller ones are brought near first. */
const FINGER = 24
const ROW_MARK = 0.7

type Props = {
  geometry: HallGeometry
  view: HallView
  title: string
  looks: SeatLooks
  marks: Marks
  labels: (drawn: ReadonlyMap<string, Seat>) => readonly GroupLabel[]
  onSeat: (seatId: string, adding: Adding) => void
  onRow: (seats: readonly Seat[], adding: Adding) => void
  onMarquee: (seatIds: readonly string[], adding: Adding) => void
  onWalk: (seatId: string, adding: Adding) => void
  /** Asked only while somebody is carried. */
  onHover: (seatId: string | null) => void
  /** A pressed seat: true when it is going to be dragged. */
  onGrip: (seatId: string, event: PointerEvent) => boolean
  onKey: (event: KeyboardEvent, seat: Seat) => boolean
  ref?: Ref<SeatCanvasHandle>
}

/** The hall inside a frame one can pan and zoom, one tab stop for the keyboard. */
export function SeatCanvas(props: Props) {
  const { geometry, view, title, looks, marks, labels, onKey, ref } = props
  const { store } = marks
  const marqueeTool = useHandState(store, (hand) => hand.tool === "marquee")
  const frame = useRef<PanZoomHandle>(null)
  const touched = useRef(false)
  const drawn = useMemo(() => inView(geometry, view), [geometry, view])
  const known = useMemo(() => new Map(drawn.seats.map((seat) => [seat.id, seat])), [drawn])
  const finder = useMemo(() => seatFinder(drawn.seats), [drawn])
  const [width, height] = [px(geometry.width), py(geometry.height)]
  const [scale, setScale] = useState(USUAL_WIDTH / width)
  const detail = detailAt(scale)
  const begin = useMemo(() => usedPart(drawn, looks, width, height), [drawn, looks, width, height])
  const groupLabels = useMemo(() => (detail === "blocks" ? labels(known) : []), [detail, labels, known])

  const pointAt = useCallback(
    (clientX: number, clientY: number) => {
      const point = frame.current?.point(clientX, clientY)
      return point ? { x: point.x * geometry.width, y: point.y * geometry.height } : null
    },
    [geometry],
  )
  const seatAt = (clientX: number, clientY: number): Seat | null => {
    const point = pointAt(clientX, clientY)
    return point && finder.at(point.x, point.y)
  }
  const bring = (seat: Seat) => frame.current?.show(px(seat.x) / width, py(seat.y) / height)
  useImperativeHandle(ref, () => ({
    showSeat: (seatId) => {
      const seat = known.get(seatId)
      if (seat) bring(seat)
    },
    seatAt: (clientX, clientY) => seatAt(clientX, clientY)?.id ?? null,
    panNear: (clientX, clientY) => frame.current?.panNear(clientX, clientY) ?? false,
    rest: () => frame.current?.rest(),
    zoomBy: (factor) => frame.current?.zoomBy(factor),
    fit: () => frame.current?.fit(),
  }))
  const marquee = useMarquee(pointAt, ({ a, b }, add) =>
    props.onMarquee(
      finder.within(a, b).map((seat) => seat.id),
      { add },
    ),
  )

  const onPointerDown = (event: PointerEvent) => {
    touched.current = event.pointerType === "touch"
    if (touched.current || event.button !== 0) return
    const add = event.shiftKey || event.ctrlKey || event.metaKey
    if (marqueeTool || event.shiftKey) {
      event.stopPropagation()
      marquee.begin(event, marqueeTool ? add : event.ctrlKey || event.metaKey)
      return
    }
    const seat = seatAt(event.clientX, event.clientY)
    if (seat && !add && props.onGrip(seat.id, event)) event.stopPropagation()
  }
  const onClick = (event: MouseEvent) => {
    const adding = { add: event.shiftKey || event.ctrlKey || event.metaKey }
    // A helper that clicks without a pointer has no place on the drawing, but names the seat.
    const named = (event.target as Element).closest("[data-seat]")?.getAttribute("data-seat")
    const seat = seatAt(event.clientX, event.clientY) ?? known.get(named ?? "")
    if (seat) {
      props.onSeat(seat.id, adding)
      if (touched.current && scale * px(1) < FINGER) bring(seat)
      return
    }
    const point = pointAt(event.clientX, event.clientY)
    const mark =
      point &&
      drawn.rowMarks.find((one) => Math.abs(one.x - point.x) < ROW_MARK && Math.abs(one.y - point.y) < ROW_MARK)
    if (mark)
      props.onRow(
        drawn.seats.filter((one) => one.area === mark.area && one.rowLabel === mark.label),
        adding,
      )
  }

  return (
    <div
      // Never changed while the pointer moves: a cursor is inherited, and thousands of seats would be styled anew.
      className={`h-full min-h-0 ${marqueeTool ? "seats-framed" : "seats-held"}`}
      onPointerDownCapture={onPointerDown}
      onPointerMove={(event) => {
        if (event.pointerType === "touch") return
        props.onHover(seatAt(event.clientX, event.clientY)?.id ?? null)
      }}
      onPointerLeave={() => props.onHover(null)}
    >
      <PanZoom key={view} ref={frame} ratio={height / width} natural={width} begin={begin} onScale={setScale}>
        <HandDrawing
          {...{ store, drawn, view, title, looks, detail, onClick, onKey }}
          onWalk={(seatId, add) => {
            props.onWalk(seatId, { add })
            const seat = known.get(seatId)
            if (seat) frame.current?.reveal(px(seat.x) / width, py(seat.y) / height)
          }}
          overlay={(focused) => (
            <Overlay {...{ drawn, known, scale, marks, focused }} labels={groupLabels} marquee={marquee.rectangle} />
          )}
        />
      </PanZoom>
    </div>
  )
}

/** The drawing, told what is chosen and where one stands: the frame around it does not change with them. */
function HandDrawing({ store, ...rest }: { store: HandStore } & Omit<SeatDrawingProps, "chosen" | "current">) {
  const chosen = useHandState(store, (hand) => hand.chosen)
  const current = useHandState(store, (hand) => hand.cursor)
  return <SeatDrawing {...rest} chosen={chosen} current={current} />
}
