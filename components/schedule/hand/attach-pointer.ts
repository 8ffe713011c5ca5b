import { sameSpot, spotOf } from "@/lib/meetings/rules/steps"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { autoScroll } from "./auto-scroll"
import { dropUnder, meetingUnder, placeUnder, rowRoom, spotAt } from "./board-place"
import type { Ground, HandActs } from "./ground"
import type { HandStore, Point } from "./hand"
import type { Grip } from "./spots"

/** A press that goes no further than this is a click; a finger that goes further scrolls. */
const [CLICK_PIXELS, FINGER_PIXELS] = [4, 10]
/** A finger that rests this long picks up. */
const LONG_PRESS = 400
/** Resting on another day this long opens it. */
const SPRING = 650

type Press = {
  meeting: MeetingPlan
  grip: Grip
  element: HTMLElement
  pointerId: number
  touch: boolean
  start: Point
  /** Minutes from the beginning of the meeting to where it was taken hold of. */
  grab: number
  at: Point
}

/**
 * Picking up, carrying and putting down with mouse, pen or finger (long press). `root` holds the days, the board and the tray; it
 * captures the pointer, so that the board may show another day meanwhile. Returns what takes it all away again.
 */
export function attachPointer(
  root: HTMLElement,
  hand: HandStore,
  ground: () => Ground,
  acts: () => HandActs,
): () => void {
  let press: Press | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let spring: { iso: string; timer: ReturnType<typeof setTimeout> } | null = null
  let dragged = false
  const lifted = (): boolean => hand.get()?.by === "pointer"

  const release = (): void => {
    clearTimeout(timer)
    clearTimeout(spring?.timer)
    spring = null
    scroll.stop()
    root.style.removeProperty("user-select")
    if (press && root.hasPointerCapture(press.pointerId)) root.releasePointerCapture(press.pointerId)
    press = null
  }
  const carry = (): void => {
    const held = hand.get()
    if (!press || !held) return
    const over = press.grip === "move" ? dropUnder(press.at) : null
    const iso = over?.closest<HTMLElement>("[data-day]")?.dataset.day ?? ""
    if (spring?.iso !== iso) {
      clearTimeout(spring?.timer)
      spring = iso === "" ? null : { iso, timer: setTimeout(() => acts().visit(iso), SPRING) }
    }
    const spot = spotAt(root, press, held.spot, ground())
    if (!sameSpot(spot, held.spot)) hand.set({ ...held, spot })
  }
  const scroll = autoScroll(root, carry)

  const lift = (): void => {
    if (!press) return
    dragged = true
    root.setPointerCapture(press.pointerId)
    root.style.setProperty("user-select", "none")
    hand.point(press.at)
    hand.set({ meeting: press.meeting, grip: press.grip, by: "pointer", spot: spotOf(press.meeting) })
    scroll.start()
  }
  const down = (event: PointerEvent): void => {
    dragged = false
    if (press || event.button !== 0 || !(event.target instanceof Element)) return
    const element = meetingUnder(event.target)
    const meeting = element ? acts().pick(element.dataset.meeting ?? "") : null
    if (!element || !meeting) return
    hand.set(null)
    const at = { x: event.clientX, y: event.clientY }
    const grip = (event.target.closest<HTMLElement>("[data-grip]")?.dataset.grip ?? "move") as Grip
    const touch = event.pointerType === "touch"
    const grab = rowRoom(element) === undefined ? null : at.x - element.getBoundingClientRect().left
    press = { meeting, grip, element, pointerId: event.pointerId, touch, start: at, grab: grab ?? 12, at }
    acts().ready(meeting)
    if (touch) timer = setTimeout(lift, LONG_PRESS)
  }
  const move = (event: PointerEvent): void => {
    if (!press || event.pointerId !== press.pointerId) return
    press.at = { x: event.clientX, y: event.clientY }
    const far = Math.max(Math.abs(press.at.x - press.start.x), Math.abs(press.at.y - press.start.y))
    if (!lifted()) {
      if (press.touch) {
        if (far > FINGER_PIXELS) release()
        return
      }
      if (far <= CLICK_PIXELS) return
      lift()
    }
    hand.point(press.at)
    carry()
  }
  const up = (event: PointerEvent): void => {
    if (!press || event.pointerId !== press.pointerId) return
    const held = lifted() ? hand.get() : null
    release()
    if (!held) return
    hand.set(null)
    acts().putDown(held)
  }
  const cancel = (): void => {
    const held = lifted()
    release()
    if (held) hand.set(null)
  }
  const letGo = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && lifted()) {
      event.preventDefault()
      cancel()
    }
  }
  const click = (event: MouseEvent): void => {
    if (dragged) {
      event.preventDefault()
      event.stopPropagation()
      dragged = false
      return
    }
    const element = meetingUnder(event.target)
    if (element) acts().look(element.dataset.meeting ?? "", rowRoom(element) === undefined)
  }
  const twice = (event: MouseEvent): void => {
    const place = placeUnder(root, event)
    if (place) acts().make(place)
  }
  // A finger that holds something does not scroll, nor does it open the browser's own menu.
  const still = (event: Event): void => {
    if (lifted() || (event.type === "contextmenu" && press?.touch)) event.preventDefault()
  }

  root.addEventListener("pointerdown", down)
  root.addEventListener("pointermove", move)
  root.addEventListener("pointerup", up)
  root.addEventListener("pointercancel", cancel)
  root.addEventListener("click", click, true)
  root.addEventListener("dblclick", twice)
  root.addEventListener("touchmove", still, { passive: false })
  root.addEventListener("contextmenu", still)
  document.addEventListener("keydown", letGo, true)
  return () => {
    cancel()
    root.removeEventListener("pointerdown", down)
    root.removeEventListener("pointermove", move)
    root.removeEventListener("pointerup", up)
    root.removeEventListener("pointercancel", cancel)
    root.removeEventListener("click", click, true)
    root.removeEventListener("dblclick", twice)
    root.removeEventListener("touchmove", still)
    root.removeEventListener("contextmenu", still)
    document.removeEventListener("keydown", letGo, true)
  }
}
