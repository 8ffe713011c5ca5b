"use client"

import { useTranslations } from "next-intl"
import { CheckField, SelectField, TextField } from "@/components/ui/field"
import type { RoomDto, VenueDto } from "@/lib/venues/schema"
import { type BookingForm, expectedOf, misfits } from "./form-state"

/** Which room, how it is laid out, for how many, with what: and what of it the room cannot give. */
export function PlaceFields({
  form,
  venues,
  onChange,
}: {
  form: BookingForm
  venues: readonly VenueDto[]
  onChange: (change: Partial<BookingForm>) => void
}) {
  const t = useTranslations("bookings")
  const rooms = venues.flatMap((venue) => venue.rooms)
  const room: RoomDto | undefined = rooms.find((one) => one.id === form.roomId)
  const equipment = [...new Set([...(room?.equipment ?? []), ...form.equipment])]
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <SelectField
        label={t("fields.room")}
        value={form.roomId}
        onChange={(event) => onChange({ roomId: event.target.value })}
      >
        <option value="">{t("fields.chooseRoom")}</option>
        {venues.map((venue) => (
          <optgroup key={venue.id} label={venue.name}>
            {venue.rooms
              .filter((one) => one.bookable !== false || one.id === form.roomId)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {t("fields.roomOption", { room: one.name, seats: one.capacity })}
                </option>
              ))}
          </optgroup>
        ))}
      </SelectField>
      <SelectField
        label={t("fields.layout")}
        value={form.layout}
        onChange={(event) => onChange({ layout: event.target.value })}
      >
        <option value="">
          {room ? t("fields.usualLayout", { layout: room.layouts[0]?.layout ?? "" }) : t("fields.anyLayout")}
        </option>
        {room?.layouts.map(({ layout, capacity }) => (
          <option key={layout} value={layout}>
            {t("fields.layoutOption", { layout, capacity })}
          </option>
        ))}
        {form.layout !== "" && !room?.layouts.some((one) => one.layout === form.layout) ? (
          <option value={form.layout}>{form.layout}</option>
        ) : null}
      </SelectField>
      <TextField
        label={t("fields.expected")}
        inputMode="numeric"
        maxLength={6}
        placeholder={form.people.length > 0 ? String(form.people.length) : ""}
        value={form.expected}
        onChange={(event) => onChange({ expected: event.target.value })}
        error={expectedOf(form) === null ? t("fields.expectedWrong") : undefined}
      />
      {equipment.length > 0 ? (
        <fieldset className="m-0 flex min-w-0 flex-wrap gap-x-4 gap-y-0 border-0 p-0 sm:col-span-3">
          <legend className="mb-1 p-0 text-[14px] text-ink-2">{t("fields.equipment")}</legend>
          {equipment.map((one) => (
            <CheckField
              key={one}
              label={one}
              checked={form.equipment.includes(one)}
              onChange={(event) =>
                onChange({
                  equipment: event.target.checked
                    ? [...form.equipment, one]
                    : form.equipment.filter((other) => other !== one),
                })
              }
            />
          ))}
        </fieldset>
      ) : null}
      {misfits(form, room).map(({ code, values }) => (
        <p key={code} className="m-0 text-[14px] text-amber sm:col-span-3">
          <span aria-hidden="true">▲ </span>
          {t(`misfit.${code}`, values)}
        </p>
      ))}
    </div>
  )
}
