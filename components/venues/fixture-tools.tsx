"use client"

import { useTranslations } from "next-intl"
import type { KeyboardEvent } from "react"
import { Button } from "@/components/ui/button"
import { SelectField, TextField } from "@/components/ui/field"
import { changeFixture, moveFixture } from "@/lib/venues/rules/edit/fixtures"
import type { HallDescription, HallGeometry } from "@/lib/venues/schema"
import { FIXTURES } from "@/lib/venues/schema/hall-parts"

export type Tool = "choose" | "seat" | "door" | (typeof FIXTURES)[number]
const TOOLS: readonly Tool[] = ["choose", "seat", "door", ...FIXTURES]

/** What a click on the ground puts there. */
export function PlacingTools({ tool, onChange }: { tool: Tool; onChange: (tool: Tool) => void }) {
  const t = useTranslations("venues")
  return (
    <SelectField
      label={t("edit.tool")}
      hideLabel
      value={tool}
      className="w-44"
      onChange={(event) => onChange(TOOLS.find((one) => one === event.target.value) ?? "choose")}
    >
      {TOOLS.map((one) => (
        <option key={one} value={one}>
          {one === "choose" || one === "seat" || one === "door"
            ? t(`edit.tools.${one}`)
            : t("edit.put", { kind: t(`fixtures.${one}`) })}
        </option>
      ))}
    </SelectField>
  )
}

const STEPS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Everything in the hall that is no seat, as a list: named, moved by arrow keys, taken away. */
export function FixtureTools({
  description,
  geometry,
  chosen,
  onChoose,
  onChange,
}: {
  description: HallDescription
  geometry: HallGeometry
  chosen: number
  onChoose: (index: number) => void
  onChange: (next: HallDescription, words: string) => void
}) {
  const t = useTranslations("venues")
  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step) {
      event.preventDefault()
      const size = event.shiftKey ? 0.1 : 0.5
      onChange(moveFixture(description, index, { x: step.x * size, y: step.y * size }), t("edit.moved"))
    } else if (event.key === "Delete") {
      event.preventDefault()
      onChange(changeFixture(description, index, null), t("edit.fixtureGone"))
    }
  }
  const doors = description.sections.flatMap((section, area) =>
    (section.doors ?? []).flatMap((door, place) => (typeof door === "string" ? [] : [{ door, area, place }])),
  )
  const changeDoor = (area: number, place: number, name: string | null) => ({
    ...description,
    sections: description.sections.map((section, index) =>
      index === area
        ? {
            ...section,
            doors: (section.doors ?? []).flatMap((door, at) =>
              at !== place || typeof door === "string" ? [door] : name === null ? [] : [{ ...door, name }],
            ),
          }
        : section,
    ),
  })
  if (geometry.fixtures.length === 0 && doors.length === 0) return null
  return (
    <ul className="m-0 flex list-none flex-wrap gap-3 border-line-2 border-t px-4 py-2" aria-label={t("edit.fixtures")}>
      {geometry.fixtures.map((fixture, index) => {
        const kind = t(`fixtures.${fixture.kind}`)
        const name = fixture.name || kind
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: fixtures have no identity of their own
          <li key={index} className="flex items-end gap-1">
            <TextField
              label={kind}
              value={fixture.name}
              maxLength={20}
              placeholder={kind}
              className="w-28"
              onFocus={() => onChoose(index)}
              onChange={(event) =>
                onChange(
                  changeFixture(description, index, (one) => ({ ...one, name: event.target.value })),
                  "",
                )
              }
            />
            <Button
              size="sm"
              className="mb-1"
              aria-pressed={chosen === index}
              aria-label={t("edit.moveByKeys", { name })}
              onFocus={() => onChoose(index)}
              onClick={() => onChoose(index)}
              onKeyDown={onKeyDown(index)}
            >
              ✥
            </Button>
            <Button
              size="sm"
              className="mb-1"
              aria-label={t("edit.take", { name })}
              onClick={() => onChange(changeFixture(description, index, null), t("edit.fixtureGone"))}
            >
              ×
            </Button>
          </li>
        )
      })}
      {doors.map(({ door, area, place }) => (
        <li key={`${area}/${place}`} className="flex items-end gap-1">
          <TextField
            label={t("edit.doorName")}
            value={door.name}
            maxLength={20}
            className="w-28"
            onChange={(event) => onChange(changeDoor(area, place, event.target.value || t("edit.door")), "")}
          />
          <Button
            size="sm"
            className="mb-1"
            aria-label={t("edit.take", { name: door.name })}
            onClick={() => onChange(changeDoor(area, place, null), t("edit.fixtureGone"))}
          >
            ×
          </Button>
        </li>
      ))}
    </ul>
  )
}
