"use client"

import { useTranslations } from "next-intl"
import { useMemo, useRef, useState } from "react"
import { SelectField } from "@/components/ui/field"
import { meetingsIn } from "@/lib/occupancy/rules/meetings-in"
import type { Finding } from "@/lib/occupancy/schema"
import type { Scene } from "./scene"
import { WeekColumn } from "./week-column"
import { columnOf, filtered, filterKey, hoursOf, type WeekFilter } from "./week-geometry"
import { WeekGhost } from "./week-ghost"
import { useWeekHand } from "./week-hand"

/** Pixels a minute, the width of the hours, the least width of a day. */
const [SCALE, HOURS, DAY] = [0.95, 56, 220]
const NONE: readonly Finding[] = []

/** The whole session with days as columns and time downwards: all of it, or one venue, room or delegation. */
export function WeekBoard({ scene }: { scene: Scene }) {
  const t = useTranslations("finder.week")
  const { plan, venues, days, findings, words } = scene
  const [filter, setFilter] = useState<WeekFilter>({ kind: "all" })
  const { prepared } = words
  const meetings = useMemo(() => {
    const { roster } = prepared
    return filtered(
      plan.meetings,
      filter,
      (roomId) => prepared.rooms.get(roomId)?.venueId,
      (id, group) => prepared.peopleOf(id).some((number) => roster.people[number]?.groupName === group),
    )
  }, [plan.meetings, filter, prepared])
  const hours = useMemo(() => hoursOf(plan.meetings, days), [plan.meetings, days])
  const columns = useMemo(() => days.map((day) => columnOf(meetings, day)), [meetings, days])
  const findingsOf = useMemo(() => {
    const troubled = new Map<string, Finding[]>()
    for (const finding of findings)
      for (const id of meetingsIn(finding)) troubled.set(id, [...(troubled.get(id) ?? []), finding])
    return (id: string) => troubled.get(id) ?? NONE
  }, [findings])
  const titleOf = (id: string) => prepared.meetings.get(id)?.title ?? ""
  const box = useRef<HTMLElement>(null)
  useWeekHand(box, scene, hours, SCALE)
  const choices: { key: string; label: string; filter: WeekFilter }[] = [
    { key: "all", label: t("all"), filter: { kind: "all" } },
  ]
  const venueChoices = venues.map(({ id, name }) => ({
    key: `venue:${id}`,
    label: name,
    filter: { kind: "venue", id } as const,
  }))
  const roomChoices = venues.flatMap((venue) =>
    venue.rooms.map(({ id, name }) => ({
      key: `room:${id}`,
      label: `${venue.name}·${name}`,
      filter: { kind: "room", id } as const,
    })),
  )
  const groupChoices = [...prepared.roster.byGroup.keys()].map((id) => ({
    key: `group:${id}`,
    label: id,
    filter: { kind: "group", id } as const,
  }))
  const every = [...choices, ...venueChoices, ...roomChoices, ...groupChoices]
  const marks = Array.from({ length: (hours.to - hours.from) / 60 + 1 }, (_, i) => hours.from + i * 60)
  const height = (hours.to - hours.from) * SCALE
  const option = ({ key, label }: { key: string; label: string }) => (
    <option key={key} value={key}>
      {label}
    </option>
  )
  return (
    <>
      <div className="mb-2 flex flex-wrap items-end gap-x-4 gap-y-2">
        <SelectField
          className="w-full sm:w-72"
          label={t("of")}
          value={filterKey(filter)}
          onChange={(event) =>
            setFilter(every.find(({ key }) => key === event.target.value)?.filter ?? { kind: "all" })
          }
        >
          {choices.map(option)}
          <optgroup label={t("venues")}>{venueChoices.map(option)}</optgroup>
          <optgroup label={t("groups")}>{groupChoices.map(option)}</optgroup>
          <optgroup label={t("rooms")}>{roomChoices.map(option)}</optgroup>
        </SelectField>
        {scene.editable ? (
          <p id="week-help" className="m-0 hidden max-w-2xl text-[13px] text-ink-2 md:block">
            {t("help")}
          </p>
        ) : null}
      </div>
      <section
        ref={box}
        aria-label={t("label")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="overflow-auto rounded-lg border border-line bg-white"
        style={{ maxHeight: "78vh" }}
      >
        <div style={{ minWidth: HOURS + days.length * DAY }}>
          <div className="sticky top-0 z-30 flex border-line border-b bg-paper-2">
            <div className="sticky left-0 z-10 flex-none bg-paper-2" style={{ width: HOURS }} />
            {days.map((day) => (
              <div key={day.iso} className="flex-1 border-line border-l px-2 py-1" style={{ minWidth: DAY }}>
                <button
                  type="button"
                  onClick={() => scene.show(day.iso, "day")}
                  className="min-h-7 border-0 bg-transparent p-0 font-semibold text-[14px] text-ink underline decoration-line"
                >
                  {day.label}
                </button>
              </div>
            ))}
          </div>
          <div className="flex">
            <div className="sticky left-0 z-20 flex-none border-line bg-white" style={{ width: HOURS, height }}>
              {marks.slice(0, -1).map((minute) => (
                <span
                  key={minute}
                  className="absolute right-2 text-[12px] text-ink-2"
                  style={{ top: (minute - hours.from) * SCALE }}
                >
                  {String(minute / 60).padStart(2, "0")}:00
                </span>
              ))}
            </div>
            {columns.map((column) => (
              <div
                key={column.day.iso}
                data-column={column.day.iso}
                className="relative flex-1 border-line border-l"
                style={{
                  minWidth: DAY,
                  height,
                  backgroundImage: `repeating-linear-gradient(180deg, #e8e4db 0 1px, transparent 1px ${60 * SCALE}px)`,
                }}
              >
                <WeekColumn
                  column={column}
                  scene={scene}
                  hours={hours}
                  scale={SCALE}
                  findingsOf={findingsOf}
                  titleOf={titleOf}
                />
                <WeekGhost scene={scene} day={column.day} hours={hours} scale={SCALE} />
              </div>
            ))}
          </div>
        </div>
      </section>
    </>
  )
}
