import { type Spot, spotOf } from "@/lib/meetings/rules/steps"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { NO_ROOM, snap } from "../board-geometry"
import type { Ground } from "./ground"
import type { Point } from "./hand"
import { type Grip, isTimed, onDay, SHORTEST, slid } from "./spots"

/** An hour where nothing says how long a meeting takes. */
const USUAL_MINUTES = 60

export const lengthOf = ({ from, to, minutes }: MeetingPlan): number =>
  from !== null && to !== null ? to - from : (minutes ?? USUAL_MINUTES)

/** The meeting of the day board or the tray that an element belongs to; other views have hands of their own. */
export function meetingUnder(target: EventTarget | null): HTMLElement | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-meeting]") : null
  return element?.closest("[data-board], [data-tray]") ? element : null
}

/** The room of the row an element of the board is in; null = the row of meetings without a room; undefined = it is in no row. */
export function rowRoom(element: Element | null): string | null | undefined {
  const key = element?.closest<HTMLElement>("[data-room]")?.dataset.room
  return key === NO_ROOM ? null : key
}

/** The minute drawn at this x of the window, by the board's own scale. */
function minuteAt(root: HTMLElement, x: number): number | null {
  const sheet = root.querySelector<HTMLElement>("[data-sheet]")
  if (!sheet) return null
  const { from, scale, names } = sheet.dataset
  return Number(from) + (x - sheet.getBoundingClientRect().left - Number(names)) / Number(scale)
}

/** The room and the hour, from a quarter on, where nothing is drawn under the pointer; null anywhere else. */
export function placeUnder(
  root: HTMLElement,
  { target, clientX }: MouseEvent,
): { roomId: string | null; from: number; to: number } | null {
  const element = target instanceof Element ? target : null
  const roomId = rowRoom(element)
  const minute = minuteAt(root, clientX)
  if (!element?.closest("[data-hours]") || meetingUnder(element) || roomId === undefined || minute === null) return null
  const from = Math.floor(minute / 15) * 15
  return { roomId, from, to: from + USUAL_MINUTES }
}

/** So far outside the board (pixels) the hand still means its edge: there the board scrolls. */
const BEYOND = 90

/** What takes a meeting at this place of the window, though a message lies over it. */
export function dropUnder({ x, y }: Point): Element | null {
  return (
    document.elementsFromPoint(x, y).find((element) => element.closest("[data-day], [data-tray], [data-room]")) ?? null
  )
}

/**
 * What is under the hand. Just outside the board it is the board's edge; the day or the tray there come first. Null: nothing that
 * takes a meeting.
 */
export function groundUnder(root: HTMLElement, { x, y }: Point): { over: Element; at: Point } | null {
  const over = dropUnder({ x, y })
  if (over) return { over, at: { x, y } }
  const box = root.querySelector<HTMLElement>("[data-board]")?.getBoundingClientRect()
  if (!box || x < box.left - BEYOND || x > box.right + BEYOND || y < box.top - BEYOND || y > box.bottom + BEYOND)
    return null
  const inside = (value: number, from: number, to: number): number => Math.max(from + 2, Math.min(to - 18, value))
  const at = { x: inside(x, box.left, box.right), y: inside(y, box.top + 34, box.bottom) }
  const edge = dropUnder(at)
  return edge ? { over: edge, at } : null
}

const pixelsAMinute = (root: HTMLElement): number =>
  Number(root.querySelector<HTMLElement>("[data-sheet]")?.dataset.scale ?? 1)

/**
 * Where what is held would be, by where the pointer is: another time and room on the board, the same clock times on another day,
 * the other room at its time over a room's name, without a time over the tray; where it came from anywhere else.
 */
export function spotAt(
  root: HTMLElement,
  press: { meeting: MeetingPlan; grip: Grip; grab: number; at: Point },
  now: Spot,
  ground: Ground,
): Spot {
  const { meeting, grip } = press
  if (grip !== "move") {
    const minute = minuteAt(root, press.at.x)
    if (minute === null || meeting.from === null || meeting.to === null) return now
    const spot = { roomId: meeting.roomId, from: meeting.from, to: meeting.to }
    return slid(spot, grip, minute - (grip === "start" ? meeting.from : meeting.to))
  }
  const under = groundUnder(root, press.at)
  if (!under) return spotOf(meeting)
  const { over, at } = under
  if (over.closest("[data-tray]")) return { roomId: meeting.roomId, from: null, to: null }
  const length = Math.max(SHORTEST, lengthOf(meeting))
  const timed = isTimed(now) ? now : isTimed(meeting) ? { ...now, from: meeting.from, to: meeting.to } : null
  const dayName = over.closest<HTMLElement>("[data-day]")?.dataset.day
  if (dayName !== undefined) {
    const day = ground.days.find((one) => one.iso === dayName)
    const start = timed ?? { ...now, from: ground.today.from + 9 * 60, to: ground.today.from + 9 * 60 + length }
    const old = ground.days.find((one) => start.from >= one.from && start.from < one.to)
    return day ? onDay(start, day, old, ground.zone) : now
  }
  const roomId = rowRoom(over)
  const minute = minuteAt(root, at.x)
  if (roomId === undefined || minute === null) return now
  if (over.closest("[data-room-name]") && timed) return { ...timed, roomId }
  const from = snap(minute - press.grab / pixelsAMinute(root))
  return { roomId, from, to: from + length }
}
