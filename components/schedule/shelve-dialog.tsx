"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/components/ui/dialog"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { Scene } from "./scene"
import { TouchesList } from "./touches-list"
import type { PreviewMove } from "./types"
import type { DeskActs } from "./use-desk-acts"

/** 放回待安排: asked first, with what it touches. */
export function ShelveDialog({
  scene,
  meeting,
  preview,
  save,
  onClose,
}: {
  scene: Scene
  meeting: MeetingPlan
  preview: PreviewMove
  save: DeskActs["save"]
  onClose: () => void
}) {
  const t = useTranslations("board")
  const [busy, setBusy] = useState(false)
  const [seen] = useState(meeting.revision)
  const spot = { roomId: meeting.roomId, from: null, to: null }
  const { eventId, id: meetingId } = meeting
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      busy={busy}
      title={t("shelve.title", { title: meeting.title })}
      confirm={t("shelve.confirm")}
      onConfirm={async () => {
        setBusy(true)
        if (await save(meeting, spot, false, seen)) onClose()
        else setBusy(false)
      }}
    >
      <p className="mt-0 mb-2">
        {scene.stampOf(meeting)} {scene.roomName(meeting.roomId)}
      </p>
      <TouchesList
        ask={{ eventId, meetingId, revision: seen, ...spot, family: false }}
        preview={preview}
        nameOf={(id) => scene.plan.participants.find((person) => person.id === id)?.name ?? ""}
      />
    </ConfirmDialog>
  )
}
