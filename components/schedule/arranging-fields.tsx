"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { CheckField, SelectField, TextField } from "@/components/ui/field"
import type { MeetingPlan, WaitsFor } from "@/lib/meetings/schema"
import type { BoardDay } from "./board-geometry"

/** What arranging a meeting is bound to, as the form holds it. */
export type Arranging = {
  minutes: number | null
  equipment: string[]
  allowedDays: string[]
  waitsFor: WaitsFor[]
  pinned: boolean
}

/** `meetings`: those that exist; what a meeting waited for and was deleted is waited for no more. */
export const arrangingOf = (meeting: MeetingPlan | null, meetings: readonly MeetingPlan[]): Arranging => ({
  minutes: meeting?.minutes ?? null,
  equipment: [...(meeting?.equipment ?? [])],
  allowedDays: [...(meeting?.allowedDays ?? [])],
  waitsFor: (meeting?.waitsFor ?? []).filter((wait) => meetings.some((one) => one.id === wait.meetingId)),
  pinned: meeting?.pinned ?? false,
})

const toggled = (all: readonly string[], one: string): string[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one]
const whole = (text: string): number => Math.max(0, Math.floor(Number(text) || 0))

/** 编排要求: length while it has no time, equipment, days it may be on, what it has to come after, whether it stays put. */
export function ArrangingFields({
  value,
  onChange,
  meeting,
  meetings,
  known,
  days,
}: {
  value: Arranging
  onChange: (next: Arranging) => void
  meeting: MeetingPlan | null
  meetings: readonly MeetingPlan[]
  /** Equipment that some room has. */
  known: readonly string[]
  days: readonly BoardDay[]
}) {
  const t = useTranslations("board.form")
  const put = (part: Partial<Arranging>) => onChange({ ...value, ...part })
  const others = meetings.filter((one) => one.id !== meeting?.id && !one.cancelled)
  const free = others.filter((one) => !value.waitsFor.some((wait) => wait.meetingId === one.id))
  const equipment = [...new Set([...known, ...value.equipment])]
  const setWait = (at: number, part: Partial<WaitsFor>) =>
    put({ waitsFor: value.waitsFor.map((wait, index) => (index === at ? { ...wait, ...part } : wait)) })
  return (
    <details
      className="rounded-md border border-line-2 px-3 py-2 sm:col-span-6"
      open={meeting !== null && JSON.stringify(value) !== JSON.stringify(arrangingOf(null, []))}
    >
      <summary className="cursor-pointer text-[15px]">{t("arranging")}</summary>
      <div className="mt-2 grid gap-3 sm:grid-cols-6">
        <TextField
          className="sm:col-span-2"
          type="number"
          min={5}
          max={1440}
          step={5}
          label={t("minutes")}
          hint={t("minutesHint")}
          value={value.minutes ?? ""}
          onChange={(event) => put({ minutes: event.target.value === "" ? null : whole(event.target.value) })}
        />
        <CheckField
          className="self-center sm:col-span-4"
          label={t("pinned")}
          checked={value.pinned}
          onChange={(event) => put({ pinned: event.target.checked })}
        />
        {equipment.length > 0 ? (
          <fieldset className="m-0 border-0 p-0 sm:col-span-6">
            <legend className="mb-1 text-[14px] text-ink-2">{t("equipment")}</legend>
            <div className="flex flex-wrap gap-x-4 gap-y-1">
              {equipment.map((one) => (
                <CheckField
                  key={one}
                  label={one}
                  checked={value.equipment.includes(one)}
                  onChange={() => put({ equipment: toggled(value.equipment, one) })}
                />
              ))}
            </div>
          </fieldset>
        ) : null}
        <fieldset className="m-0 border-0 p-0 sm:col-span-6">
          <legend className="mb-1 text-[14px] text-ink-2">{t("allowedDays")}</legend>
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {days.map((day) => (
              <CheckField
                key={day.iso}
                label={day.label}
                checked={value.allowedDays.includes(day.iso)}
                onChange={() => put({ allowedDays: toggled(value.allowedDays, day.iso) })}
              />
            ))}
          </div>
        </fieldset>
        <fieldset className="m-0 border-0 p-0 sm:col-span-6">
          <legend className="mb-1 text-[14px] text-ink-2">{t("waitsFor")}</legend>
          {value.waitsFor.map((wait, at) => {
            const title = others.find((one) => one.id === wait.meetingId)?.title ?? ""
            return (
              <div key={wait.meetingId} className="mb-2 flex flex-wrap items-end gap-2">
                <span className="min-w-0 flex-1 self-center">{title}</span>
                <TextField
                  className="w-24"
                  type="number"
                  min={0}
                  max={60}
                  label={t("waitDays")}
                  aria-label={t("waitDaysOf", { title })}
                  value={wait.days}
                  onChange={(event) => setWait(at, { days: whole(event.target.value) })}
                />
                <TextField
                  className="w-24"
                  type="number"
                  min={0}
                  max={1440}
                  step={5}
                  label={t("waitMinutes")}
                  aria-label={t("waitMinutesOf", { title })}
                  value={wait.minutes}
                  onChange={(event) => setWait(at, { minutes: whole(event.target.value) })}
                />
                <Button
                  size="sm"
                  aria-label={t("waitRemove", { title })}
                  onClick={() => put({ waitsFor: value.waitsFor.filter((_, index) => index !== at) })}
                >
                  ×
                </Button>
              </div>
            )
          })}
          <SelectField
            label={t("waitAdd")}
            hideLabel
            value=""
            onChange={(event) =>
              event.target.value !== "" &&
              put({ waitsFor: [...value.waitsFor, { meetingId: event.target.value, minutes: 0, days: 0 }] })
            }
          >
            <option value="">{t("waitAdd")}</option>
            {free.map((one) => (
              <option key={one.id} value={one.id}>
                {[one.code, one.title].filter(Boolean).join(" ")}
              </option>
            ))}
          </SelectField>
        </fieldset>
      </div>
    </details>
  )
}
