"use client"

import { type RefObject, useEffect, useRef } from "react"
import { sameSpot, spotOf } from "@/lib/meetings/rules/steps"
import { snap } from "./board-geometry"
import { lengthOf } from "./hand/board-place"
import { type Grip, isTimed, keyed, slid } from "./hand/spots"
import type { Scene } from "./scene"
import type { Hours } from "./week-geometry"

/** A press that goes no further than this is a click. */
const CLICK_PIXELS = 4
const LONG_PRESS = 400

/** The keys of the day's board that do the same where time runs downwards. */
const TURNED: Readonly<Record<string, string>> = {
  ArrowUp: "ArrowLeft",
  ArrowDown: "ArrowRight",
  ArrowLeft: "PageUp",
  ArrowRight: "PageDown",
}

type Press = { id: string; grip: Grip; x: number; y: number; grab: number; pointerId: number; touch: boolean }

/**
 * The hand over the week: days side by side, time downwards. Dragging moves between days and times (long press with a finger),
 * the lower edge lengthens; Enter picks up, up and down five minutes (Shift fifteen, Ctrl the end), left and right the day, Enter puts
 * down, Escape back, M asks where to. What is held is judged and shown by the same hand as on the day's board.
 */
export function useWeekHand(box: RefObject<HTMLElement | null>, scene: Scene, hours: Hours, scale: number): void {
  const now = useRef({ scene, hours, scale })
  now.current = { scene, hours, scale }
  useEffect(() => {
    const element = box.current
    if (!element) return
    let press: Press | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let dragged = false
    const { hand } = now.current.scene
    const meetingOf = (target: EventTarget | null) => {
      const block = target instanceof Element ? target.closest<HTMLElement>("[data-week-meeting]") : null
      const { plan, editable } = now.current.scene
      const meeting = plan.meetings.find(({ id }) => id === block?.dataset.weekMeeting)
      return block && meeting && editable && !meeting.cancelled ? { block, meeting } : null
    }
    const lift = (): void => {
      const meeting = now.current.scene.plan.meetings.find(({ id }) => id === press?.id)
      if (!press || !meeting) return
      dragged = true
      element.setPointerCapture(press.pointerId)
      hand.set({ meeting, grip: press.grip, by: "pointer", spot: spotOf(meeting) })
    }
    const release = (): void => {
      clearTimeout(timer)
      if (press && element.hasPointerCapture(press.pointerId)) element.releasePointerCapture(press.pointerId)
      press = null
    }
    const down = (event: PointerEvent): void => {
      dragged = false
      const found = meetingOf(event.target)
      if (!found || press || event.button !== 0) return
      const grip: Grip = event.target instanceof Element && event.target.closest("[data-grip]") ? "end" : "move"
      const [x, y, touch] = [event.clientX, event.clientY, event.pointerType === "touch"]
      const grab = y - found.block.getBoundingClientRect().top
      press = { id: found.meeting.id, grip, x, y, grab, pointerId: event.pointerId, touch }
      hand.set(null)
      if (touch) timer = setTimeout(lift, LONG_PRESS)
    }
    const carry = (x: number, y: number): void => {
      const held = hand.get()
      if (!press || !held || !isTimed(held.spot)) return
      const { scene: at, hours: drawn, scale: pixels } = now.current
      const columns = Array.from(element.querySelectorAll<HTMLElement>("[data-column]"))
      const column = columns.find((one) => {
        const { left, right } = one.getBoundingClientRect()
        return x >= left && x < right
      })
      const day = at.days.find(({ iso }) => iso === column?.dataset.column)
      if (!column || !day) return
      const minute = day.from + drawn.from + (y - column.getBoundingClientRect().top) / pixels
      const { meeting } = held
      const spot =
        press.grip === "end"
          ? slid(
              { ...held.spot, to: held.spot.from + lengthOf(meeting) },
              "end",
              minute - held.spot.from - lengthOf(meeting),
            )
          : {
              ...held.spot,
              from: snap(minute - press.grab / pixels),
              to: snap(minute - press.grab / pixels) + lengthOf(meeting),
            }
      if (!sameSpot(spot, held.spot)) hand.set({ ...held, spot })
    }
    const move = (event: PointerEvent): void => {
      if (!press || event.pointerId !== press.pointerId) return
      const far = Math.max(Math.abs(event.clientX - press.x), Math.abs(event.clientY - press.y))
      if (hand.get()?.by !== "pointer") {
        if (press.touch && far > CLICK_PIXELS * 2) release()
        if (!press || press.touch || far <= CLICK_PIXELS) return
        lift()
      }
      hand.point({ x: event.clientX, y: event.clientY })
      carry(event.clientX, event.clientY)
    }
    const putDown = (): void => {
      const held = hand.get()
      hand.set(null)
      if (!held || !isTimed(held.spot) || sameSpot(held.spot, held.meeting)) return
      const { roomId, from, to } = held.spot
      now.current.scene.place({ meetingId: held.meeting.id, roomId, from, to }, held.meeting.revision)
    }
    const up = (event: PointerEvent): void => {
      if (!press || event.pointerId !== press.pointerId) return
      const lifted = hand.get()?.by === "pointer"
      release()
      if (lifted) putDown()
    }
    const cancel = (): void => {
      release()
      if (hand.get()?.by === "pointer") hand.set(null)
    }
    const click = (event: MouseEvent): void => {
      if (!dragged) return
      event.preventDefault()
      event.stopPropagation()
      dragged = false
    }
    const still = (event: Event): void => {
      if (hand.get()?.by === "pointer" || (event.type === "contextmenu" && press?.touch)) event.preventDefault()
    }
    const carried = (event: KeyboardEvent): boolean => {
      const held = hand.get()
      if (held?.by !== "keys" || !isTimed(held.spot)) return false
      const { days, plan, today } = now.current.scene
      const key = TURNED[event.key]
      if (key !== undefined) {
        const { shiftKey: shift, ctrlKey, metaKey, altKey: alt } = event
        const ground = { roomIds: [], days, zone: plan.zone, dayFrom: today.from, length: lengthOf(held.meeting) }
        const spot = keyed(held.spot, { key, shift, ctrl: ctrlKey || metaKey, alt }, ground)
        if (spot) hand.set({ ...held, spot })
      } else if (event.key === "Enter") putDown()
      else if (event.key === "Escape") hand.set(null)
      else return false
      return true
    }
    const key = (event: KeyboardEvent): void => {
      const found = meetingOf(event.target)
      let done = carried(event)
      if (!done && found && !event.ctrlKey && !event.metaKey) {
        done = true
        if (event.key === "Enter" && found.meeting.from !== null)
          hand.set({ meeting: found.meeting, grip: "move", by: "keys", spot: spotOf(found.meeting) })
        else if (event.key === "m" || event.key === "M") {
          const { id: meetingId, roomId, from, to } = found.meeting
          if (from !== null && to !== null)
            now.current.scene.open({ what: "move", placement: { meetingId, roomId, from, to } })
        } else done = false
      }
      // The day's board listens too, for the whole page.
      if (done) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    const leave = (): void => {
      if (hand.get()?.by === "keys") hand.set(null)
    }
    element.addEventListener("pointerdown", down)
    element.addEventListener("pointermove", move)
    element.addEventListener("pointerup", up)
    element.addEventListener("pointercancel", cancel)
    element.addEventListener("click", click, true)
    element.addEventListener("touchmove", still, { passive: false })
    element.addEventListener("contextmenu", still)
    element.addEventListener("keydown", key)
    element.addEventListener("focusout", leave)
    return () => {
      cancel()
      leave()
      element.removeEventListener("pointerdown", down)
      element.removeEventListener("pointermove", move)
      element.removeEventListener("pointerup", up)
      element.removeEventListener("pointercancel", cancel)
      element.removeEventListener("click", click, true)
      element.removeEventListener("touchmove", still)
      element.removeEventListener("contextmenu", still)
      element.removeEventListener("keydown", key)
      element.removeEventListener("focusout", leave)
    }
  }, [box])
}
