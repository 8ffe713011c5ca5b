"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { classNames } from "@/components/ui/class-names"
import { CheckField, SelectField, TextField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import { type FoundPerson, PersonSearch } from "./people-field"
import { TimeFields } from "./time-fields"
import type { Act } from "./types"

export type AppointmentAct = Act<{
  personId: string
  title: string
  note: string
  venueId: string | null
  day: string
  from: string
  endDay: string
  to: string
  tentative: boolean
  confidential: boolean
}>

/** What takes a person's time outside the plan; "looks free" is not "confirmed". */
export function AppointmentForm({
  venues,
  person: given,
  day,
  create,
}: {
  venues: readonly { id: string; name: string }[]
  person: { id: string; name: string } | null
  day: string
  create: AppointmentAct
}) {
  const t = useTranslations("bookings")
  const empty = { title: "", note: "", venueId: "", day, from: "08:30", endDay: "", to: "11:30" }
  const [person, setPerson] = useState<Pick<FoundPerson, "id" | "name"> | null>(given)
  const [fields, setFields] = useState(empty)
  const [tentative, setTentative] = useState(false)
  const [confidential, setConfidential] = useState(false)
  const { run, busy } = useAction(create, { done: t("appointments.done"), onDone: () => setFields(empty) })
  const change = (some: Partial<typeof fields>) => setFields((before) => ({ ...before, ...some }))
  const ready =
    person !== null && fields.title.trim() !== "" && fields.day !== "" && fields.from !== "" && fields.to !== ""
  return (
    <form
      className="flex flex-col gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!ready || !person) return
        void run({ ...fields, personId: person.id, venueId: fields.venueId || null, tentative, confidential })
      }}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <div>
          <PersonSearch label={t("fields.person")} onChoose={({ id, name }) => setPerson({ id, name })} />
          <p className={classNames("m-0 mt-1 text-[13px]", !person && "text-ink-2")} role="status">
            {person ? t("appointments.chosen", { name: person.name }) : t("appointments.choose")}
          </p>
        </div>
        <TextField
          label={t("appointments.what")}
          placeholder={t("appointments.whatHint")}
          value={fields.title}
          maxLength={100}
          onChange={(event) => change({ title: event.target.value })}
        />
      </div>
      <TimeFields severalDays value={fields} onChange={change} />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t("fields.venue")}
          value={fields.venueId}
          onChange={(event) => change({ venueId: event.target.value })}
        >
          <option value="">{t("fields.noVenue")}</option>
          {venues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("fields.noteInner")}
          value={fields.note}
          maxLength={500}
          onChange={(event) => change({ note: event.target.value })}
        />
      </div>
      <div className="flex flex-wrap gap-x-5">
        <CheckField
          label={t("fields.tentative")}
          checked={tentative}
          onChange={(event) => setTentative(event.target.checked)}
        />
        <CheckField
          label={t("appointments.confidential")}
          checked={confidential}
          onChange={(event) => setConfidential(event.target.checked)}
        />
      </div>
      <div>
        <Button type="submit" tone="primary" busy={busy} disabled={!ready}>
          {t("appointments.save")}
        </Button>
      </div>
    </form>
  )
}
