"use client"

import { useTranslations } from "next-intl"
import type { Scene } from "../scene"
import { isTimed } from "./spots"
import { useHeld } from "./use-held"

/** What sight takes from the ghost and the card, said: where it is held, and whether it fits. */
export function HandWords({ scene, news }: { scene: Scene; news: string }) {
  const t = useTranslations("board")
  const held = useHeld(scene.hand)
  let words = news
  if (held?.by === "keys" && held.spot !== null) {
    const { spot, meeting } = held
    const moved = spot.from !== meeting.from || spot.to !== meeting.to || spot.roomId !== meeting.roomId
    const findings = scene.judgement.findings(held)
    const verdict = findings.length === 0 ? t("fits") : findings.map(scene.words.finding).join(t("fit.semicolon"))
    if (!isTimed(spot)) words = t("spokenTray", { title: meeting.title })
    else if (moved)
      words = t("spoken", {
        title: meeting.title,
        room: scene.roomName(spot.roomId),
        from: scene.timeAt(spot.from),
        to: scene.timeAt(spot.to),
        verdict,
      })
  }
  return (
    <p className="sr-only" aria-live="polite" data-hand-words>
      {words}
    </p>
  )
}
