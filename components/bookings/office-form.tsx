"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { RuleRow } from "@/components/severity/rule-row"
import { Button } from "@/components/ui/button"
import { SelectField, TextField } from "@/components/ui/field"
import { Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { SeverityChoice } from "@/lib/events/schema"
import { ZONES } from "@/lib/kernel/zones"
import { DEFAULT_SEVERITIES } from "@/lib/occupancy/rules/severity"
import { FINDING_KINDS } from "@/lib/occupancy/schema"
import type { OfficeSettings } from "@/lib/office/schema"
import { clockText, hoursAreRight, readClock } from "@/lib/venues/rules/hours"
import { OwnDays } from "./own-days"
import type { Act } from "./types"

/** What holds for the whole office: its name on paper, its zone, its day, its own days off and worked. */
export function OfficeForm({ settings, save }: { settings: OfficeSettings; save: Act<OfficeSettings> }) {
  const t = useTranslations("bookings")
  const events = useTranslations("events")
  const [fields, setFields] = useState({
    name: settings.name,
    zone: settings.zone,
    dayFrom: clockText(settings.dayFrom),
    dayTo: clockText(settings.dayTo),
    bookAhead: String(settings.bookAhead),
  })
  const rules = useTranslations("rules")
  const [ownDays, setOwnDays] = useState(settings.ownDays)
  const [severities, setSeverities] = useState<Readonly<Record<string, SeverityChoice | "">>>(settings.severities)
  const { run, busy } = useAction(save, { done: t("office.saved") })
  const set = (key: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields((before) => ({ ...before, [key]: event.target.value }))
  const [dayFrom, dayTo] = [readClock(fields.dayFrom), readClock(fields.dayTo)]
  const hoursRight = dayFrom !== null && dayTo !== null && hoursAreRight({ opensAt: dayFrom, closesAt: dayTo })
  const ahead = Number(fields.bookAhead)
  const aheadRight = Number.isInteger(ahead) && ahead >= 1 && ahead <= 1100
  const zones = ZONES.includes(fields.zone) ? ZONES : [fields.zone, ...ZONES]
  return (
    <form
      className="flex max-w-3xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!hoursRight || !aheadRight) return
        const { name, zone } = fields
        const chosen: Record<string, SeverityChoice> = {}
        for (const [kind, severity] of Object.entries(severities)) if (severity !== "") chosen[kind] = severity
        void run({ ...settings, name, zone, dayFrom, dayTo, bookAhead: ahead, ownDays, severities: chosen })
      }}
    >
      <Panel title={t("office.office")} padded>
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={t("office.name")}
            hint={t("office.nameHint")}
            value={fields.name}
            maxLength={60}
            onChange={set("name")}
            className="sm:col-span-2"
          />
          <SelectField label={t("office.zone")} value={fields.zone} onChange={set("zone")}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {events.has(`zone.${zone}`) ? events(`zone.${zone}`) : zone}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t("office.bookAhead")}
            value={fields.bookAhead}
            inputMode="numeric"
            maxLength={4}
            onChange={set("bookAhead")}
            error={aheadRight ? undefined : t("office.bookAheadWrong")}
          />
          <TextField
            label={t("office.dayFrom")}
            value={fields.dayFrom}
            maxLength={8}
            onChange={set("dayFrom")}
            error={dayFrom === null ? t("office.clockWrong") : undefined}
          />
          <TextField
            label={t("office.dayTo")}
            value={fields.dayTo}
            maxLength={8}
            onChange={set("dayTo")}
            error={hoursRight ? undefined : t("office.hoursWrong")}
          />
        </div>
      </Panel>
      <Panel title={t("office.ownDays")} padded>
        <OwnDays days={ownDays} onChange={setOwnDays} />
      </Panel>
      <Panel title={t("office.severities")} aside={t("office.severitiesLead")}>
        <ul className="m-0 list-none p-0">
          {FINDING_KINDS.map((kind) => (
            <RuleRow
              key={kind}
              kind={kind}
              unset={rules("asOffice", { severity: rules(`severity.${DEFAULT_SEVERITIES[kind]}`) })}
              value={severities[kind] ?? ""}
              onChange={(value) => setSeverities({ ...severities, [kind]: value })}
            />
          ))}
        </ul>
      </Panel>
      <div>
        <Button type="submit" tone="primary" busy={busy} disabled={!hoursRight || !aheadRight}>
          {t("office.save")}
        </Button>
      </div>
    </form>
  )
}
