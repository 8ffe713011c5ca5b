"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { CheckField, SelectField, TextField } from "@/components/ui/field"
import { NEED_FILTERS, NO_FILTER, type RosterFilter } from "@/lib/people/rules/roster-view"
import { CATEGORIES, type GroupRow } from "@/lib/people/schema"

type Props = {
  filter: RosterFilter
  groups: readonly GroupRow[]
  grouped: boolean
  shown: number
  exportHref: string
  personal: boolean
  onFilter: (filter: RosterFilter) => void
  onGrouped: (grouped: boolean) => void
}

/** What of the list is shown: search, category, group, needs; and the export of exactly that. */
export function FilterBar({ filter, groups, grouped, shown, exportHref, personal, onFilter, onGrouped }: Props) {
  const t = useTranslations("people")
  const change = (part: Partial<RosterFilter>) => onFilter({ ...filter, ...part })
  const needs = NEED_FILTERS.filter((need) => personal || (need !== "needs" && need !== "noPhone"))
  return (
    <div className="flex flex-wrap items-end gap-3 border-line border-b px-4 py-3">
      <TextField
        className="w-full sm:w-72"
        label={t("filter.search")}
        hideLabel
        type="search"
        placeholder={t("filter.search")}
        value={filter.search}
        onChange={(event) => change({ search: event.target.value })}
      />
      <SelectField
        label={t("filter.category")}
        hideLabel
        value={filter.category}
        onChange={(e) => change({ category: e.target.value })}
      >
        <option value="">{t("filter.allCategories")}</option>
        {CATEGORIES.map((category) => (
          <option key={category} value={category}>
            {t(`category.${category}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("filter.group")}
        hideLabel
        value={filter.groupId}
        onChange={(e) => change({ groupId: e.target.value })}
      >
        <option value="">{t("filter.allGroups")}</option>
        {groups.map((group) => (
          <option key={group.id} value={group.id}>
            {group.name}
          </option>
        ))}
        <option value="-">{t("filter.noGroup")}</option>
      </SelectField>
      <SelectField
        label={t("filter.needs")}
        hideLabel
        value={filter.need}
        onChange={(e) => change({ need: e.target.value })}
      >
        <option value="">{t("filter.anyNeeds")}</option>
        {needs.map((need) => (
          <option key={need} value={need}>
            {need === "needs" ? t("filter.withNeeds") : t(`filter.${need}`)}
          </option>
        ))}
      </SelectField>
      <CheckField label={t("filter.grouped")} checked={grouped} onChange={(event) => onGrouped(event.target.checked)} />
      <span className="flex items-center gap-3 text-[14px] text-ink-2 sm:ml-auto">
        <span role="status">{t("table.shown", { shown })}</span>
        {Object.values(filter).some(Boolean) ? (
          <Button size="sm" tone="quiet" onClick={() => onFilter(NO_FILTER)}>
            {t("filter.clear")}
          </Button>
        ) : null}
        <a href={exportHref} className="whitespace-nowrap text-blue">
          {t("exportAction")}
        </a>
      </span>
    </div>
  )
}
