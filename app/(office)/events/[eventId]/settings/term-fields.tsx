"use client"

import { useTranslations } from "next-intl"
import { TextField } from "@/components/ui/field"
import type { EventSettings } from "@/lib/events/schema"

/** Which session of which term this is, of how many: what the rotation of seats goes by (handbook §1.5). */
export function TermFields({ settings }: { settings: EventSettings }) {
  const t = useTranslations("events.customs")
  return (
    <fieldset className="m-0 grid gap-4 border-0 p-0 sm:col-span-2 sm:grid-cols-3">
      <legend className="sr-only">{t("term")}</legend>
      <TextField
        name="term"
        maxLength={40}
        label={t("term")}
        hint={t("termHint")}
        placeholder={t("termExample")}
        defaultValue={settings.term}
      />
      {(["sessionOfTerm", "sessionsInTerm"] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          type="number"
          min={1}
          max={20}
          required
          label={t(name)}
          hint={t(`${name}Hint`)}
          defaultValue={settings[name]}
        />
      ))}
    </fieldset>
  )
}
