"use client"

import { useTranslations } from "next-intl"
import { useLayoutEffect, useRef } from "react"
import { meetingsIn } from "@/lib/occupancy/rules/meetings-in"
import { NO_ROOM } from "../board-geometry"
import type { Scene } from "../scene"
import { blocks } from "./judgement"
import { isTimed } from "./spots"
import { useHeld } from "./use-held"

/**
 * Where what is held would come down: a dashed block laid over the board and moved by transform alone, pine where it fits, seal
 * and hatched where it does not; the meetings it would clash with are outlined.
 */
export function HandGhost({
  scene,
  from,
  scale,
  names,
  height,
}: {
  scene: Scene
  from: number
  scale: number
  names: number
  height: number
}) {
  const t = useTranslations("board")
  const held = useHeld(scene.hand)
  const ghost = useRef<HTMLDivElement>(null)
  const findings = held ? scene.judgement.findings(held) : []
  const meetingId = held?.meeting.id ?? ""
  const against = held
    ? findings
        .filter(blocks)
        .flatMap((finding) => [...meetingsIn(finding)])
        .filter((id) => id !== meetingId)
        .sort()
        .join(" ")
    : ""
  const spot = held?.spot

  useLayoutEffect(() => {
    const sheet = ghost.current?.parentElement
    if (!sheet || meetingId === "") return
    const marked: HTMLElement[] = []
    const mark = (id: string, name: "lifted" | "hit") => {
      const element = sheet.querySelector<HTMLElement>(`[data-meeting="${id}"]`)
      if (element) {
        element.dataset[name] = ""
        marked.push(element)
      }
    }
    mark(meetingId, "lifted")
    for (const id of against === "" ? [] : against.split(" ")) mark(id, "hit")
    return () => {
      for (const element of marked) {
        delete element.dataset.lifted
        delete element.dataset.hit
      }
    }
  }, [meetingId, against])

  useLayoutEffect(() => {
    const element = ghost.current
    const sheet = element?.parentElement
    if (!element || !sheet || !spot) return
    const row = sheet.querySelector<HTMLElement>(`[data-room="${spot.roomId ?? NO_ROOM}"]`)
    const shown = row !== null && isTimed(spot)
    element.style.visibility = shown ? "visible" : "hidden"
    if (!shown) return
    element.style.width = `${Math.max(24, (spot.to - spot.from) * scale - 1)}px`
    element.style.transform = `translate(${names + (spot.from - from) * scale}px, ${row.offsetTop + 4}px)`
    if (scene.hand.get()?.by === "keys") element.scrollIntoView({ block: "nearest", inline: "nearest" })
  }, [spot, from, scale, names, scene.hand])

  if (!held || !spot) return null
  const bad = findings.some(blocks)
  const room = spot.roomId === null ? undefined : scene.words.prepared.rooms.get(spot.roomId)
  const [before, after] = [(room?.setUpMinutes ?? 0) * scale, (room?.clearAwayMinutes ?? 0) * scale]
  return (
    <div
      ref={ghost}
      aria-hidden="true"
      data-ghost={bad ? "bad" : "good"}
      className="absolute top-0 left-0 z-10"
      style={{ height, pointerEvents: "none", visibility: "hidden", scrollMargin: "60px 24px 24px 220px" }}
    >
      <span className="board-margin absolute top-1 bottom-1" style={{ left: -before, width: before }} />
      <span className="board-margin absolute top-1 bottom-1" style={{ right: -after, width: after }} />
      <div
        className={`absolute inset-0 overflow-hidden rounded-md border-2 border-dashed px-2 py-1 text-[13px] leading-snug ${bad ? "board-hatch border-seal bg-seal-soft text-seal" : "border-pine bg-pine-soft text-pine"}`}
      >
        <span className="block truncate font-medium">{held.meeting.title}</span>
        <span className="block truncate">
          {isTimed(spot) ? `${scene.timeAt(spot.from)}–${scene.timeAt(spot.to)}` : ""}{" "}
          {held.by === "pointer" ? t(bad ? "dropBad" : "dropGood") : ""}
        </span>
      </div>
    </div>
  )
}
