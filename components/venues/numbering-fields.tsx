"use client"

import { useTranslations } from "next-intl"
import { SelectField } from "@/components/ui/field"
import { readLabels, readWhole, writeLabels } from "@/lib/venues/rules/edit/typed"
import { rowLabels } from "@/lib/venues/rules/numbering"
import type { HallNumbering } from "@/lib/venues/schema"
import { NUMBERING_SCHEMES } from "@/lib/venues/schema/hall-parts"
import { TypedField } from "./typed-field"

const RUNS = ["row", "section", "block"] as const

const namesFor = (blocks: number): string[] =>
  blocks === 2
    ? ["左", "右"]
    : blocks === 3
      ? ["左", "中", "右"]
      : Array.from({ length: blocks }, (_, i) => `${i + 1}区`)

/** How seats are numbered, with an example row of seven and of eight. `blocks`: the most blocks a row has. */
export function NumberingFields({
  numbering,
  blocks,
  onChange,
}: {
  numbering: HallNumbering
  blocks: number
  onChange: (numbering: HallNumbering) => void
}) {
  const t = useTranslations("venues")
  const { scheme, oddSide, start, blockNames, continuous } = numbering
  const run = blockNames ? "block" : continuous && scheme !== "center-out" ? "section" : "row"
  const example = (count: number) => rowLabels({ scheme, oddSide, start }, "", count).join(" ")
  const choose = (next: (typeof RUNS)[number]) => {
    const { blockNames: _names, continuous: _on, ...rest } = numbering
    if (next === "block") onChange({ ...rest, blockNames: namesFor(blocks) })
    else onChange(next === "section" ? { ...rest, continuous: true } : rest)
  }
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        label={t("hall.numbering")}
        value={scheme}
        onChange={(event) => {
          const chosen = NUMBERING_SCHEMES.find((one) => one === event.target.value)
          if (chosen) onChange({ ...numbering, scheme: chosen })
        }}
      >
        {NUMBERING_SCHEMES.map((one) => (
          <option key={one} value={one}>
            {t(`hall.schemes.${one}`)}
          </option>
        ))}
      </SelectField>
      {scheme === "center-out" ? (
        <SelectField
          label={t("hall.oddSide")}
          value={oddSide ?? "left"}
          onChange={(event) => onChange({ ...numbering, oddSide: event.target.value === "right" ? "right" : "left" })}
        >
          <option value="left">{t("hall.sides.left")}</option>
          <option value="right">{t("hall.sides.right")}</option>
        </SelectField>
      ) : null}
      {scheme === "explicit" ? (
        <TypedField
          label={t("hall.labels")}
          hint={t("hall.labelsHint")}
          value={writeLabels(numbering.labels)}
          lines={5}
          read={readLabels}
          onCommit={(labels) => onChange({ ...numbering, labels })}
          error=""
          className="sm:col-span-2"
        />
      ) : (
        <>
          <SelectField
            label={t("hall.run")}
            value={run}
            onChange={(event) => choose(RUNS.find((one) => one === event.target.value) ?? "row")}
          >
            {RUNS.filter((one) => one !== "section" || scheme !== "center-out").map((one) => (
              <option key={one} value={one}>
                {t(`hall.runs.${one}`)}
              </option>
            ))}
          </SelectField>
          <TypedField
            label={t("hall.start")}
            value={String(start ?? 1)}
            numeric
            maxLength={6}
            read={(text) => readWhole(text, 0, 100_000)}
            onCommit={(first) => onChange({ ...numbering, start: first })}
            error={t("hall.errors.start")}
          />
          {blockNames ? (
            <TypedField
              label={t("hall.blockNames")}
              value={blockNames.join("、")}
              maxLength={80}
              read={(text) =>
                text.split(/[、,，]/).some((one) => one.trim().length > 6) ? null : text.split(/[、,，]/)
              }
              onCommit={(names) => onChange({ ...numbering, blockNames: names.map((one) => one.trim()) })}
              error={t("hall.errors.blockNames")}
              className="sm:col-span-2"
            />
          ) : null}
          <p className="m-0 text-[14px] text-ink-2 sm:col-span-2">
            {t("hall.example", { seven: example(7), eight: example(8) })}
          </p>
        </>
      )}
    </div>
  )
}
