"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import {
  emptyGroup,
  type FormError,
  formKey,
  type GroupForm,
  type PartForm,
  readBlocks,
} from "@/lib/venues/rules/hall-form"
import { nextLabel, rowsOf } from "@/lib/venues/rules/row-groups"

/** The rows: "from row 5, 8 rows of 8/14/8", one line for rows that are alike. */
export function RowGroupFields({
  part,
  isStage,
  errors,
  onChange,
}: {
  part: PartForm
  isStage?: boolean
  errors: readonly FormError[]
  onChange: (part: PartForm) => void
}) {
  const t = useTranslations("venues")
  const set = (key: number, change: Partial<GroupForm>) =>
    onChange({ ...part, groups: part.groups.map((group) => (group.key === key ? { ...group, ...change } : group)) })
  const add = () => {
    const last = part.groups.at(-1)
    const fresh = last ? { ...last, key: formKey(), first: labelAfter(last), count: "1" } : emptyGroup()
    onChange({ ...part, groups: [...part.groups, fresh] })
  }
  const wrong = (index: number, field: FormError["field"]) =>
    errors.some((error) => error.group === index && error.field === field) ? t(`hall.errors.${field}`) : undefined
  return (
    <fieldset className="m-0 flex flex-col gap-2 border-0 p-0">
      <legend className="mb-1 p-0 text-[14px] text-ink-2">{isStage ? t("hall.stageRows") : t("hall.rows")}</legend>
      {part.groups.map((group, index) => (
        <div key={group.key} className="flex items-start gap-2">
          <TextField
            label={t("hall.firstRow")}
            hideLabel={index > 0}
            value={group.first}
            maxLength={12}
            onChange={(event) => set(group.key, { first: event.target.value })}
            error={wrong(index, "first")}
            className="w-20"
          />
          <TextField
            label={t("hall.rowCount")}
            hideLabel={index > 0}
            value={group.count}
            maxLength={3}
            inputMode="numeric"
            onChange={(event) => set(group.key, { count: event.target.value })}
            error={wrong(index, "count")}
            className="w-20"
          />
          <TextField
            label={t("hall.blocks")}
            hideLabel={index > 0}
            value={group.blocks}
            maxLength={80}
            onChange={(event) => set(group.key, { blocks: event.target.value })}
            error={wrong(index, "blocks")}
            className="flex-1"
          />
          <Button
            size="sm"
            style={{ marginTop: index > 0 ? 4 : 30 }}
            aria-label={t("hall.removeRows", { row: group.first })}
            disabled={part.groups.length === 1}
            onClick={() => onChange({ ...part, groups: part.groups.filter((one) => one.key !== group.key) })}
          >
            ×
          </Button>
        </div>
      ))}
      <div>
        <Button size="sm" disabled={part.groups.length >= 300} onClick={add}>
          {t("hall.addRows")}
        </Button>
      </div>
    </fieldset>
  )
}

/** The label of the row after a group. */
function labelAfter(group: GroupForm): string {
  const count = Math.min(Math.max(Number(group.count) || 1, 1), 300)
  const last = rowsOf([{ first: group.first, count, blocks: readBlocks(group.blocks) ?? [] }]).at(-1)?.label ?? ""
  return nextLabel(last) ?? ""
}
