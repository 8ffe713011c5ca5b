"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { CheckField, inputClass } from "@/components/ui/field"
import {
  type BulkPatch,
  bulkPatch,
  CATEGORIES,
  EXECUTIVE_GROUPS,
  type GroupRow,
  PRESIDIUM_DUTIES,
} from "@/lib/people/schema"

const FIELDS = ["category", "groupId", "duty", "presidiumDuty", "executiveGroup", "diet"] as const
type Field = (typeof FIELDS)[number]

type Props = {
  count: number
  open: boolean
  busy: boolean
  groups: readonly GroupRow[]
  onClose: () => void
  onSave: (patch: BulkPatch) => void
}

/** Gives the selected people the same value in the fields that are ticked; the others are left alone. */
export function BulkDialog({ count, open, busy, groups, onClose, onSave }: Props) {
  const t = useTranslations("people")
  const [ticked, setTicked] = useState<ReadonlySet<Field>>(new Set())
  const [values, setValues] = useState<Record<Field, string>>({
    category: "DEPUTY",
    groupId: "",
    duty: "",
    presidiumDuty: "",
    executiveGroup: "",
    diet: "",
  })
  const label = (field: Field) => t(`fields.${field === "groupId" ? "group" : field}`)
  const tick = (field: Field, on: boolean) => {
    const next = new Set(ticked)
    if (on) next.add(field)
    else next.delete(field)
    setTicked(next)
  }
  const save = () => {
    const parsed = bulkPatch.safeParse(Object.fromEntries([...ticked].map((field) => [field, values[field]])))
    if (parsed.success) onSave(parsed.data)
  }
  const options: Record<Field, ReactNode> = {
    category: CATEGORIES.map((value) => (
      <option key={value} value={value}>
        {t(`category.${value}`)}
      </option>
    )),
    groupId: [
      <option key="" value="">
        {t("none")}
      </option>,
      ...groups.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      )),
    ],
    presidiumDuty: PRESIDIUM_DUTIES.map((value) => (
      <option key={value} value={value}>
        {value || t("none")}
      </option>
    )),
    executiveGroup: EXECUTIVE_GROUPS.map((value) => (
      <option key={value} value={value}>
        {value || t("none")}
      </option>
    )),
    diet: ["", "halal", "vegetarian"].map((value) => (
      <option key={value} value={value}>
        {value === "halal" || value === "vegetarian" ? t(`diet.${value}`) : t("none")}
      </option>
    )),
    duty: null,
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("bulk.title", { count })}
      lead={t("bulk.lead")}
      footer={
        <Button tone="primary" busy={busy} disabled={ticked.size === 0} onClick={save}>
          {t("bulk.save", { count })}
        </Button>
      }
    >
      <div className="flex flex-col gap-2">
        {FIELDS.map((field) => {
          const common = {
            "aria-label": label(field),
            className: inputClass,
            disabled: !ticked.has(field),
            value: values[field],
          }
          return (
            <div
              key={field}
              className="grid items-center gap-3"
              style={{ gridTemplateColumns: "minmax(130px, 200px) 1fr" }}
            >
              <CheckField
                label={label(field)}
                checked={ticked.has(field)}
                onChange={(event) => tick(field, event.target.checked)}
              />
              {options[field] ? (
                <select {...common} onChange={(event) => setValues({ ...values, [field]: event.target.value })}>
                  {options[field]}
                </select>
              ) : (
                <input
                  {...common}
                  maxLength={50}
                  onChange={(event) => setValues({ ...values, [field]: event.target.value })}
                />
              )}
            </div>
          )
        })}
      </div>
    </Dialog>
  )
}
