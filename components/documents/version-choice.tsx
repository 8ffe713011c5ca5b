"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { SelectField } from "@/components/ui/field"

export type VersionOption = { value: string; label: string }

/** Which version is printed: a plain form, so that it works before the page is alive. */
export function VersionChoice({ value, options }: { value: string; options: readonly VersionOption[] }) {
  const t = useTranslations("documents.desk")
  return (
    <form method="get" className="flex flex-wrap items-end gap-2">
      <SelectField label={t("version")} name="version" defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </SelectField>
      <Button type="submit">{t("show")}</Button>
    </form>
  )
}
