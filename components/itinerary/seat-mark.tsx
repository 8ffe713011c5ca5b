import type { SeatMark as Mark } from "@/lib/itineraries/rules/mini-map"

/** The drawing of the hall, kept by the browser, with one's own seat marked on it. No script. */
export function SeatMark({ drawing, mark, label }: { drawing: string; mark: Mark; label: string }) {
  return (
    <div className="relative w-full" role="img" aria-label={label}>
      {/* biome-ignore lint/performance/noImgElement: a drawing of our own, already as small as can be */}
      <img src={drawing} alt="" width={300} height={Math.round(300 * mark.ratio)} className="block h-auto w-full" />
      {mark.stage ? (
        <span
          aria-hidden="true"
          className="absolute block w-full text-center text-[11px] text-seal-dark leading-none"
          style={{ left: 0, top: `${mark.stage.top}%`, marginTop: -6 }}
        >
          {mark.stage.name}
        </span>
      ) : null}
      <span
        className="absolute block rounded-full bg-paper"
        style={{
          left: `${mark.left}%`,
          top: `${mark.top}%`,
          width: 18,
          height: 18,
          margin: "-9px 0 0 -9px",
          border: "3px solid #b3261e",
        }}
      />
      <span
        className="absolute block bg-seal"
        style={{ left: `${mark.left}%`, top: `${mark.top}%`, width: 6, height: 6, margin: "-3px 0 0 -3px" }}
      />
    </div>
  )
}
