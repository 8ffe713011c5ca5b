"use client"

import { useTranslations } from "next-intl"
import { SelectField, TextField } from "@/components/ui/field"
import { EVERY, type Every, type Repeat, repeatFrom } from "@/lib/bookings/rules/repeat"
import { WEEKDAYS, type Weekday } from "@/lib/bookings/rules/weekdays"
import { MAX_OCCURRENCES } from "@/lib/bookings/schema"
import { useRepeatWords } from "./use-repeat-words"

/** Whole number between bounds, or the old one when what was typed is none. */
const bounded = (text: string, least: number, most: number, before: number): number => {
  const number = Number(text)
  return Number.isInteger(number) && text.trim() !== "" ? Math.min(most, Math.max(least, number)) : before
}

/** How a booking recurs: simple choices that make a rule, which is said in words below. Null = once. */
export function RepeatFields({
  day,
  repeat,
  onChange,
}: {
  /** The first day; weekday and day of the month are taken from it. */
  day: string
  repeat: Repeat | null
  onChange: (next: Repeat | null) => void
}) {
  const t = useTranslations("bookings")
  const words = useRepeatWords()
  const set = (change: Partial<Repeat>) => repeat && onChange({ ...repeat, ...change })
  const choose = (every: string) =>
    onChange(every === "" ? null : { ...repeatFrom(every as Every, day), ...(repeat ? { end: repeat.end } : {}) })
  const toggle = (weekday: Weekday, on: boolean) => {
    if (!repeat) return
    const next = on ? [...repeat.weekdays, weekday] : repeat.weekdays.filter((one) => one !== weekday)
    if (next.length > 0) set({ weekdays: WEEKDAYS.filter((one) => next.includes(one)) })
  }
  return (
    <fieldset className="m-0 grid gap-3 border-0 p-0 sm:grid-cols-3">
      <legend className="sr-only">{t("repeat.title")}</legend>
      <SelectField
        label={t("repeat.title")}
        value={repeat?.every ?? ""}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t("repeat.once")}</option>
        {EVERY.map((every) => (
          <option key={every} value={every}>
            {t(`repeat.every.${every}`)}
          </option>
        ))}
      </SelectField>
      {repeat && repeat.every !== "workday" ? (
        <TextField
          label={t(`repeat.interval.${repeat.every}`)}
          type="number"
          min={1}
          max={99}
          value={repeat.interval}
          onChange={(event) => set({ interval: bounded(event.target.value, 1, 99, repeat.interval) })}
        />
      ) : null}
      {repeat ? (
        <SelectField
          label={t("repeat.end")}
          value={repeat.end.by}
          onChange={(event) =>
            set({ end: event.target.value === "day" ? { by: "day", day } : { by: "count", count: 10 } })
          }
        >
          <option value="count">{t("repeat.byCount")}</option>
          <option value="day">{t("repeat.byDay")}</option>
        </SelectField>
      ) : null}
      {repeat?.end.by === "count" ? (
        <TextField
          label={t("repeat.count")}
          type="number"
          min={1}
          max={MAX_OCCURRENCES}
          value={repeat.end.count}
          onChange={(event) => set({ end: { by: "count", count: bounded(event.target.value, 1, MAX_OCCURRENCES, 1) } })}
        />
      ) : null}
      {repeat?.end.by === "day" ? (
        <TextField
          label={t("repeat.day")}
          type="date"
          min={day}
          value={repeat.end.day}
          onChange={(event) => event.target.value && set({ end: { by: "day", day: event.target.value } })}
        />
      ) : null}
      {repeat?.every === "week" ? (
        <fieldset className="m-0 flex min-w-0 flex-wrap gap-x-3 gap-y-1 border-0 p-0 sm:col-span-3">
          <legend className="sr-only">{t("repeat.onDays")}</legend>
          {WEEKDAYS.map((weekday) => (
            <label key={weekday} className="inline-flex min-h-7 items-center gap-1.5 text-[14px]">
              <input
                type="checkbox"
                className="h-4 w-4 accent-seal"
                checked={repeat.weekdays.includes(weekday)}
                onChange={(event) => toggle(weekday, event.target.checked)}
              />
              {t(`repeat.weekdays.${weekday}`)}
            </label>
          ))}
        </fieldset>
      ) : null}
      {repeat ? (
        <p className="m-0 text-[14px] sm:col-span-3">
          <span className="text-ink-2">{t("repeat.said")}</span> <strong>{words(repeat)}</strong>
          {repeat.every === "monthDay" && repeat.monthDay > 28 ? (
            <span className="block text-[13px] text-ink-2">{t("repeat.shortMonths", { day: repeat.monthDay })}</span>
          ) : null}
        </p>
      ) : null}
    </fieldset>
  )
}
