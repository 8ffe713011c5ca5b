"use client"

import { useTranslations } from "next-intl"
import { CATEGORIES } from "@/lib/people/schema"
import { TRAITS, type Who } from "@/lib/seating/schema/constraint"
import type { ConstraintsDto } from "@/lib/seating/schema/constraints-page"
import { PeoplePick } from "./people-pick"
import { TickList } from "./tick-list"
import { useConstraintWords } from "./use-constraint-words"

/** Whom a requirement is about: by name, category, delegation or circumstance; everybody in any of these. */
export function WhoFields({
  plan,
  value,
  onChange,
}: {
  plan: ConstraintsDto
  value: Who
  onChange: (who: Who) => void
}) {
  const { t } = useConstraintWords(plan)
  const category = useTranslations("seating.category")
  return (
    <fieldset className="m-0 grid min-w-0 gap-3 border-0 p-0">
      <legend className="mb-1 font-semibold text-[15px]">{t("form.who")}</legend>
      <PeoplePick
        plan={plan}
        label={t("form.people")}
        value={value.people}
        onChange={(people) => onChange({ ...value, people })}
      />
      <TickList
        legend={t("form.categories")}
        options={CATEGORIES.map((one) => ({ value: one, label: category(one) }))}
        value={value.categories}
        onChange={(categories) => onChange({ ...value, categories })}
      />
      <TickList
        legend={t("form.groups")}
        options={plan.groups.map((group) => ({ value: group.id, label: group.shortName }))}
        value={value.groups}
        onChange={(groups) => onChange({ ...value, groups })}
      />
      <TickList
        legend={t("form.traits")}
        options={TRAITS.map((one) => ({ value: one, label: t(`traits.${one}`) }))}
        value={value.traits}
        onChange={(traits) => onChange({ ...value, traits })}
      />
    </fieldset>
  )
}
