"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import type { Finding } from "@/lib/occupancy/schema"

/** Says before the drop whether it fits, and if not, why. */
export function PlacementCard({
  title,
  room,
  time,
  findings,
  wordsOf,
  pointer,
}: {
  title: string
  room: string
  time: string
  findings: readonly Finding[]
  wordsOf: (finding: Finding) => string
  pointer: { x: number; y: number } | null
}) {
  const t = useTranslations("schedule")
  const blocked = findings.some((finding) => finding.severity !== "warn")
  const place = pointer
    ? {
        left: Math.min(pointer.x + 18, window.innerWidth - 360),
        top: Math.min(pointer.y + 18, window.innerHeight - 190),
      }
    : { right: 24, bottom: 24 }
  return (
    <div
      className="fixed z-50 w-84 rounded-lg border border-line bg-white px-4 py-3 text-[14px] shadow-float"
      style={{ ...place, pointerEvents: "none" }}
    >
      <div className="mb-1">
        <strong>{title}</strong> → {room} {time}
      </div>
      <Badge tone={blocked ? "seal" : "pine"} mark>
        {blocked ? t("board.doesNotFit") : t("board.fits")}
      </Badge>
      {findings.length > 0 ? (
        <ul className="mt-2 mb-0 pl-5">
          {findings.slice(0, 4).map((finding) => (
            <li key={finding.key}>{wordsOf(finding)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
