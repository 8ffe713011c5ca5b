"use client"

import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { CheckField, TextField } from "@/components/ui/field"
import { fromMinutes, toMinutes } from "@/lib/kernel/interval"
import { dayOf, instantOf, timeOf } from "@/lib/kernel/zoned"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { Placement } from "./board-geometry"
import { blocks } from "./hand/judgement"
import { RoomChoice } from "./room-choice"
import type { Scene } from "./scene"
import { TouchesList } from "./touches-list"
import type { PreviewMove } from "./types"
import type { DeskActs } from "./use-desk-acts"

/** 移动到…: another time or room by form, or the confirmation of a drag. Shows what it touches before anything is saved. */
export function MoveDialog({
  scene,
  meeting,
  placement,
  hasChildren,
  preview,
  save,
  onClose,
}: {
  scene: Scene
  meeting: MeetingPlan
  placement: Placement
  hasChildren: boolean
  preview: PreviewMove
  save: DeskActs["save"]
  onClose: () => void
}) {
  const t = useTranslations("schedule")
  const board = useTranslations("board")
  const { plan } = scene
  const { zone } = plan
  const [day, setDay] = useState(dayOf(fromMinutes(placement.from), zone))
  const [from, setFrom] = useState(timeOf(fromMinutes(placement.from), zone))
  const [to, setTo] = useState(timeOf(fromMinutes(placement.to), zone))
  const [roomId, setRoomId] = useState(placement.roomId ?? "")
  const [family, setFamily] = useState(false)
  const [busy, setBusy] = useState(false)
  /** The meeting as it was when it was decided upon: a colleague may change it while the dialog is open. */
  const [seen, setSeen] = useState(meeting.revision)

  const wanted = useMemo<Placement | null>(() => {
    const [start, end] = [instantOf(day, from, zone), instantOf(day, to, zone)]
    if (!start || !end) return null
    const [a, b] = [toMinutes(start), toMinutes(end)]
    return { meetingId: meeting.id, roomId: roomId || null, from: a, to: b <= a ? b + 24 * 60 : b }
  }, [day, from, to, roomId, zone, meeting.id])
  const held = useMemo(
    () => wanted && { meeting, grip: "move" as const, by: "keys" as const, spot: wanted },
    [wanted, meeting],
  )
  const findings = held ? scene.judgement.findings(held) : []
  const bad = findings.some(blocks)
  const ask = wanted ? { eventId: meeting.eventId, revision: seen, family, ...wanted } : null
  const nameOf = (id: string) => plan.participants.find((person) => person.id === id)?.name ?? ""
  const now =
    meeting.from === null ? t("meeting.unscheduled") : `${scene.roomName(meeting.roomId)} ${scene.stampOf(meeting)}`
  const move = async () => {
    if (!wanted) return
    setBusy(true)
    const { roomId: room, from: start, to: end } = wanted
    if (await save(meeting, { roomId: room, from: start, to: end }, family, seen)) onClose()
    else setBusy(false)
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t("move.title", { title: meeting.title })}
      lead={now}
      footer={
        <>
          <Button onClick={onClose}>{t("form.cancel")}</Button>
          <Button tone="primary" busy={busy} disabled={!ask || meeting.revision > seen} onClick={move}>
            {t("move.confirm")}
          </Button>
        </>
      }
    >
      {meeting.revision > seen && !busy ? (
        <div role="alert" className="mb-3 rounded-md border border-amber bg-amber-soft px-3 py-2 text-[14px]">
          {board("stale", { now })}{" "}
          <Button size="sm" onClick={() => setSeen(meeting.revision)}>
            {board("staleSeen")}
          </Button>
        </div>
      ) : null}
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <TextField
          className="col-span-2"
          type="date"
          label={t("form.day")}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <TextField type="time" label={t("form.from")} value={from} onChange={(event) => setFrom(event.target.value)} />
        <TextField type="time" label={t("form.to")} value={to} onChange={(event) => setTo(event.target.value)} />
        <RoomChoice scene={scene} held={held} value={roomId} onChange={setRoomId} />
        {hasChildren ? (
          <CheckField
            className="col-span-2 sm:col-span-4"
            label={t("move.family")}
            checked={family}
            onChange={(event) => setFamily(event.target.checked)}
          />
        ) : null}
      </div>
      <div className="mt-4" aria-live="polite">
        <Badge tone={bad ? "seal" : findings.length > 0 ? "amber" : "pine"} mark>
          {board(bad ? "unfit" : findings.length > 0 ? "fitsWithNote" : "fits")}
        </Badge>
        {findings.length > 0 ? (
          <ul className="mt-2 mb-0 list-disc pl-5 text-[14px]">
            {findings.map((finding) => (
              <li key={finding.key}>{scene.words.finding(finding)}</li>
            ))}
          </ul>
        ) : null}
        <h3 className="mt-4 mb-1 font-semibold text-[15px]">{t("move.touches")}</h3>
        <TouchesList ask={ask} preview={preview} nameOf={nameOf} />
      </div>
    </Dialog>
  )
}
