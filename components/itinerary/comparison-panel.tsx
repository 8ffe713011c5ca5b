import { getLocale, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { EmptyState, Panel } from "@/components/ui/panel"
import type { Comparison } from "@/lib/itineraries/queries/desk"
import { changeParts } from "@/lib/itineraries/rules/change-words"
import type { Locale } from "@/lib/kernel/locale"
import { ChangeList } from "./change-list"

/** What differs between two versions, or between the version in force and what comes next. */
export async function ComparisonPanel({
  comparison,
  zone,
  actions,
}: {
  comparison: Comparison
  zone: string
  actions?: ReactNode
}) {
  const [t, words, locale] = await Promise.all([getTranslations("publish"), getTranslations("changes"), getLocale()])
  const { from, to, people, listed } = comparison
  const title = from !== null && to !== null ? t("compareTitle", { from, to }) : t("changes")
  if (from === null)
    return (
      <Panel title={title} actions={actions}>
        <EmptyState title={t("changesFirst", { count: listed })} />
      </Panel>
    )
  const list = people.map(({ participationId: id, name, groupName, changes }) => ({
    id,
    name,
    groupName,
    lines: changes.map((change) => changeParts(change, words, zone, locale as Locale)),
  }))
  const changes = list.reduce((sum, person) => sum + person.lines.length, 0)
  const still = people.filter((person) => person.changes[0]?.code !== "person_removed").length
  const aside = list.length > 0 ? t("changesAside", { people: list.length, changes, rest: listed - still }) : null
  return (
    <Panel title={title} aside={aside} actions={actions}>
      {list.length === 0 ? <EmptyState title={t("changesNone")} /> : <ChangeList people={list} />}
    </Panel>
  )
}
