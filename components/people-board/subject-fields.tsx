"use client"

import { useTranslations } from "next-intl"
import { SelectField } from "@/components/ui/field"
import type { Subject } from "./subjects"

const LENGTHS = [30, 60, 90, 120, 180]

/** Whose time is looked at; for a group, how long they would meet. */
export function SubjectFields({
  subjects,
  value,
  minutes,
  onSubject,
  onMinutes,
}: {
  subjects: readonly Subject[]
  value: string
  minutes: number
  onSubject: (key: string) => void
  onMinutes: (minutes: number) => void
}) {
  const t = useTranslations("finder.people")
  const meetings = subjects.flatMap((one) => (one.kind === "meeting" ? [one] : []))
  const waiting = meetings.filter(({ meeting }) => meeting.from === null)
  const placed = meetings.filter(({ meeting }) => meeting.from !== null)
  const list = (some: typeof meetings) =>
    some.map(({ key, meeting }) => (
      <option key={key} value={key}>
        {meeting.title}
      </option>
    ))
  return (
    <>
      <SelectField
        className="w-full sm:w-80"
        label={t("whose")}
        value={value}
        onChange={(event) => onSubject(event.target.value)}
      >
        <optgroup label={t("groups")}>
          {subjects.map((one) =>
            one.kind === "meeting" ? null : (
              <option key={one.key} value={one.key}>
                {one.kind === "group" ? one.name : t(`subjects.${one.kind}`)}
              </option>
            ),
          )}
        </optgroup>
        {waiting.length > 0 ? <optgroup label={t("waiting")}>{list(waiting)}</optgroup> : null}
        {placed.length > 0 ? <optgroup label={t("placed")}>{list(placed)}</optgroup> : null}
      </SelectField>
      {value.startsWith("meeting:") ? null : (
        <SelectField
          label={t("length")}
          value={String(minutes)}
          onChange={(event) => onMinutes(Number(event.target.value))}
        >
          {LENGTHS.map((length) => (
            <option key={length} value={length}>
              {t("minutes", { minutes: length })}
            </option>
          ))}
        </SelectField>
      )}
    </>
  )
}
