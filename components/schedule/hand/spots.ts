import { fromMinutes, toMinutes } from "@/lib/kernel/interval"
import { instantOf, timeOf, type Zone } from "@/lib/kernel/zoned"
import type { Spot } from "@/lib/meetings/rules/steps"
import { type BoardDay, snap } from "../board-geometry"

/** What of a meeting is held: the whole of it, its beginning or its end. */
export type Grip = "move" | "start" | "end"
type Timed = Spot & { from: number; to: number }

/** Nothing is shorter than a step of the keyboard. */
export const SHORTEST = 5
/** One step of the arrow keys, and one with Shift. */
const [STEP, LONG_STEP] = [5, 15]

export const isTimed = (spot: Spot): spot is Timed => spot.from !== null && spot.to !== null

/** The spot with its held part `minutes` later, on whole five minutes of the clock; never shorter than five minutes. */
export function slid(spot: Timed, grip: Grip, minutes: number): Timed {
  const { from, to } = spot
  if (grip === "move") {
    const start = snap(from + minutes)
    return { ...spot, from: start, to: start + to - from }
  }
  if (grip === "start") return { ...spot, from: Math.min(to - SHORTEST, snap(from + minutes)) }
  return { ...spot, to: Math.max(from + SHORTEST, snap(to + minutes)) }
}

/** The same clock times on another day; where that day's clock lacks them, the same minutes after its midnight. */
export function onDay(spot: Timed, day: BoardDay, old: BoardDay | undefined, zone: Zone): Timed {
  const start = instantOf(day.iso, timeOf(fromMinutes(spot.from), zone), zone)
  const from = start ? toMinutes(start) : day.from + spot.from - (old?.from ?? spot.from)
  return { ...spot, from, to: from + spot.to - spot.from }
}

export type Key = { key: string; shift: boolean; ctrl: boolean; alt: boolean }
export type KeyGround = {
  /** Rooms from top to bottom. */
  roomIds: readonly string[]
  days: readonly BoardDay[]
  zone: Zone
  /** Where a meeting without a time comes down first. */
  dayFrom: number
  length: number
}

/**
 * Where a key takes a meeting that is held: arrows five minutes (with Shift fifteen), up and down the room, with Ctrl the end and
 * with Ctrl+Alt the beginning; Page keys the day before and after; Delete the tray. Null: the key does nothing here.
 */
export function keyed(spot: Spot, { key, shift, ctrl, alt }: Key, ground: KeyGround): Spot | null {
  if (key === "Delete" || key === "Backspace") return { ...spot, from: null, to: null }
  const timed: Timed = isTimed(spot)
    ? spot
    : { ...spot, from: ground.dayFrom + 9 * 60, to: ground.dayFrom + 9 * 60 + ground.length }
  const step = shift ? LONG_STEP : STEP
  const grip: Grip = ctrl ? (alt ? "start" : "end") : "move"
  const at = ground.roomIds.indexOf(spot.roomId ?? "")
  const dayAt = ground.days.findIndex((day) => timed.from >= day.from && timed.from < day.to)
  switch (key) {
    case "ArrowLeft":
      return isTimed(spot) ? slid(timed, grip, -step) : timed
    case "ArrowRight":
      return isTimed(spot) ? slid(timed, grip, step) : timed
    case "ArrowUp":
      return {
        ...timed,
        roomId: ground.roomIds[at < 0 ? ground.roomIds.length - 1 : Math.max(0, at - 1)] ?? spot.roomId,
      }
    case "ArrowDown":
      return { ...timed, roomId: ground.roomIds[Math.min(at + 1, ground.roomIds.length - 1)] ?? spot.roomId }
    case "PageUp":
    case "PageDown": {
      const day = ground.days[dayAt + (key === "PageUp" ? -1 : 1)]
      return day && dayAt >= 0 ? onDay(timed, day, ground.days[dayAt], ground.zone) : null
    }
    default:
      return null
  }
}
