"use client"

import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { CheckField, SelectField, TextField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import { fromMinutes, toMinutes } from "@/lib/kernel/interval"
import { dayOf, instantOf, timeOf } from "@/lib/kernel/zoned"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import type { VenueDto } from "@/lib/venues/schema"
import type { Placement } from "./board-geometry"
import { judge } from "./judge"
import { TouchesList } from "./touches-list"
import type { PreviewMove, ScheduleActions } from "./types"

/** 移动到…: another time or room by form, or the confirmation of a drag. Shows what it touches before anything is saved. */
export function MoveDialog({
  plan,
  meeting,
  placement,
  zone,
  venues,
  roomName,
  hasChildren,
  wordsOf,
  preview,
  move,
  onClose,
}: {
  plan: ConflictPlan
  meeting: MeetingPlan
  placement: Placement
  zone: string
  venues: readonly VenueDto[]
  roomName: (roomId: string | null) => string
  hasChildren: boolean
  wordsOf: (finding: Finding) => string
  preview: PreviewMove
  move: ScheduleActions["move"]
  onClose: () => void
}) {
  const t = useTranslations("schedule")
  const [day, setDay] = useState(dayOf(fromMinutes(placement.from), zone))
  const [from, setFrom] = useState(timeOf(fromMinutes(placement.from), zone))
  const [to, setTo] = useState(timeOf(fromMinutes(placement.to), zone))
  const [roomId, setRoomId] = useState(placement.roomId ?? "")
  const [family, setFamily] = useState(false)
  const action = useAction(move, { done: t("move.done"), onDone: onClose })

  const wanted = useMemo<Placement | null>(() => {
    const [start, end] = [instantOf(day, from, zone), instantOf(day, to, zone)]
    if (!start || !end) return null
    const [a, b] = [toMinutes(start), toMinutes(end)]
    return { meetingId: meeting.id, roomId: roomId || null, from: a, to: b <= a ? b + 24 * 60 : b }
  }, [day, from, to, roomId, zone, meeting.id])
  const findings = useMemo(() => (wanted ? judge(plan, wanted) : []), [plan, wanted])
  const ask = wanted
    ? {
        eventId: meeting.eventId,
        meetingId: meeting.id,
        revision: meeting.revision,
        from: wanted.from,
        to: wanted.to,
        roomId: wanted.roomId,
        family,
      }
    : null
  const label = (room: string | null, a: number | null, b: number | null) =>
    a === null || b === null
      ? t("meeting.unscheduled")
      : `${roomName(room)} ${dayOf(fromMinutes(a), zone)} ${timeOf(fromMinutes(a), zone)}–${timeOf(fromMinutes(b), zone)}`
  const nameOf = (id: string) => plan.participants.find((person) => person.id === id)?.name ?? ""

  return (
    <Dialog
      open
      onClose={onClose}
      title={t("move.title", { title: meeting.title })}
      lead={label(meeting.roomId, meeting.from, meeting.to)}
      footer={
        <>
          <Button onClick={onClose}>{t("form.cancel")}</Button>
          <Button tone="primary" busy={action.busy} disabled={!ask} onClick={() => ask && action.run(ask)}>
            {t("move.confirm")}
          </Button>
        </>
      }
    >
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
        <SelectField
          className="col-span-2 sm:col-span-4"
          label={t("form.room")}
          value={roomId}
          onChange={(event) => setRoomId(event.target.value)}
        >
          <option value="">{t("noRoom")}</option>
          {venues.map((venue) => (
            <optgroup key={venue.id} label={venue.name}>
              {venue.rooms.map((room) => (
                <option key={room.id} value={room.id}>
                  {t("form.roomOption", { name: room.name, seats: room.capacity })}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
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
        <Badge tone={findings.some((one) => one.severity !== "warn") ? "seal" : "pine"} mark>
          {findings.some((one) => one.severity !== "warn") ? t("board.doesNotFit") : t("board.fits")}
        </Badge>
        {findings.length > 0 ? (
          <ul className="mt-2 mb-0 pl-5 text-[14px]">
            {findings.map((finding) => (
              <li key={finding.key}>{wordsOf(finding)}</li>
            ))}
          </ul>
        ) : null}
        <h3 className="mt-4 mb-1 font-semibold text-[15px]">{t("move.touches")}</h3>
        <TouchesList ask={ask} preview={preview} nameOf={nameOf} />
      </div>
    </Dialog>
  )
}
