import type { OrderFurniture } from "@/lib/seating/schema/orders"

const LINE = "#8c867a"
const WOOD = "#f4f1ea"

/** What stands around the places, in the drawing's units. `label` is written where the thing needs a word. */
export function FurnitureShape({
  thing,
  unit,
  turned,
  label,
}: {
  thing: OrderFurniture
  unit: number
  turned: boolean
  label: string
}) {
  const [x, y, width, height] = [thing.x, thing.y, thing.width, thing.height].map((n) => n * unit) as [
    number,
    number,
    number,
    number,
  ]
  return (
    <g transform={`translate(${x} ${y})`}>
      <g transform={turned ? "rotate(180)" : undefined}>
        <Outline kind={thing.kind} width={width} height={height} />
      </g>
      {label ? (
        <text
          y={wordsAt(thing.kind, height, turned)}
          textAnchor="middle"
          fontSize="11.5"
          fill={thing.kind === "stage" ? "#8f1e18" : "#5b564d"}
        >
          {label}
        </text>
      ) : null}
    </g>
  )
}

/** The word stands inside, but for what is too small for it. */
function wordsAt(kind: OrderFurniture["kind"], height: number, turned: boolean): number {
  if (kind === "driver") return turned ? -height / 2 - 4 : height / 2 + 11
  if (kind === "door") return turned ? -9 : 18
  if (kind === "camera") return turned ? -height / 2 - 5 : height / 2 + 13
  return 4
}

function Outline({ kind, width, height }: { kind: OrderFurniture["kind"]; width: number; height: number }) {
  const box = { x: -width / 2, y: -height / 2, width, height }
  switch (kind) {
    case "stage":
      return <rect {...box} rx="4" fill="#f7e9e6" stroke="#e3b9b4" />
    case "audience":
      return null
    case "axis":
      return <path d={`M0 ${-height / 2}V${height / 2}`} stroke="#8f1e18" strokeOpacity="0.45" strokeDasharray="3 3" />
    case "desk":
      return <rect {...box} rx="1.5" fill="#e3b9b4" />
    case "table":
      return <rect {...box} rx="10" fill={WOOD} stroke={LINE} />
    case "sideTable":
      return <rect {...box} rx="3" fill={WOOD} stroke={LINE} />
    case "roundTable":
      return (
        <>
          <circle r={width / 2} fill={WOOD} stroke={LINE} />
          <circle r={width / 4} fill="none" stroke="#dad5cb" />
        </>
      )
    case "door":
      return (
        <>
          <path d={`M${-width} 0H${-width / 2}M${width / 2} 0H${width}`} stroke="#1c1b19" strokeWidth="2.5" />
          <path
            d={`M${-width / 2} 0A${width / 2} ${width / 2} 0 0 1 0 ${-width / 2}V0M${width / 2} 0A${width / 2} ${width / 2} 0 0 0 0 ${-width / 2}`}
            fill="none"
            stroke={LINE}
            strokeDasharray="2 2"
          />
        </>
      )
    case "camera":
      return (
        <>
          <path d={`M${-width * 0.18} ${-height / 2}h${width * 0.36}l4 5h-${width * 0.36 + 8}z`} fill="#5b564d" />
          <rect {...box} y={-height / 2 + 4} height={height - 4} rx="3" fill="#5b564d" />
          <circle r={height * 0.24} cy="2" fill="#fbfaf7" />
        </>
      )
    case "flags":
      return (
        <>
          <path d="M0 11V-9" stroke="#5b564d" strokeWidth="1.5" />
          <path d="M0 -9l-11 3 11 5z" fill="#b3261e" />
          <path d="M0 -9l11 3 -11 5z" fill="#2b5b84" />
          <path d="M-7 11h14" stroke="#5b564d" strokeWidth="2" />
        </>
      )
    case "car":
      return <Car width={width} height={height} />
    case "driver":
      return (
        <>
          <circle r={width * 0.46} fill="#ffffff" stroke={LINE} strokeWidth="3" />
          <path d={`M${-width * 0.4} 0H${width * 0.4}M0 0V${width * 0.4}`} stroke="#dad5cb" strokeWidth="2.5" />
        </>
      )
    case "carDoor":
      return <rect {...box} rx="2" fill="#b3261e" />
  }
}

/** A car from above, bonnet up: the body, the windscreen, the rear window, four wheels. */
function Car({ width, height }: { width: number; height: number }) {
  const [w, h] = [width / 2, height / 2]
  const wheel = (x: number, y: number) => <rect x={x} y={y} width="6" height="22" rx="2.5" fill="#5b564d" />
  return (
    <>
      {wheel(-w - 3, -h + 16)}
      {wheel(w - 3, -h + 16)}
      {wheel(-w - 3, h - 38)}
      {wheel(w - 3, h - 38)}
      <rect x={-w} y={-h} width={width} height={height} rx="18" fill="#fbfaf7" stroke={LINE} strokeWidth="1.5" />
      <path
        d={`M${-w + 8} ${-h + 22}Q0 ${-h + 12} ${w - 8} ${-h + 22}L${w - 13} ${-h + 27}Q0 ${-h + 19} ${-w + 13} ${-h + 27}z`}
        fill="#e6eef5"
        stroke={LINE}
      />
      <path d={`M${-w + 12} ${h - 8}Q0 ${h - 3} ${w - 12} ${h - 8}`} fill="none" stroke={LINE} strokeWidth="2" />
    </>
  )
}
