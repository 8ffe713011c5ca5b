import Link from "next/link"
import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { EmptyState, Panel } from "@/components/ui/panel"
import type { DraftReadiness } from "@/lib/itineraries/queries/readiness"
import type { ReadinessItem } from "@/lib/itineraries/rules/readiness"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel } from "@/lib/kernel/zoned"
import { prepare } from "@/lib/occupancy/rules/prepare"
import { findingSentence } from "@/lib/occupancy/rules/words"
import type { Severity } from "@/lib/occupancy/schema"
import type { WaiveAction } from "./publish-types"
import { WaiveButton } from "./waive-button"

type Props = { eventId: string; readiness: DraftReadiness; mayRun: boolean; waive: WaiveAction }

/** What stands in the way, each with the place to repair it, and what somebody has explained. */
export async function ReadinessPanel({ eventId, readiness, mayRun, waive }: Props) {
  const [t, conflicts, locale] = await Promise.all([
    getTranslations("publish"),
    getTranslations("conflicts"),
    getLocale(),
  ])
  const prepared = prepare(readiness.conflictPlan)
  const words = (item: ReadinessItem): string => {
    if (item.code === "task_without_owner")
      return t("task", { meeting: item.meetingTitle, task: t(`tasks.${item.kind}`), missing: String(item.missing) })
    if (item.code === "people_without_seat") return t("unseated", { meeting: item.title, count: item.count })
    const { key, values } = findingSentence(item.finding, prepared, locale as Locale)
    return conflicts(key, values)
  }
  const { blockers, warnings, waived, waivers } = readiness
  const lastDay = (until: Date | null): string =>
    until === null
      ? "none"
      : dayLabel(new Date(until.getTime() - 60_000), readiness.conflictPlan.zone, locale as Locale)
  const rows = [...blockers, ...warnings]
  return (
    <Panel title={t("blockers")} aside={t("blockersAside", { warnings: warnings.length, waived: waived.length })}>
      {blockers.length === 0 ? <EmptyState title={t("blockersNone")} /> : null}
      <ul className="m-0 list-none p-0">
        {rows.map((item) => (
          <Row key={item.key} words={words(item)} badge={<SeverityBadge severity={item.severity} />}>
            <FixLink eventId={eventId} item={item} />
            {mayRun && item.severity !== "warn" ? (
              <WaiveButton eventId={eventId} problem={item.key} what={words(item)} action={waive} />
            ) : null}
          </Row>
        ))}
        {waived.map((item) => (
          <Row key={item.key} words={words(item)} badge={<Badge>{t("waived")}</Badge>} quiet>
            <span className="text-[14px] text-ink-2">
              {t("waivedBy", {
                name: waivers.get(item.key)?.userName ?? "",
                reason: waivers.get(item.key)?.reason ?? "",
                until: lastDay(waivers.get(item.key)?.until ?? null),
              })}
            </span>
          </Row>
        ))}
      </ul>
    </Panel>
  )
}

async function SeverityBadge({ severity }: { severity: Severity }) {
  const t = await getTranslations("publish")
  return (
    <Badge tone={severity !== "warn" ? "seal" : "amber"} mark>
      {t(`severity.${severity}`)}
    </Badge>
  )
}

function Row({
  words,
  badge,
  quiet,
  children,
}: {
  words: string
  badge: React.ReactNode
  quiet?: boolean
  children: React.ReactNode
}) {
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 border-line-2 border-b px-4 py-2.5 last:border-b-0">
      <span className="shrink-0 pt-0.5">{badge}</span>
      <span className={`min-w-56 flex-1 ${quiet ? "text-ink-2" : ""}`}>{words}</span>
      <span className="flex flex-wrap items-center gap-3">{children}</span>
    </li>
  )
}

async function FixLink({ eventId, item }: { eventId: string; item: ReadinessItem }) {
  const t = await getTranslations("publish")
  const place = item.code === "finding" ? "schedule" : item.code === "task_without_owner" ? "tasks" : "seating"
  return (
    <Link href={`/events/${eventId}/${place}`} className="text-[14px] text-blue">
      {t(`fix.${place}`)}
    </Link>
  )
}
