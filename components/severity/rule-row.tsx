"use client"

import { useTranslations } from "next-intl"
import { SelectField } from "@/components/ui/field"
import { SEVERITY_CHOICES, type SeverityChoice } from "@/lib/events/schema"
import type { FindingKind } from "@/lib/occupancy/schema"

/** One rule: what it looks for, in a sentence, and how grave it is. "" = as it is one step below, which `unset` says. */
export function RuleRow({
  kind,
  unset,
  value,
  onChange,
}: {
  kind: FindingKind
  unset: string
  value: SeverityChoice | ""
  onChange: (value: SeverityChoice | "") => void
}) {
  const [t, conflicts] = [useTranslations("rules"), useTranslations("conflicts")]
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line-2 border-b px-4 py-2.5">
      <div className="min-w-0 flex-1" style={{ flexBasis: 320 }}>
        <span className="font-medium">{conflicts(`kinds.${kind}`)}</span>
        {value === "" ? null : <span className="ml-2 text-[13px] text-seal">{t("changed")}</span>}
        <p className="m-0 text-[14px] text-ink-2">{t(`explain.${kind}`)}</p>
      </div>
      <SelectField
        label={conflicts(`kinds.${kind}`)}
        hideLabel
        className="w-full sm:w-72"
        value={value}
        onChange={(changed) => onChange(changed.target.value as SeverityChoice | "")}
      >
        <option value="">{unset}</option>
        {SEVERITY_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {t(`severity.${choice}`)}
          </option>
        ))}
      </SelectField>
    </li>
  )
}
