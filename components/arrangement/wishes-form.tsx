"use client"

import { useTranslations } from "next-intl"
import { CheckField, SelectField, TextField } from "@/components/ui/field"
import { Panel } from "@/components/ui/panel"
import { Segmented } from "@/components/ui/segmented"
import type { ArrangeForm } from "@/lib/arrangement/rules/from-plan/asked"
import { KEEPING } from "@/lib/arrangement/schema/wishes"
import type { RoomDto } from "@/lib/venues/schema"
import { byVenue } from "./room-options"

const BREAKS = [0, 5, 10, 15, 20, 30]

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
/** Minutes of the day; null while the field is being typed. Midnight at the end of a day is 24:00. */
const minutesOf = (text: string): number | null => {
  const read = /^(\d{1,2}):(\d{2})$/.exec(text)
  return read ? Number(read[1]) * 60 + Number(read[2]) : null
}

/** 条件: days, hours, rooms, how much of the settled stays, breaks, order, meals. */
export function WishesForm({
  form,
  rooms,
  days,
  onChange,
}: {
  form: ArrangeForm
  rooms: readonly RoomDto[]
  days: readonly { iso: string; label: string }[]
  onChange: (more: Partial<ArrangeForm>) => void
}) {
  const t = useTranslations("arrangement.wishes")
  const toggled = (list: readonly string[], one: string): string[] =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
  const time = (key: "dayFrom" | "dayTo", text: string) => {
    const minutes = minutesOf(text)
    if (minutes !== null) onChange({ [key]: key === "dayTo" && minutes === 0 ? 1440 : minutes })
  }
  return (
    <Panel title={t("title")} padded className="mt-4">
      <div className="grid gap-3">
        <div>
          <div className="mb-1 text-[14px] text-ink-2">{t("keep")}</div>
          <Segmented
            label={t("keep")}
            value={form.keep}
            options={KEEPING.map((value) => ({ value, label: t(`keeps.${value}`) }))}
            onChange={(keep) => onChange({ keep })}
          />
        </div>
        <fieldset className="m-0 border-0 p-0">
          <legend className="mb-1 p-0 text-[14px] text-ink-2">{t("days")}</legend>
          <div className="grid grid-cols-2 gap-x-3 gap-y-1">
            {days.map((day) => (
              <CheckField
                key={day.iso}
                label={day.label}
                checked={form.days.includes(day.iso)}
                onChange={() => onChange({ days: toggled(form.days, day.iso).sort() })}
              />
            ))}
          </div>
        </fieldset>
        <div className="grid grid-cols-2 gap-3">
          <TextField
            type="time"
            label={t("from")}
            value={clock(form.dayFrom)}
            onChange={(event) => time("dayFrom", event.target.value)}
          />
          <TextField
            type="time"
            label={t("to")}
            value={clock(form.dayTo)}
            onChange={(event) => time("dayTo", event.target.value)}
          />
        </div>
        <SelectField
          label={t("breaks")}
          value={form.breakMinutes}
          onChange={(event) => onChange({ breakMinutes: Number(event.target.value) })}
        >
          {BREAKS.map((minutes) => (
            <option key={minutes} value={minutes}>
              {t("breakOption", { minutes })}
            </option>
          ))}
        </SelectField>
        <div className="flex flex-col gap-1.5">
          {(["keepOrder", "sameVenue", "keepMeals", "compact"] as const).map((key) => (
            <CheckField
              key={key}
              label={t(key)}
              checked={form[key]}
              onChange={(event) => onChange({ [key]: event.target.checked })}
            />
          ))}
        </div>
        <details>
          <summary className="min-h-7 text-[15px] text-blue">
            {t("rooms", { count: form.rooms.length, all: rooms.length })}
          </summary>
          {byVenue(rooms).map((venue) => (
            <fieldset key={venue.id} className="m-0 mt-2 border-0 p-0">
              <legend className="p-0 text-[14px] text-ink-2">{venue.name}</legend>
              {venue.rooms.map((room) => (
                <CheckField
                  key={room.id}
                  className="w-full"
                  label={
                    <>
                      {room.name} <span className="text-[13px] text-ink-2">{t("seats", { count: room.capacity })}</span>
                    </>
                  }
                  checked={form.rooms.includes(room.id)}
                  onChange={() => onChange({ rooms: toggled(form.rooms, room.id) })}
                />
              ))}
            </fieldset>
          ))}
        </details>
      </div>
    </Panel>
  )
}
