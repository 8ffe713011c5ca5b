import { sameSpot, spotOf } from "@/lib/meetings/rules/steps"
import { lengthOf, meetingUnder } from "./board-place"
import type { Ground, HandActs } from "./ground"
import type { HandStore } from "./hand"
import { neighbour } from "./neighbour"
import { keyed } from "./spots"

const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]

/** Keys belong to fields and dialogs where these have the focus. */
const elsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, [role=dialog], [contenteditable=true]") !== null

/**
 * The board by keys alone: arrows go from meeting to meeting, Enter picks up, arrows move what is held (5 minutes, Shift 15; Ctrl the
 * end, Ctrl+Alt the beginning; up and down the room; Page keys the day), Enter puts it down, Escape back, Delete into the tray; M
 * asks where to. Ctrl+Z and Ctrl+Y take back and do again. Returns what takes it all away.
 */
export function attachKeys(root: HTMLElement, hand: HandStore, ground: () => Ground, acts: () => HandActs): () => void {
  const putDown = (): void => {
    const held = hand.get()
    hand.set(null)
    if (held && !sameSpot(held.spot, held.meeting)) acts().putDown(held)
    else if (held) acts().say("back", held.meeting.title)
  }
  const back = (): void => {
    const held = hand.get()
    hand.set(null)
    if (held) acts().say("back", held.meeting.title)
  }
  const carried = (event: KeyboardEvent): boolean => {
    const held = hand.get()
    if (held?.by !== "keys") return false
    if (event.key === "Enter") putDown()
    else if (event.key === "Escape") back()
    else {
      const { roomIds, days, zone, today } = ground()
      const { key, shiftKey: shift, ctrlKey, metaKey, altKey: alt } = event
      const length = lengthOf(held.meeting)
      const spot = keyed(
        held.spot,
        { key, shift, ctrl: ctrlKey || metaKey, alt },
        { roomIds, days, zone, dayFrom: today.from, length },
      )
      if (!spot) return false
      if (!sameSpot(spot, held.spot)) hand.set({ ...held, spot })
      if (key === "PageUp" || key === "PageDown") {
        const day = days.find((one) => spot.from !== null && spot.from >= one.from && spot.from < one.to)
        if (day) acts().visit(day.iso)
      }
    }
    return true
  }
  const onMeeting = (event: KeyboardEvent, element: HTMLElement): boolean => {
    if (event.ctrlKey || event.metaKey) return false
    const id = element.dataset.meeting ?? ""
    if (ARROWS.includes(event.key)) {
      const next = neighbour(root, element, event.key)
      next?.focus()
      next?.scrollIntoView({ block: "nearest", inline: "nearest" })
      return next !== null
    }
    const meeting = acts().pick(id)
    if (!meeting) return false
    if (event.key === "Enter") {
      hand.set({ meeting, grip: "move", by: "keys", spot: spotOf(meeting) })
      acts().say("lifted", meeting.title)
    } else if (event.key === "m" || event.key === "M") acts().ask(id)
    else if (event.key === "Delete" && meeting.from !== null)
      acts().putDown({ meeting, grip: "move", by: "keys", spot: { ...spotOf(meeting), from: null, to: null } })
    else return false
    return true
  }
  const press = (event: KeyboardEvent): void => {
    if (elsewhere(event.target)) return
    const letter = event.key.toLowerCase()
    const steps = (event.ctrlKey || event.metaKey) && !event.altKey && (letter === "z" || letter === "y")
    const target = meetingUnder(event.target)
    let done = true
    if (steps && hand.get() === null) letter === "y" || event.shiftKey ? acts().redo() : acts().undo()
    else if (!carried(event)) done = target !== null && root.contains(target) && onMeeting(event, target)
    if (done) event.preventDefault()
  }
  // Whoever goes elsewhere has let go.
  const leave = (event: FocusEvent): void => {
    if (hand.get()?.by === "keys" && event.relatedTarget instanceof Node && !root.contains(event.relatedTarget)) back()
  }
  document.addEventListener("keydown", press)
  root.addEventListener("focusout", leave)
  return () => {
    document.removeEventListener("keydown", press)
    root.removeEventListener("focusout", leave)
  }
}
