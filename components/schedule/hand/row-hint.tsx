"use client"

import { useTranslations } from "next-intl"
import { useSyncExternalStore } from "react"
import type { Scene } from "../scene"
import type { Hint } from "./judgement"
import { useFitWords } from "./use-fit-words"

const nothing = (): Hint | null => null

/** In a room's row while a meeting is held: why this room will not do at that time, or what is nearly right. */
export function RowHint({ scene, roomId }: { scene: Scene; roomId: string }) {
  // The same answer is the same object: a row is drawn anew only when it would say something else.
  const hintNow = () => {
    const held = scene.hand.get()
    return held && held.spot.roomId !== roomId ? scene.judgement.hint(held, roomId) : null
  }
  const hint = useSyncExternalStore(scene.hand.subscribe, hintNow, nothing)
  return hint && <Said scene={scene} hint={hint} />
}

function Said({ scene, hint }: { scene: Scene; hint: Hint }) {
  const t = useTranslations("board")
  const words = useFitWords(scene)
  const reasons = hint.against.map(words.against)
  const near = hint.verdict === "near"
  return (
    <div
      aria-hidden="true"
      className="absolute inset-0 z-10 flex items-center justify-end"
      style={{ pointerEvents: "none" }}
    >
      {near ? null : <span className="absolute inset-0 bg-paper" style={{ opacity: 0.8 }} />}
      <span
        className={`sticky right-2 z-10 rounded-sm bg-white px-2 py-0.5 text-[13px] ${near ? "text-amber" : "text-ink-2"}`}
      >
        {t(near ? "fit.nearly" : "fit.unfit", { reasons: reasons.join(t("fit.semicolon")) })}
      </span>
    </div>
  )
}
