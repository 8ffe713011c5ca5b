"use client"

import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { classNames } from "@/components/ui/class-names"
import { availability, runsOf } from "@/lib/occupancy/rules/finder/availability"
import type { Stretch } from "@/lib/occupancy/rules/finder/day-grades"
import type { Finder } from "@/lib/occupancy/rules/finder/finder"
import type { RoomNature } from "@/lib/occupancy/rules/finder/room-nature"
import { HATCH, ROW } from "./measures"
import type { Axis } from "./time-axis"

const QUARTER = 15
const BARS = 30
/** Narrower than this nobody hits it: it is shown only, and chosen on the day or in the list of times. */
const TARGET = 24

const nameClass = "sticky left-0 z-20 shrink-0 truncate border-line border-r bg-paper-2 px-2 text-[13px]"

/** What stays on top: the hours, how many required people are free at each quarter, and the rooms that come into question. */
export function HeadRows({
  finder,
  axis,
  names,
  stretches,
  rooms,
  clock,
  onStretch,
}: {
  finder: Finder
  axis: Axis
  /** Width of the names. */
  names: number
  stretches: readonly Stretch[]
  rooms: readonly RoomNature[]
  clock: (minutes: number) => string
  onStretch: ((stretch: Stretch) => void) | null
}) {
  const t = useTranslations("finder.people")
  const total = finder.ask.required.length
  const runs = useMemo(
    () => axis.days.flatMap((day) => runsOf(availability(finder, day.from, day.to, QUARTER), day.from, QUARTER)),
    [axis, finder],
  )
  const step = axis.scale > 0.6 ? 60 : 240
  const marks = axis.days.flatMap((day) =>
    Array.from({ length: Math.ceil((day.to - day.from) / step) }, (_, i) => ({
      at: day.from + i * step,
      left: day.left + i * step * axis.scale,
    })),
  )
  return (
    <div
      className="sticky top-0 z-20 border-line border-b bg-paper-2"
      style={{ width: names + axis.width, minWidth: "100%" }}
    >
      <div className="flex text-[12px] text-ink-2" style={{ height: axis.days.length > 1 ? 40 : 22 }}>
        <div className={nameClass} style={{ width: names }}>
          {t("who")}
        </div>
        <div className="relative" style={{ width: axis.width }}>
          {axis.days.length > 1
            ? axis.days.map((day) => (
                <span key={day.iso} className="absolute top-0 font-medium text-ink" style={{ left: day.left + 2 }}>
                  {day.label}
                </span>
              ))
            : null}
          {marks.map(({ at, left }) => (
            <span key={at} className="absolute bottom-0" style={{ left: left + 2 }}>
              {clock(at)}
            </span>
          ))}
        </div>
      </div>
      <div className="flex" style={{ height: BARS + 6 }}>
        <div className={nameClass} style={{ width: names, lineHeight: `${BARS + 6}px` }}>
          {t("free", { count: total })}
        </div>
        <div className="relative bg-white" style={{ width: axis.width }}>
          {runs.flatMap((run) =>
            axis.pieces(run.from, run.to).map(({ left, width }) => (
              <span
                key={`${run.from}${left}`}
                title={t("freeAt", { from: clock(run.from), to: clock(run.to), free: run.free, count: total })}
                className={classNames("absolute bottom-0", run.free === total ? "bg-pine-soft" : "bg-paper-3")}
                style={{ left, width, height: total === 0 ? 0 : Math.max(2, (BARS * run.free) / total) }}
              >
                <span className="sr-only">
                  {t("freeAt", { from: clock(run.from), to: clock(run.to), free: run.free, count: total })}
                </span>
                {run.free < total && width > 34 ? (
                  <span aria-hidden="true" className="absolute bottom-0 left-1 text-[11px] text-ink-2 leading-4">
                    {run.free}
                  </span>
                ) : null}
              </span>
            )),
          )}
          {stretches.flatMap((stretch, index) => {
            const until = stretch.latest + finder.ask.minutes
            return axis
              .pieces(stretch.from, Math.min(until, stretches[index + 1]?.from ?? until))
              .map(({ left, width }) => {
                const words = t("stretch", { from: clock(stretch.from), to: clock(until) })
                // As much as there is room for; the whole is said and shown on the button itself.
                const shown = width > 136 ? words : width > 54 ? clock(stretch.from) : ""
                const className = classNames(
                  "absolute truncate rounded-sm border px-1 text-left text-[12px] leading-5",
                  stretch.best.grade === "good"
                    ? "border-pine bg-pine-soft text-pine"
                    : "border-amber bg-amber-soft text-amber",
                )
                const style = { left, width: Math.max(14, width - 1), top: 6, height: 26 }
                return onStretch && width > TARGET ? (
                  <button
                    key={`${stretch.from}${left}`}
                    type="button"
                    aria-label={t("choose", {
                      from: clock(stretch.from),
                      to: clock(until),
                    })}
                    title={words}
                    className={className}
                    style={style}
                    onClick={() => onStretch(stretch)}
                  >
                    ✓ {shown}
                  </button>
                ) : (
                  <span key={`${stretch.from}${left}`} title={words} className={className} style={style}>
                    ✓ {shown}
                  </span>
                )
              })
          })}
        </div>
      </div>
      {rooms.map(({ room, times }) => (
        <div key={room.id} className="flex border-line-2 border-t" style={{ height: ROW - 6 }}>
          <div className={nameClass} style={{ width: names, lineHeight: `${ROW - 7}px` }}>
            {room.name} <span className="text-ink-2">{t("seats", { seats: room.capacity })}</span>
          </div>
          <div className="relative bg-white" style={{ width: axis.width }}>
            {times.holders.flatMap((holder, index) =>
              axis.pieces(times.from[index] as number, times.to[index] as number).map(({ left, width }) => (
                <span
                  key={`${holder.title}${times.from[index]}-${left}`}
                  title={`${clock(holder.heldFrom)}–${clock(holder.heldTo)} ${holder.title || t("taken")}`}
                  className="absolute truncate rounded-sm bg-paper-3 px-1 text-[11px] text-ink-2 leading-4"
                  style={{ left, width: Math.max(2, width), top: 3, height: ROW - 13, backgroundImage: HATCH.outside }}
                >
                  {holder.title || t("taken")}
                </span>
              )),
            )}
          </div>
        </div>
      ))}
    </div>
  )
}
