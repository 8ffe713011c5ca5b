"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { SelectField, TextField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import { clockText, hoursAreRight, readClock } from "@/lib/venues/rules/hours"
import { listOf, wholeNumber } from "@/lib/venues/rules/import/cells"
import type { RoomDto, VenueDto } from "@/lib/venues/schema"
import { BookingFields, bookingFactsOf, releaseOf } from "./booking-fields"
import { LayoutFields, type LayoutForm } from "./layout-fields"
import type { Keeper, VenueActions } from "./types"

/** Creates or changes a room. What cannot be right is said beside its field, before anything is sent. */
export function RoomForm({
  venueId,
  venues,
  room,
  keepers,
  actions,
  onClose,
}: {
  venueId: string
  venues: readonly VenueDto[]
  room: RoomDto | null
  keepers: readonly Keeper[]
  actions: VenueActions
  onClose: () => void
}) {
  const t = useTranslations("venues")
  const [fields, setFields] = useState({
    venueId,
    name: room?.name ?? "",
    floor: room?.floor ?? "",
    equipment: room?.equipment.join("、") ?? "",
    opens: clockText(room?.opensAt ?? 480),
    closes: clockText(room?.closesAt ?? 1320),
    setUp: String(room?.setUpMinutes ?? 15),
    clearAway: String(room?.clearAwayMinutes ?? 15),
  })
  const [layouts, setLayouts] = useState<LayoutForm[]>(
    room?.layouts.map(({ layout, capacity }, key) => ({ key, layout, capacity: String(capacity) })) ?? [
      { key: 0, layout: t("fields.usualLayout"), capacity: "" },
    ],
  )
  const [booking, setBooking] = useState(() => bookingFactsOf(room))
  const { run, busy } = useAction(actions.saveRoom, { done: t("saved"), onDone: onClose })
  const set = (key: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields((before) => ({ ...before, [key]: event.target.value }))

  const [opensAt, closesAt] = [readClock(fields.opens), readClock(fields.closes)]
  const hours = opensAt === null || closesAt === null ? null : { opensAt, closesAt }
  const hoursRight = hours !== null && hoursAreRight(hours)
  const margin = (text: string): number | null => {
    const minutes = wholeNumber(text.trim())
    return minutes !== null && minutes <= 600 ? minutes : null
  }
  const [setUp, clearAway] = [margin(fields.setUp), margin(fields.clearAway)]
  const read = layouts.map(({ layout, capacity }) => ({
    layout: layout.trim(),
    capacity: wholeNumber(capacity.trim()) ?? 0,
  }))
  const names = new Set(read.map((one) => one.layout))
  const layoutsRight = names.size === read.length && read.every((one) => one.layout !== "" && one.capacity > 0)
  const ready =
    fields.name.trim() !== "" &&
    hoursRight &&
    setUp !== null &&
    clearAway !== null &&
    layoutsRight &&
    releaseOf(booking) !== null

  const save = () => {
    const releaseAfterMinutes = releaseOf(booking)
    if (!hours || setUp === null || clearAway === null || releaseAfterMinutes === null) return
    const { name, floor } = fields
    const equipment = listOf(fields.equipment)
    const margins = { setUpMinutes: setUp, clearAwayMinutes: clearAway }
    const { openDays, bookable, needsApproval, keeperId } = booking
    const rules = { openDays, bookable, needsApproval, keeperId: keeperId || null, releaseAfterMinutes }
    const { venueId } = fields
    void run({ id: room?.id, venueId, name, floor, layouts: read, equipment, ...hours, ...margins, ...rules })
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={room ? t("room.editTitle", { room: room.name }) : t("room.new")}
      footer={
        <Button tone="primary" busy={busy} disabled={!ready} onClick={save}>
          {t("save")}
        </Button>
      }
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={t("fields.roomName")} value={fields.name} maxLength={60} onChange={set("name")} />
        <TextField label={t("fields.floor")} value={fields.floor} maxLength={20} onChange={set("floor")} />
        <SelectField
          label={t("fields.venue")}
          value={fields.venueId}
          onChange={set("venueId")}
          className="sm:col-span-2"
        >
          {venues.map((venue) => (
            <option key={venue.id} value={venue.id}>
              {venue.name}
            </option>
          ))}
        </SelectField>
        <LayoutFields layouts={layouts} onChange={setLayouts} />
        <TextField
          label={t("fields.equipment")}
          hint={t("fields.equipmentHint")}
          value={fields.equipment}
          maxLength={600}
          onChange={set("equipment")}
          className="sm:col-span-2"
        />
        <TextField
          label={t("fields.opens")}
          value={fields.opens}
          maxLength={8}
          inputMode="numeric"
          onChange={set("opens")}
          error={opensAt === null ? t("fields.clockWrong") : undefined}
        />
        <TextField
          label={t("fields.closes")}
          value={fields.closes}
          maxLength={8}
          inputMode="numeric"
          onChange={set("closes")}
          error={closesAt === null ? t("fields.clockWrong") : hours && !hoursRight ? t("fields.hoursWrong") : undefined}
        />
        <TextField
          label={t("fields.setUp")}
          value={fields.setUp}
          maxLength={4}
          inputMode="numeric"
          onChange={set("setUp")}
          error={setUp === null ? t("fields.minutesWrong") : undefined}
        />
        <TextField
          label={t("fields.clearAway")}
          value={fields.clearAway}
          maxLength={4}
          inputMode="numeric"
          onChange={set("clearAway")}
          error={clearAway === null ? t("fields.minutesWrong") : undefined}
        />
        <BookingFields facts={booking} keepers={keepers} onChange={setBooking} />
      </div>
    </Dialog>
  )
}
