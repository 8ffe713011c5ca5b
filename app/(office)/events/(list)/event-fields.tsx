"use client"

import { useTranslations } from "next-intl"
import { SelectField, TextField } from "@/components/ui/field"
import type { EventDetails } from "@/lib/events/schema"
import { ZONES } from "@/lib/kernel/zones"

/** Title, days and zone of an event: the same fields when it is made and when it is changed. */
export function EventFields({ event }: { event?: EventDetails }) {
  const t = useTranslations("events")
  const zone = event?.zone ?? "Asia/Shanghai"
  const zones = ZONES.includes(zone) ? ZONES : [zone, ...ZONES]
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        className="sm:col-span-2"
        name="title"
        label={t("field.title")}
        hint={t("field.titleHint")}
        defaultValue={event?.title}
        required
        maxLength={120}
      />
      <TextField
        className="sm:col-span-2"
        name="shortTitle"
        label={t("field.shortTitle")}
        hint={t("field.shortTitleHint")}
        defaultValue={event?.shortTitle}
        maxLength={40}
      />
      <TextField name="startsOn" type="date" label={t("field.startsOn")} defaultValue={event?.startsOn} required />
      <TextField name="endsOn" type="date" label={t("field.endsOn")} defaultValue={event?.endsOn} required />
      <SelectField name="zone" label={t("field.zone")} hint={t("field.zoneHint")} defaultValue={zone}>
        {zones.map((name) => (
          <option key={name} value={name}>
            {t.has(`zone.${name}`) ? t(`zone.${name}`) : name}
          </option>
        ))}
      </SelectField>
    </div>
  )
}

export function readEventFields(given: FormData): EventDetails {
  const text = (name: string) => String(given.get(name) ?? "")
  return {
    title: text("title"),
    shortTitle: text("shortTitle"),
    startsOn: text("startsOn"),
    endsOn: text("endsOn"),
    zone: text("zone"),
  }
}
