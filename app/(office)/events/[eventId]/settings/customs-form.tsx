"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { SelectField, TextField } from "@/components/ui/field"
import { Callout } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import {
  EVEN_RULES,
  type EventSettings,
  eventSettings,
  STROKE_RULES,
  STROKE_TIES,
  TWO_PERSON_RULES,
} from "@/lib/events/schema"
import { updateSettingsAction } from "./actions"
import { TermFields } from "./term-fields"

const CHOICES = {
  evenRule: EVEN_RULES,
  twoPersonRule: TWO_PERSON_RULES,
  strokeRule: STROKE_RULES,
  strokeTie: STROKE_TIES,
} as const

/** The customs of the place. Each choice says in the field's own words what it does. */
export function CustomsForm({ eventId, settings }: { eventId: string; settings: EventSettings }) {
  const t = useTranslations("events")
  const words = useRefusalWords()
  const { run, busy, refusal } = useAction(updateSettingsAction, { done: t("settings.saved"), quiet: true })
  const [evenRule, setEvenRule] = useState<string>(settings.evenRule)

  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    const given = Object.fromEntries(new FormData(submitted.currentTarget))
    const inOffice = String(given.deputiesInOffice).trim()
    const wanted = eventSettings.safeParse({
      ...settings,
      ...given,
      sessionOfTerm: Number(given.sessionOfTerm),
      sessionsInTerm: Number(given.sessionsInTerm),
      arriveEarlyMinutes: Number(given.arriveEarlyMinutes),
      deputiesInOffice: inOffice === "" ? null : Number(inOffice),
    })
    if (wanted.success) void run({ eventId, settings: wanted.data })
  }

  const choice = (name: keyof typeof CHOICES) => (
    <SelectField
      key={name}
      name={name}
      label={t(`customs.${name}.label`)}
      hint={name === "evenRule" ? t(`customs.evenRule.example.${evenRule}`) : t(`customs.${name}.hint`)}
      defaultValue={settings[name]}
      onChange={name === "evenRule" ? (changed) => setEvenRule(changed.target.value) : undefined}
    >
      {CHOICES[name].map((value) => (
        <option key={value} value={value}>
          {t(`customs.${name}.${value}`)}
        </option>
      ))}
    </SelectField>
  )

  return (
    <form onSubmit={submit} className="grid gap-4">
      {refusal ? <Callout tone="seal" title={words(refusal)} /> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        {choice("evenRule")}
        {choice("twoPersonRule")}
        {choice("strokeRule")}
        {choice("strokeTie")}
        <p className="m-0 text-[14px] sm:col-span-2">
          <Link href={`/events/${eventId}/people/order`} className="text-blue">
            {t("customs.toNameOrder")}
          </Link>
        </p>
        <TermFields settings={settings} />
        <TextField
          name="arriveEarlyMinutes"
          type="number"
          min={0}
          max={120}
          required
          label={t("customs.arriveEarly")}
          hint={t("customs.arriveEarlyHint")}
          defaultValue={settings.arriveEarlyMinutes}
        />
        <TextField
          name="deputiesInOffice"
          type="number"
          min={0}
          max={10000}
          label={t("customs.deputiesInOffice")}
          hint={t("customs.deputiesInOfficeHint")}
          defaultValue={settings.deputiesInOffice ?? ""}
        />
        <TextField
          name="contactName"
          maxLength={50}
          label={t("customs.contactName")}
          hint={t("customs.contactHint")}
          defaultValue={settings.contactName}
        />
        <TextField
          name="contactPhone"
          type="tel"
          maxLength={30}
          label={t("customs.contactPhone")}
          defaultValue={settings.contactPhone}
        />
      </div>
      <div>
        <Button type="submit" busy={busy}>
          {t("settings.saveCustoms")}
        </Button>
      </div>
    </form>
  )
}
