"use client"

import { useTranslations } from "next-intl"
import { CheckField, SelectField, TextAreaField, TextField } from "@/components/ui/field"
import { CATEGORIES, EXECUTIVE_GROUPS, type GroupRow, PRESIDIUM_DUTIES, SEXES } from "@/lib/people/schema"
import type { Draft } from "./person-form"

type Part = { draft: Draft; wrong: readonly string[]; change: (part: Partial<Draft>) => void }
const GRID = "grid gap-3 sm:grid-cols-2"
const picked = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((one) => one === value)

function useText({ draft, wrong, change }: Part) {
  const t = useTranslations("people")
  const bad = useTranslations("refusals")("bad_input")
  return (field: Exclude<keyof Draft, "sex" | "wheelchair" | "nearExit">) => ({
    label: t(`fields.${field}`),
    value: draft[field],
    error: wrong.includes(field) ? bad : undefined,
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
  })
}

export function PersonFields({ personal, ...part }: Part & { personal: boolean }) {
  const t = useTranslations("people")
  const text = useText(part)
  return (
    <div className={GRID}>
      <TextField {...text("name")} maxLength={50} required autoComplete="off" />
      <SelectField
        label={t("fields.sex")}
        value={part.draft.sex ?? ""}
        onChange={(event) => part.change({ sex: picked(SEXES, event.target.value) ?? null })}
      >
        <option value="">{t("none")}</option>
        {SEXES.map((sex) => (
          <option key={sex} value={sex}>
            {t(`sex.${sex}`)}
          </option>
        ))}
      </SelectField>
      <TextField {...text("ethnicity")} maxLength={20} />
      <TextField {...text("unit")} maxLength={200} />
      <TextField {...text("post")} maxLength={200} />
      {personal ? <TextField {...text("phone")} inputMode="tel" maxLength={40} autoComplete="off" /> : null}
      {personal ? <TextField {...text("email")} type="email" maxLength={200} autoComplete="off" /> : null}
    </div>
  )
}

export function RoleFields({ groups, ...part }: Part & { groups: readonly GroupRow[] }) {
  const t = useTranslations("people")
  const text = useText(part)
  const { draft, change } = part
  return (
    <div className={GRID}>
      <SelectField
        label={t("fields.category")}
        value={draft.category}
        onChange={(event) => change({ category: picked(CATEGORIES, event.target.value) ?? "DEPUTY" })}
      >
        {CATEGORIES.map((category) => (
          <option key={category} value={category}>
            {t(`category.${category}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("fields.group")}
        value={draft.groupId}
        onChange={(event) => change({ groupId: event.target.value })}
      >
        <option value="">{t("none")}</option>
        {groups.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField {...text("duty")} maxLength={50} />
      <TextField {...text("listNumber")} inputMode="numeric" maxLength={5} />
      <SelectField
        label={t("fields.presidiumDuty")}
        value={draft.presidiumDuty}
        onChange={(event) => change({ presidiumDuty: picked(PRESIDIUM_DUTIES, event.target.value) ?? "" })}
      >
        {PRESIDIUM_DUTIES.map((duty) => (
          <option key={duty} value={duty}>
            {duty || t("none")}
          </option>
        ))}
      </SelectField>
      <TextField {...text("rank")} inputMode="numeric" maxLength={4} />
      <SelectField
        label={t("fields.executiveGroup")}
        value={draft.executiveGroup}
        onChange={(event) => change({ executiveGroup: picked(EXECUTIVE_GROUPS, event.target.value) ?? "" })}
      >
        {EXECUTIVE_GROUPS.map((group) => (
          <option key={group} value={group}>
            {group || t("none")}
          </option>
        ))}
      </SelectField>
    </div>
  )
}

const DIETS = ["", "halal", "vegetarian"] as const

export function NeedsFields(part: Part) {
  const t = useTranslations("people")
  const text = useText(part)
  const { draft, change } = part
  const own = picked(DIETS, draft.diet) === undefined
  return (
    <div className={GRID}>
      <SelectField
        label={t("fields.diet")}
        value={draft.diet}
        onChange={(event) => change({ diet: event.target.value })}
      >
        {DIETS.map((diet) => (
          <option key={diet} value={diet}>
            {diet === "" ? t("none") : t(`diet.${diet}`)}
          </option>
        ))}
        {own ? <option value={draft.diet}>{draft.diet}</option> : null}
      </SelectField>
      <TextField {...text("companions")} inputMode="numeric" maxLength={1} />
      <div className="flex flex-wrap gap-x-6 sm:col-span-2">
        <CheckField
          label={t("fields.wheelchair")}
          checked={draft.wheelchair}
          onChange={(event) => change({ wheelchair: event.target.checked })}
        />
        <CheckField
          label={t("fields.nearExit")}
          checked={draft.nearExit}
          onChange={(event) => change({ nearExit: event.target.checked })}
        />
      </div>
      <TextAreaField {...text("remark")} className="sm:col-span-2" maxLength={1000} />
    </div>
  )
}
