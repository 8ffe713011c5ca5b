"use client"

import { useTranslations } from "next-intl"
import { useSyncExternalStore } from "react"
import type { RoomFit } from "@/lib/occupancy/rules/finder/reasons"
import type { Scene } from "../scene"
import { useFitWords } from "./use-fit-words"

const nothing = (): RoomFit | null => null

/** In a room's row while a meeting is held: why this room will not do at that time, or what is nearly right. */
export function RowHint({ scene, roomId }: { scene: Scene; roomId: string }) {
  const t = useTranslations("board")
  const words = useFitWords(scene)
  // The same answer is the same object: a row is drawn anew only when it would say something else.
  const fitNow = () => {
    const held = scene.hand.get()
    return held && held.spot.roomId !== roomId ? scene.judgement.fit(held, roomId) : null
  }
  const fit = useSyncExternalStore(scene.hand.subscribe, fitNow, nothing)
  if (!fit || fit.verdict === "fits") return null
  const reasons = fit.against.filter((reason) => reason.code !== "roomy").map(words.against)
  if (reasons.length === 0) return null
  const near = fit.verdict === "near"
  return (
    <div
      aria-hidden="true"
      className={`absolute inset-0 z-10 flex items-center justify-end ${near ? "" : "bg-paper"}`}
      style={{ pointerEvents: "none", opacity: near ? 1 : 0.8 }}
    >
      <span
        className={`sticky right-2 rounded-sm bg-white px-2 py-0.5 text-[13px] ${near ? "text-amber" : "text-ink-2"}`}
      >
        {t(near ? "fit.nearly" : "fit.unfit", { reasons: reasons.join(t("fit.semicolon")) })}
      </span>
    </div>
  )
}
