"use client"

import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { RoomFinder } from "@/components/room-finder/room-finder"
import { resolveNumbers } from "@/lib/meetings/rules/resolve"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { meetingsIn } from "@/lib/occupancy/rules/meetings-in"
import { defaultPlacement } from "./board-geometry"
import { MeetingForm } from "./meeting-form"
import { MeetingPanel } from "./meeting-panel"
import { MoveDialog } from "./move-dialog"
import { needsYes, RoomYes } from "./room-yes"
import type { Opened, Scene } from "./scene"
import { ShelveDialog } from "./shelve-dialog"
import type { Approval, PreviewMove, ScheduleActions } from "./types"
import type { DeskActs } from "./use-desk-acts"

/** Whatever is open over the schedule: a meeting, its form, a move to be confirmed. */
export function DeskDialogs({
  scene,
  opened,
  actions,
  preview,
  approval,
  save,
}: {
  scene: Scene
  opened: Opened
  actions: ScheduleActions
  preview: PreviewMove
  approval: Approval
  save: DeskActs["save"]
}) {
  const t = useTranslations("schedule")
  const { plan, words, open } = scene
  const byId = useMemo(() => new Map(plan.meetings.map((meeting) => [meeting.id, meeting])), [plan.meetings])
  const hasChildren = ({ id }: MeetingPlan) => plan.meetings.some((one) => one.parentId === id)
  const close = () => open(null)
  if (opened?.what === "form")
    return (
      <MeetingForm
        eventId={scene.eventId}
        zone={plan.zone}
        meeting={byId.get(opened.meetingId ?? "") ?? null}
        initialDay={scene.today.iso}
        days={scene.days}
        place={opened.place ?? null}
        parents={plan.meetings}
        prepared={words.prepared}
        venues={scene.venues}
        participants={plan.participants}
        actions={actions}
        onClose={close}
      />
    )
  if (opened?.what === "find") {
    const sought = byId.get(opened.meetingId ?? "") ?? null
    const noon = scene.today.from + 9 * 60
    const place = sought ? defaultPlacement(sought, scene.today.from) : { from: noon, to: noon + 60 }
    return (
      <RoomFinder
        prepared={words.prepared}
        meeting={sought}
        slot={opened.slot ?? place}
        days={scene.days}
        initialTab={opened.roomOrTime}
        onTake={(roomId, from, to) =>
          open(
            sought
              ? { what: "move", placement: { meetingId: sought.id, roomId, from, to } }
              : { what: "form", meetingId: null, place: { roomId, from, to } },
          )
        }
        onClose={close}
      />
    )
  }
  const meeting = byId.get((opened?.what === "move" ? opened.placement.meetingId : opened?.meetingId) ?? "")
  if (!opened || !meeting) return null
  if (opened.what === "shelve")
    return <ShelveDialog scene={scene} meeting={meeting} preview={preview} save={save} onClose={close} />
  if (opened.what === "move")
    return (
      <MoveDialog
        key={meeting.id}
        scene={scene}
        meeting={meeting}
        placement={opened.placement}
        hasChildren={hasChildren(meeting)}
        preview={preview}
        save={save}
        onClose={close}
      />
    )
  return (
    <MeetingPanel
      meeting={meeting}
      when={scene.stampOf(meeting) || t(hasChildren(meeting) ? "meeting.heading" : "meeting.unscheduled")}
      room={scene.roomName(meeting.roomId)}
      people={resolveNumbers(meeting.scopes, words.prepared.roster).length}
      findings={scene.findings.filter((one) => meetingsIn(one).has(meeting.id))}
      wordsOf={words.finding}
      editable={scene.editable}
      roomYes={
        needsYes(meeting, scene) ? (
          <RoomYes key={meeting.id} meeting={meeting} scene={scene} approval={approval} />
        ) : null
      }
      hasHall={Boolean(meeting.roomId && words.prepared.rooms.get(meeting.roomId)?.hallId)}
      actions={actions}
      onEdit={() => open({ what: "form", meetingId: meeting.id })}
      onFind={() => open({ what: "find", meetingId: meeting.id })}
      onMove={() => open({ what: "move", placement: defaultPlacement(meeting, scene.today.from) })}
      onClose={close}
    />
  )
}
