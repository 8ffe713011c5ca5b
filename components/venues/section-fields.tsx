"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Button } from "@/components/ui/button"
import { CheckField, TextField } from "@/components/ui/field"
import { Panel } from "@/components/ui/panel"
import type { HallPart, MakeKey } from "@/lib/venues/rules/edit/parts"
import { readList, readWhole } from "@/lib/venues/rules/edit/typed"
import type { HallSection } from "@/lib/venues/schema"
import { LayoutChoice } from "./layout-choice"
import { NumberingFields } from "./numbering-fields"
import { RowGroupFields } from "./row-group-fields"
import { RowNumberingFields } from "./row-numbering-fields"
import { TypedField } from "./typed-field"

type Change<P> = (part: P, tag?: string) => void

/** What the stage and a section have in common: name, rows, numbers, voting units. */
export function PartFields<P extends HallPart>({
  part,
  isStage,
  mayContinue = false,
  makeKey,
  before,
  onChange,
}: {
  part: P
  isStage?: boolean
  mayContinue?: boolean
  makeKey: MakeKey
  before?: ReactNode
  onChange: Change<P>
}) {
  const t = useTranslations("venues")
  const name = part.name === "—" ? "" : part.name
  return (
    <>
      <TextField
        label={isStage ? t("hall.stageName") : t("hall.sectionName")}
        value={name}
        maxLength={40}
        onChange={(event) => onChange({ ...part, name: event.target.value || "—" }, "name")}
        error={name.trim() === "" ? t("hall.errors.name") : undefined}
      />
      {before}
      <RowGroupFields part={part} isStage={isStage} makeKey={makeKey} onChange={onChange} />
      <RowNumberingFields
        numbering={part.rowNumbering}
        mayContinue={mayContinue}
        onChange={(rowNumbering) => {
          const { rowNumbering: _before, ...rest } = part
          onChange((rowNumbering ? { ...rest, rowNumbering } : rest) as P)
        }}
      />
      <NumberingFields
        numbering={part.numbering ?? { scheme: "left-to-right" }}
        blocks={Math.max(1, ...part.rows.map((row) => row.blocks.length))}
        onChange={(numbering) => onChange({ ...part, numbering })}
      />
      <CheckField
        label={t("hall.votes")}
        checked={part.votes !== false}
        onChange={(event) => {
          const { votes: _before, ...rest } = part
          onChange((event.target.checked ? rest : { ...rest, votes: false }) as P)
        }}
      />
    </>
  )
}

/** One section of the hall: how it is furnished, its rows, numbers, doors, and where it stands. */
export function SectionFields({
  section,
  index,
  makeKey,
  onChange,
  onRemove,
}: {
  section: HallSection
  index: number
  makeKey: MakeKey
  onChange: Change<HallSection>
  onRemove?: (() => void) | undefined
}) {
  const t = useTranslations("venues")
  const placed = (section.doors ?? []).filter((door) => typeof door !== "string")
  const written = (section.doors ?? []).filter((door) => typeof door === "string")
  return (
    <Panel
      title={section.name === "—" ? t("hall.section", { number: index + 1 }) : section.name}
      padded
      actions={
        onRemove ? (
          <Button size="sm" onClick={onRemove}>
            {t("hall.removeSection")}
          </Button>
        ) : null
      }
    >
      <div className="flex flex-col gap-3">
        <PartFields
          part={section}
          makeKey={makeKey}
          mayContinue={index > 0}
          onChange={onChange}
          before={<LayoutChoice section={section} makeKey={makeKey} onChange={onChange} />}
        />
        <TypedField
          label={t("hall.doors")}
          hint={t("hall.doorsHint")}
          value={written.join("、")}
          read={(text) => (readList(text).every((door) => door.length <= 40) ? readList(text) : null)}
          onCommit={(doors) => onChange({ ...section, doors: [...doors, ...placed] })}
          error={t("hall.errors.doors")}
        />
        <div className="grid items-end gap-3 sm:grid-cols-3">
          <TypedField
            label={t("hall.floor")}
            value={String(section.floor ?? 1)}
            numeric
            maxLength={3}
            read={(text) => readWhole(text, -5, 20)}
            onCommit={(floor) => onChange({ ...section, floor })}
            error={t("hall.errors.range", { least: -5, most: 20 })}
          />
          <TypedField
            label={t("hall.shift")}
            value={String(section.shift ?? 0)}
            numeric
            maxLength={4}
            read={(text) => readWhole(text, -400, 400)}
            onCommit={(shift) => onChange({ ...section, shift })}
            error={t("hall.errors.range", { least: -400, most: 400 })}
          />
          {index > 0 ? (
            <CheckField
              label={t("hall.beside")}
              checked={section.beside ?? false}
              onChange={(event) => onChange({ ...section, beside: event.target.checked })}
            />
          ) : null}
        </div>
      </div>
    </Panel>
  )
}
