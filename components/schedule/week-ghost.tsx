"use client"

import { classNames } from "@/components/ui/class-names"
import type { BoardDay } from "./board-geometry"
import { blocks } from "./hand/judgement"
import { isTimed } from "./hand/spots"
import { useHeld } from "./hand/use-held"
import type { Scene } from "./scene"
import type { Hours } from "./week-geometry"

/** Where what is held would come down on this day; nothing when it is held over another one. */
export function WeekGhost({ scene, day, hours, scale }: { scene: Scene; day: BoardDay; hours: Hours; scale: number }) {
  const held = useHeld(scene.hand)
  if (!held || !isTimed(held.spot)) return null
  const { from, to } = held.spot
  if (from >= day.to || to <= day.from) return null
  const bad = scene.judgement.findings(held).some(blocks)
  const [top, bottom] = [Math.max(from - day.from, hours.from), Math.min(to - day.from, hours.to)]
  return (
    <div
      aria-hidden="true"
      data-ghost={bad ? "bad" : "good"}
      className={classNames(
        "absolute right-0.5 left-0.5 z-20 overflow-hidden rounded-md border-2 border-dashed px-1.5 text-[12px] leading-snug",
        bad ? "board-hatch border-seal bg-seal-soft text-seal" : "border-pine bg-pine-soft text-pine",
      )}
      style={{
        top: 0,
        height: Math.max(14, (bottom - top) * scale),
        transform: `translateY(${(top - hours.from) * scale}px)`,
        pointerEvents: "none",
      }}
    >
      <span className="block truncate font-medium">{held.meeting.title}</span>
      {scene.timeAt(from)}–{scene.timeAt(to)}
    </div>
  )
}
