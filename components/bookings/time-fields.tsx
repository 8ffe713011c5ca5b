"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { TextField } from "@/components/ui/field"

export type TimeFieldsValue = { day: string; from: string; to: string; endDay: string }

/** One day and two clock times; a last day when it goes on over midnight. */
export function TimeFields({
  value,
  onChange,
  severalDays = false,
}: {
  value: TimeFieldsValue
  onChange: (change: Partial<TimeFieldsValue>) => void
  /** The last day is always asked for (blocks, appointments). */
  severalDays?: boolean
}) {
  const t = useTranslations("bookings")
  const [overnight, setOvernight] = useState(value.endDay !== "")
  const wrong = value.from !== "" && value.to !== "" && value.endDay <= value.day && value.from >= value.to
  const lastDay = severalDays || overnight
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      <TextField
        label={t("fields.day")}
        type="date"
        required
        value={value.day}
        onChange={(event) => onChange({ day: event.target.value })}
      />
      <TextField
        label={t("fields.from")}
        type="time"
        step={300}
        required
        value={value.from}
        onChange={(event) => onChange({ from: event.target.value })}
      />
      {lastDay ? (
        <TextField
          label={t("fields.endDay")}
          type="date"
          min={value.day}
          value={value.endDay || value.day}
          onChange={(event) => onChange({ endDay: event.target.value })}
        />
      ) : null}
      <TextField
        label={t("fields.to")}
        type="time"
        step={300}
        required
        value={value.to === "24:00" ? "00:00" : value.to}
        // Midnight ends a day; it begins the next one where a last day is said.
        onChange={(event) =>
          onChange({ to: event.target.value === "00:00" && value.endDay <= value.day ? "24:00" : event.target.value })
        }
        error={wrong ? t("fields.endsBefore") : undefined}
      />
      {lastDay ? null : (
        <div className="self-end">
          <button
            type="button"
            className="min-h-9 border-0 bg-transparent p-0 text-[14px] text-blue underline underline-offset-4"
            onClick={() => setOvernight(true)}
          >
            {t("fields.overnight")}
          </button>
        </div>
      )}
    </div>
  )
}
