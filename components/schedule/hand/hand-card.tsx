"use client"

import { useTranslations } from "next-intl"
import { useLayoutEffect, useRef } from "react"
import { Badge } from "@/components/ui/badge"
import type { Scene } from "../scene"
import { useTouchLines } from "../touch-lines"
import { blocks } from "./judgement"
import { isTimed } from "./spots"
import { useFitWords } from "./use-fit-words"
import { useHeld } from "./use-held"

/** So far from the pointer a row of the board has ended, wherever in it the pointer is. */
const ROW = 46
const [WIDTH, SHOWN] = [344, 4]

/** Beside the pointer (or in the corner, by keys): where to, whether it fits and why, and what it would touch. */
export function HandCard({ scene }: { scene: Scene }) {
  const t = useTranslations("board")
  const held = useHeld(scene.hand)
  const card = useRef<HTMLDivElement>(null)
  const fitWords = useFitWords(scene)
  const linesOf = useTouchLines()
  const byPointer = held?.by === "pointer"

  // With another spot the card says more or less: its height is another one.
  const spotKey = held ? `${held.spot.roomId} ${held.spot.from} ${held.spot.to}` : ""
  useLayoutEffect(() => {
    const element = card.current
    if (!element || !byPointer || spotKey === "") return
    return scene.hand.follow(({ x, y }) => {
      // Beside the pointer, on the side where there is room; below the row it points at, above where there is none.
      const left = x + 18 + WIDTH > window.innerWidth ? x - 18 - WIDTH : x + 18
      const height = element.offsetHeight
      const below = y + ROW + height <= window.innerHeight - 8
      const top = Math.max(8, below ? y + ROW : y - ROW - height)
      element.style.transform = `translate(${Math.max(8, left)}px, ${top}px)`
    })
  }, [byPointer, scene.hand, spotKey])

  if (!held) return null
  const { spot, meeting } = held
  const findings = scene.judgement.findings(held)
  const bad = findings.some(blocks)
  const fit = spot.roomId ? scene.judgement.fit(held, spot.roomId) : null
  const people = scene.judgement.people(held)
  const touched = [
    ...(people > 0 ? [t("touches.people", { count: people })] : []),
    ...linesOf(scene.judgement.touches(held), scene.publishedVersion),
  ]
  const day = isTimed(spot) ? scene.days.find((one) => spot.from >= one.from && spot.from < one.to) : undefined
  const where = isTimed(spot)
    ? `${scene.roomName(spot.roomId)} ${day && day.iso !== scene.today.iso ? `${day.label} ` : ""}${scene.timeAt(spot.from)}–${scene.timeAt(spot.to)}`
    : t("tray.title")
  return (
    <div
      ref={card}
      aria-hidden="true"
      data-card={bad ? "bad" : "good"}
      className={`fixed z-50 rounded-lg border border-line bg-white px-4 py-3 text-[14px] shadow-float ${byPointer ? "top-0 left-0" : "right-4 bottom-4"}`}
      style={{ width: WIDTH, pointerEvents: "none" }}
    >
      <div className="mb-1">
        <strong>{meeting.title}</strong> → {where}
      </div>
      <Badge tone={bad ? "seal" : findings.length > 0 ? "amber" : "pine"} mark>
        {t(bad ? "unfit" : findings.length > 0 ? "fitsWithNote" : "fits")}
      </Badge>
      <ul className="mt-2 mb-0 list-disc pl-5">
        {findings.slice(0, SHOWN).map((finding) => (
          <li key={finding.key} className={blocks(finding) ? "text-seal" : undefined}>
            {scene.words.finding(finding)}
          </li>
        ))}
        {!bad && fit
          ? fit.reasons
              .filter((reason) => reason.code !== "here")
              .slice(0, SHOWN)
              .map((reason) => <li key={reason.code}>{fitWords.because(reason)}</li>)
          : null}
      </ul>
      {touched.length > 0 ? (
        <p className="mt-2 mb-0 text-ink-2">{t("touches.would", { list: touched.join(t("fit.semicolon")) })}</p>
      ) : null}
    </div>
  )
}
