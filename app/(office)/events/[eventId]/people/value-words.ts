"use client"

import { useTranslations } from "next-intl"

/** A stored value of a person as the office says it: ("sex", "MALE") → 男. Free text stays as it is. */
export function useValueWords(): (field: string, value: string) => string {
  const t = useTranslations("people")
  return (field, value) => {
    if (value === "") return ""
    if (field === "wheelchair" || field === "nearExit") return value === "true" ? t("yes") : t("no")
    if (field === "companions") return value === "0" ? "" : value
    const key = `${field}.${value}`
    return ["category", "sex", "diet"].includes(field) && t.has(key) ? t(key) : value
  }
}
