"use client"

import { usePathname, useRouter, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { SelectField } from "@/components/ui/field"
import { STROKE_RULES } from "@/lib/events/schema"
import type { GroupRow } from "@/lib/people/schema"

/** Whose order is shown, and with which other order it is compared; both in the page's address. */
export function OrderChoices({
  groups,
  group,
  present,
  compare,
}: {
  groups: readonly Pick<GroupRow, "id" | "name">[]
  group: string
  present: (typeof STROKE_RULES)[number]
  compare: string
}) {
  const t = useTranslations("names.page")
  const router = useRouter()
  const path = usePathname()
  const query = useSearchParams()
  const choose = (name: "group" | "compare", value: string) => {
    const next = new URLSearchParams(query.toString())
    if (value === "") next.delete(name)
    else next.set(name, value)
    router.replace(`${path}?${next.toString()}`, { scroll: false })
  }
  return (
    <>
      <SelectField label={t("show")} hideLabel value={group} onChange={(event) => choose("group", event.target.value)}>
        <option value="">{t("deputies")}</option>
        <option value="all">{t("everybody")}</option>
        {groups.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="-">{t("without")}</option>
      </SelectField>
      <SelectField
        label={t("compareWith")}
        hideLabel
        value={compare}
        onChange={(event) => choose("compare", event.target.value)}
      >
        <option value="">{compare === "" ? t("compare") : t("endCompare")}</option>
        {STROKE_RULES.filter((rule) => rule !== present).map((rule) => (
          <option key={rule} value={rule}>
            {t("other", { rule: t(`rules.${rule}`) })}
          </option>
        ))}
      </SelectField>
    </>
  )
}
