"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { FindInForm } from "@/components/room-finder/find-in-form"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { SelectField, TextAreaField, TextField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import { fromMinutes } from "@/lib/kernel/interval"
import { dayOf, timeOf } from "@/lib/kernel/zoned"
import { pickedOf, rosterOfPeople, unworded } from "@/lib/meetings/rules/form-scopes"
import { sameItem } from "@/lib/meetings/rules/scope-words"
import { MEETING_KINDS, type MeetingPlan } from "@/lib/meetings/schema"
import type { Prepared } from "@/lib/occupancy/rules/prepare"
import type { Participant } from "@/lib/people/schema"
import type { VenueDto } from "@/lib/venues/schema"
import { ArrangingFields, arrangingOf } from "./arranging-fields"
import type { BoardDay } from "./board-geometry"
import { PeoplePicker, type Picked } from "./people-picker"
import type { ScheduleActions } from "./types"

const day = (minutes: number | null, zone: string) => (minutes === null ? "" : dayOf(fromMinutes(minutes), zone))
const time = (minutes: number | null, zone: string) => (minutes === null ? "" : timeOf(fromMinutes(minutes), zone))

/** Everything a meeting has, entered by hand. */
export function MeetingForm({
  eventId,
  zone,
  meeting,
  initialDay,
  days,
  place = null,
  parents,
  prepared,
  venues,
  participants,
  actions,
  onClose,
}: {
  eventId: string
  zone: string
  participants: readonly Participant[]
  meeting: MeetingPlan | null
  initialDay: string
  days: readonly BoardDay[]
  /** Where and when a new one begins with. */
  place?: { roomId: string | null; from: number; to: number } | null
  parents: readonly MeetingPlan[]
  prepared: Prepared
  venues: readonly VenueDto[]
  actions: ScheduleActions
  onClose: () => void
}) {
  const t = useTranslations("schedule")
  const stands = meeting ?? place
  const endDay = stands && day(stands.to, zone) !== day(stands.from, zone) ? day(stands.to, zone) : ""
  const [fields, setFields] = useState({
    code: meeting?.code ?? "",
    title: meeting?.title ?? "",
    kind: meeting?.kind ?? "其他",
    parentId: meeting?.parentId ?? "",
    day: stands ? day(stands.from, zone) : initialDay,
    from: stands ? time(stands.from, zone) : "09:00",
    to: stands ? time(stands.to, zone) : "10:00",
    endDay,
    roomId: stands?.roomId ?? "",
    layout: meeting?.layout ?? "",
    scopeText: meeting?.scopeText ?? "",
    chairText: meeting?.chairText ?? "",
    note: meeting?.note ?? "",
    dress: meeting?.dress ?? "",
  })
  // Whom the scope's own words name comes from there; these are added one by one, or were brought by a programme.
  const [people, setPeople] = useState<Picked[]>(() => pickedOf(meeting, rosterOfPeople(participants)))
  const [brought, setBrought] = useState(() => unworded(meeting, rosterOfPeople(participants)))
  const [arranging, setArranging] = useState(() => arrangingOf(meeting, parents))
  const put = (key: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields((before) => ({ ...before, [key]: event.target.value }))
  const creation = useAction(actions.create, { done: t("form.created"), onDone: onClose })
  const change = useAction(actions.update, { done: t("form.saved"), onDone: onClose })
  const refusal = creation.refusal ?? change.refusal
  const bad = (key: string) =>
    refusal?.code === "bad_input" && Array.isArray(refusal.fields) && refusal.fields.includes(key)
      ? t("form.bad")
      : undefined
  const layouts = venues.flatMap((venue) => venue.rooms).find((room) => room.id === fields.roomId)?.layouts ?? []
  const without = unworded(meeting, rosterOfPeople(participants))
    .filter((item) => !brought.some((one) => sameItem(one, item)))
    .map(({ role, kind, ref }) => ({ role, kind, ref }))
  const save = () => {
    // Without a day it waits for a time, whatever the clock says.
    const when = fields.day === "" ? { from: "", to: "", endDay: "" } : {}
    const bound = { parentId: fields.parentId || null, roomId: fields.roomId || null, people, without }
    const ask = { eventId, ...fields, ...when, ...arranging, ...bound }
    return meeting ? change.run({ ...ask, meetingId: meeting.id, revision: meeting.revision }) : creation.run(ask)
  }

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={meeting ? t("form.edit") : t("form.new")}
      footer={
        <>
          <Button onClick={onClose}>{t("form.cancel")}</Button>
          <Button tone="primary" busy={creation.busy || change.busy} disabled={!fields.title.trim()} onClick={save}>
            {t("form.save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 sm:grid-cols-6">
        <TextField
          className="sm:col-span-4"
          label={t("form.title")}
          value={fields.title}
          required
          maxLength={200}
          onChange={put("title")}
          error={bad("title")}
        />
        <SelectField className="sm:col-span-2" label={t("form.kind")} value={fields.kind} onChange={put("kind")}>
          {[...new Set([...MEETING_KINDS, fields.kind])].map((kind) => (
            <option key={kind} value={kind}>
              {t.has(`kinds.${kind}`) ? t(`kinds.${kind}`) : kind}
            </option>
          ))}
        </SelectField>
        <TextField
          className="sm:col-span-2"
          type="date"
          label={t("form.day")}
          hint={t("form.dayHint")}
          value={fields.day}
          onChange={put("day")}
          error={bad("day")}
        />
        <TextField type="time" label={t("form.from")} value={fields.from} onChange={put("from")} error={bad("from")} />
        <TextField type="time" label={t("form.to")} value={fields.to} onChange={put("to")} error={bad("to")} />
        <TextField
          className="sm:col-span-2"
          type="date"
          label={t("form.endDay")}
          hint={t("form.endDayHint")}
          value={fields.endDay}
          onChange={put("endDay")}
          error={bad("endDay")}
        />
        <SelectField className="sm:col-span-3" label={t("form.room")} value={fields.roomId} onChange={put("roomId")}>
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
        <SelectField className="sm:col-span-3" label={t("form.layout")} value={fields.layout} onChange={put("layout")}>
          <option value="">{t("form.usualLayout")}</option>
          {layouts.map((layout) => (
            <option key={layout.layout} value={layout.layout}>
              {t("form.roomOption", { name: layout.layout, seats: layout.capacity })}
            </option>
          ))}
        </SelectField>
        <div className="sm:col-span-6">
          <FindInForm
            draft={{ ...fields, equipment: arranging.equipment, allowedDays: arranging.allowedDays, people, without }}
            meeting={meeting}
            prepared={prepared}
            days={days}
            onFound={(found) => setFields((before) => ({ ...before, ...found }))}
          />
        </div>
        <TextField
          className="sm:col-span-4"
          label={t("form.scope")}
          hint={t("form.scopeHint")}
          value={fields.scopeText}
          maxLength={500}
          onChange={put("scopeText")}
        />
        <TextField
          className="sm:col-span-2"
          label={t("form.chair")}
          hint={t("form.chairHint")}
          value={fields.chairText}
          maxLength={200}
          onChange={put("chairText")}
        />
        <PeoplePicker
          people={participants}
          picked={people}
          onChange={setPeople}
          brought={brought}
          onBrought={setBrought}
        />
        <TextField label={t("form.code")} value={fields.code} maxLength={40} onChange={put("code")} />
        <SelectField
          className="sm:col-span-3"
          label={t("form.parent")}
          value={fields.parentId}
          onChange={put("parentId")}
        >
          <option value="">{t("form.noParent")}</option>
          {parents
            .filter((parent) => parent.id !== meeting?.id)
            .map((parent) => (
              <option key={parent.id} value={parent.id}>
                {[parent.code, parent.title].filter(Boolean).join(" ")}
              </option>
            ))}
        </SelectField>
        <TextField
          className="sm:col-span-2"
          label={t("form.dress")}
          value={fields.dress}
          maxLength={200}
          onChange={put("dress")}
        />
        <TextAreaField
          className="sm:col-span-6"
          label={t("form.note")}
          value={fields.note}
          maxLength={2000}
          onChange={put("note")}
        />
        <ArrangingFields
          value={arranging}
          onChange={setArranging}
          meeting={meeting}
          meetings={parents}
          known={[...new Set(venues.flatMap((venue) => venue.rooms.flatMap((room) => room.equipment)))]}
          days={days}
        />
      </div>
    </Dialog>
  )
}
