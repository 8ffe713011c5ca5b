"use client"

import { memo } from "react"
import { classNames } from "@/components/ui/class-names"
import { groupColour } from "@/lib/venues/rules/group-colours"
import { CHAIR } from "./round-places"

export type ChairLook = {
  name: string
  /** Place of the delegation in the event's order; null = none. */
  groupIndex: number | null
  locked: boolean
  state: "" | "chosen" | "carried" | "found" | "changed"
}

/** One chair at a table: a button with the name, or an empty place. */
export const Chair = memo(function Chair({
  seatId,
  at,
  look,
  label,
  spoken,
  host,
  blocked,
  active,
  drags,
  personId,
}: {
  seatId: string
  at: { x: number; y: number }
  look: ChairLook | undefined
  label: string
  spoken: string
  /** The host's place, facing the door. */
  host: boolean
  blocked: boolean
  active: boolean
  drags: boolean
  personId: string | undefined
}) {
  const paint = look && look.groupIndex !== null ? groupColour(look.groupIndex) : null
  // What tells namesakes apart stands below the name: 王伟 / （城关）.
  const [, name = "", apart = ""] = /^([^（(]*)(.*)$/u.exec(look?.name ?? "") ?? []
  const hatch = paint?.hatched
    ? `repeating-linear-gradient(45deg, ${paint.fill} 0 4px, rgba(255,255,255,.55) 4px 6px)`
    : paint?.fill
  return (
    <button
      type="button"
      data-seat={seatId}
      data-person={personId}
      tabIndex={active ? 0 : -1}
      aria-label={spoken}
      aria-pressed={look?.state === "chosen" || look?.state === "carried"}
      draggable={drags && look !== undefined && !look.locked}
      className={classNames(
        "absolute flex items-center justify-center overflow-hidden whitespace-nowrap rounded-md border p-0 leading-none",
        look ? "text-ink" : "border-dashed bg-white text-ink-2",
        look?.state === "carried" && "opacity-40",
        blocked && !look && "bg-paper-3",
      )}
      style={{
        left: at.x - CHAIR.width / 2,
        top: at.y - CHAIR.height / 2,
        width: CHAIR.width,
        height: CHAIR.height,
        fontSize: look ? SIZES[apart ? 4 : Math.min(SIZES.length - 1, name.length)] : 12,
        background: look ? (hatch ?? "#ffffff") : undefined,
        color: paint?.ink,
        borderColor: BORDER[look?.state ?? ""] ?? paint?.line ?? "#b9b2a4",
        boxShadow: BORDER[look?.state ?? ""] ? `0 0 0 2px ${BORDER[look?.state ?? ""]}` : undefined,
      }}
    >
      {host ? (
        <span
          aria-hidden="true"
          className="absolute top-0 left-0 h-0 w-0 border-t-[8px] border-t-seal border-r-[8px] border-r-transparent"
        />
      ) : null}
      {look?.locked ? <span aria-hidden="true" className="absolute right-0.5 bottom-0.5 h-1.5 w-1.5 bg-ink" /> : null}
      <span className="max-w-full overflow-hidden text-ellipsis">
        {look ? name : blocked ? "×" : label}
        {apart ? <span className="block text-[9px]">{apart}</span> : null}
      </span>
    </button>
  )
})

/** Pixels of the name by its length. */
const SIZES = [14, 14, 14, 14, 11.5, 9.5, 8] as const
const BORDER: Record<string, string> = { chosen: "#b3261e", found: "#2b5b84", changed: "#2f6b4f" }
