"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { SelectField, TextField } from "@/components/ui/field"
import { workingDay } from "@/lib/office/rules/working-day"

/** Days that differ from the official calendar of holidays and 调休; what the calendar says of each is shown beside it. */
export function OwnDays({
  days,
  onChange,
}: {
  days: Readonly<Record<string, boolean>>
  onChange: (next: Record<string, boolean>) => void
}) {
  const t = useTranslations("bookings")
  const [day, setDay] = useState("")
  const [works, setWorks] = useState("0")
  const calendar = (iso: string) => {
    const { works: worked, reason, name } = workingDay(iso)
    return worked ? t("office.calendarWorks") : name || t(`office.calendar.${reason === "" ? "weekend" : reason}`)
  }
  return (
    <>
      <p className="m-0 mb-3 text-[14px] text-ink-2">{t("office.ownDaysLead")}</p>
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={t("fields.day")}
          type="date"
          value={day}
          onChange={(event) => setDay(event.target.value)}
          className="w-44"
        />
        <SelectField
          label={t("office.thatDay")}
          value={works}
          onChange={(event) => setWorks(event.target.value)}
          className="w-36"
        >
          <option value="0">{t("office.off")}</option>
          <option value="1">{t("office.works")}</option>
        </SelectField>
        <Button
          disabled={day === ""}
          onClick={() => {
            onChange({ ...days, [day]: works === "1" })
            setDay("")
          }}
        >
          {t("office.add")}
        </Button>
        {day ? (
          <span className="pb-1.5 text-[14px] text-ink-2">{t("office.byCalendar", { what: calendar(day) })}</span>
        ) : null}
      </div>
      {Object.keys(days).length > 0 ? (
        <ul className="m-0 mt-3 list-none divide-y divide-line-2 rounded-md border border-line p-0">
          {Object.keys(days)
            .sort()
            .map((iso) => (
              <li key={iso} className="flex flex-wrap items-center gap-3 px-3 py-1 text-[14px]">
                <span className="font-medium">{iso}</span>
                <span>{t(days[iso] ? "office.works" : "office.off")}</span>
                <span className="min-w-0 flex-1 text-ink-2">{t("office.byCalendar", { what: calendar(iso) })}</span>
                <Button
                  size="sm"
                  aria-label={t("office.removeDay", { day: iso })}
                  onClick={() => {
                    const { [iso]: _, ...rest } = days
                    onChange(rest)
                  }}
                >
                  ×
                </Button>
              </li>
            ))}
        </ul>
      ) : null}
    </>
  )
}
