"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { useTell } from "@/components/ui/toasts"
import { movedMeetings } from "@/lib/meetings/rules/moved"
import { type Spot, stepTo } from "@/lib/meetings/rules/steps"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { touchesNobody } from "@/lib/occupancy/rules/touches"
import { defaultPlacement } from "./board-geometry"
import { attachKeys } from "./hand/attach-keys"
import { attachPointer } from "./hand/attach-pointer"
import type { HandActs } from "./hand/ground"
import type { Hand } from "./hand/hand"
import { blocks } from "./hand/judgement"
import type { Scene } from "./scene"
import type { Steps } from "./use-steps"

/** Connects the board with the hand: what may be picked up, and what putting down comes to. `root` holds days, board and tray. */
export function useDeskActs(scene: Omit<Scene, "place">, steps: Steps, say: (words: string) => void) {
  const t = useTranslations("board")
  const tell = useTell()
  const { plan, days, today, editable, hand, open, judgement } = scene
  const find = (id: string) => plan.meetings.find((meeting) => meeting.id === id)

  const step = (meeting: MeetingPlan, spot: Spot, family: boolean) =>
    stepTo(plan.meetings, movedMeetings(plan.meetings, { meetingId: meeting.id, ...spot, family }))

  /** Saves a move; the toast offers to take it back. */
  const save = async (meeting: MeetingPlan, spot: Spot, family: boolean, seen: number): Promise<boolean> => {
    const saved = await steps.make(step(meeting, spot, family), { [meeting.id]: seen })
    if (saved)
      tell(t(spot.from === null ? "shelved" : "moved", { title: meeting.title }), "done", {
        label: t("undo.undo"),
        onSelect: () => void latest.current.steps.undo(),
      })
    return saved
  }
  const putDown = (held: Hand): void => {
    const { meeting, spot } = held
    const above = plan.meetings.some((one) => one.parentId === meeting.id && one.from !== null && !one.cancelled)
    const quiet = !above && touchesNobody(judgement.touches(held)) && !judgement.findings(held).some(blocks)
    const { from, to, roomId } = spot
    if (quiet) void save(meeting, spot, false, meeting.revision)
    else if (from === null || to === null) open({ what: "shelve", meetingId: meeting.id })
    else open({ what: "move", placement: { meetingId: meeting.id, roomId, from, to } })
  }
  const acts: HandActs = {
    pick: (id) => {
      const meeting = editable ? find(id) : undefined
      return meeting && !meeting.cancelled ? meeting : null
    },
    putDown,
    ready: judgement.ready,
    make: (place) => {
      if (editable) open({ what: "form", meetingId: null, place })
    },
    visit: (iso) => scene.show(iso, "day"),
    look: (id, waiting) => (waiting && editable ? acts.ask(id) : open({ what: "panel", meetingId: id })),
    ask: (id) => {
      const meeting = find(id)
      if (meeting) open({ what: "move", placement: defaultPlacement(meeting, today.from) })
    },
    undo: () => void latest.current.steps.undo(),
    redo: () => void latest.current.steps.redo(),
    say: (key, title) => say(t(key, { title })),
  }
  const roomIds = scene.venues.flatMap((venue) => venue.rooms.map((room) => room.id))
  const latest = useRef({ acts, steps, ground: { roomIds, days, today, zone: plan.zone } })
  latest.current = { acts, steps, ground: { roomIds, days, today, zone: plan.zone } }

  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!root.current) return
    const ground = () => latest.current.ground
    const now = () => latest.current.acts
    const letGo = [attachPointer(root.current, hand, ground, now), attachKeys(root.current, hand, ground, now)]
    return () => {
      for (const one of letGo) one()
    }
  }, [hand])
  return { root, putDown, save }
}
export type DeskActs = ReturnType<typeof useDeskActs>
