"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { layoutKind } from "@/lib/venues/rules/edit/layouts"
import type { HallPart, MakeKey } from "@/lib/venues/rules/edit/parts"
import { groupsOf, keepRows, withGroup } from "@/lib/venues/rules/edit/rows"
import { readBlocks, readWhole } from "@/lib/venues/rules/edit/typed"
import { nextLabel } from "@/lib/venues/rules/row-groups"
import { TypedField } from "./typed-field"

const readLabel = (text: string): string | null => (text.trim() === "" || text.trim().length > 12 ? null : text.trim())

/** The rows: "from row 5, 8 rows of 8/14/8", one line for rows that are alike; sides and tables likewise. */
export function RowGroupFields<P extends HallPart>({
  part,
  isStage,
  makeKey,
  onChange,
}: {
  part: P
  isStage?: boolean
  makeKey: MakeKey
  onChange: (part: P) => void
}) {
  const t = useTranslations("venues")
  const kind = "layout" in part ? layoutKind(part.layout) : "rows"
  const what = kind === "round" ? "tables" : kind === "u" || kind === "square" || kind === "long" ? "sides" : "rows"
  const groups = groupsOf(part)
  const add = () => {
    const last = part.rows.at(-1)
    const fresh = { label: nextLabel(last?.label ?? "0") ?? "1", blocks: [...(last?.blocks ?? [10])], key: makeKey() }
    onChange(keepRows(part, [...part.rows, fresh]))
  }
  const legend = isStage ? t("hall.stageRows") : what === "rows" ? t("hall.rows") : t(`hall.legend.${kind}`)
  return (
    <fieldset className="m-0 flex flex-col gap-2 border-0 p-0">
      <legend className="mb-1 p-0 text-[14px] text-ink-2">{legend}</legend>
      {groups.map((group, index) => {
        const set = (change: Partial<typeof group>) =>
          onChange(withGroup(part, index, { ...group, ...change }, makeKey))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place; it has no identity of its own
          <div key={index} className="flex items-start gap-2">
            <TypedField
              label={t(`hall.first.${what}`)}
              hideLabel={index > 0}
              value={group.first}
              maxLength={12}
              read={readLabel}
              onCommit={(first) => set({ first })}
              error={t("hall.errors.first")}
              className="w-20"
            />
            <TypedField
              label={t(`hall.count.${what}`)}
              hideLabel={index > 0}
              value={String(group.count)}
              maxLength={3}
              numeric
              read={(text) => readWhole(text, 1, 300)}
              onCommit={(count) => set({ count })}
              error={t("hall.errors.count")}
              className="w-20"
            />
            <TypedField
              label={what === "rows" ? t("hall.blocks") : t("hall.chairs")}
              hideLabel={index > 0}
              value={group.blocks.join("/")}
              maxLength={80}
              read={readBlocks}
              onCommit={(blocks) => set({ blocks })}
              error={t("hall.errors.blocks")}
              className="flex-1"
            />
            <Button
              size="sm"
              style={{ marginTop: index > 0 ? 4 : 30 }}
              aria-label={t("hall.removeRows", { row: group.first })}
              disabled={groups.length === 1}
              onClick={() => onChange(withGroup(part, index, null, makeKey))}
            >
              ×
            </Button>
          </div>
        )
      })}
      <div>
        <Button size="sm" disabled={part.rows.length >= (isStage ? 20 : 300)} onClick={add}>
          {t(`hall.add.${what}`)}
        </Button>
      </div>
    </fieldset>
  )
}
