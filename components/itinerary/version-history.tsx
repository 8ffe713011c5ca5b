import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { Badge, type Tone } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { SelectField } from "@/components/ui/field"
import { EmptyState, Panel } from "@/components/ui/panel"
import { Scroller } from "@/components/ui/scroller"
import type { VersionHead } from "@/lib/itineraries/queries/versions"
import type { VersionStatus } from "@/lib/itineraries/rules/flow"
import { stampOf } from "@/lib/kernel/zoned"

const TONES: Record<VersionStatus, Tone> = {
  PROPOSED: "amber",
  CHECKED: "blue",
  PUBLISHED: "pine",
  WITHDRAWN: "neutral",
  RETURNED: "seal",
}

type Props = { eventId: string; zone: string; history: readonly VersionHead[] }

/** Who proposed, checked and published what and when; any two published versions can be compared. */
export async function VersionHistory({ eventId, zone, history }: Props) {
  const t = await getTranslations("publish")
  if (history.length === 0)
    return (
      <Panel title={t("history")}>
        <EmptyState title={t("historyNone")} />
      </Panel>
    )
  const when = (at: Date | null): string => (at ? stampOf(at, zone) : "")
  const columns = ["version", "status", "author", "checker", "published", "note", "compare"] as const
  return (
    <Panel title={t("history")} actions={<CompareForm history={history} />}>
      <Scroller label={t("history")}>
        <table className="sheet-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {history.map((version) => (
              <tr key={version.id}>
                <td className="whitespace-nowrap font-medium">
                  {version.number === null ? "—" : t("numbered", { number: version.number })}
                </td>
                <td>
                  <Badge tone={TONES[version.status]} mark>
                    {t(`status.${version.status}`)}
                  </Badge>
                </td>
                <td>
                  {version.authorName} <span className="whitespace-nowrap text-ink-2">{when(version.proposedAt)}</span>
                </td>
                <td>
                  {version.checkerName} <span className="whitespace-nowrap text-ink-2">{when(version.checkedAt)}</span>
                </td>
                <td className="whitespace-nowrap">{when(version.publishedAt)}</td>
                <td className="break-words">{version.returnReason ?? version.note}</td>
                <td className="whitespace-nowrap">
                  {version.number !== null && version.number > 1 ? (
                    <Link
                      href={`/events/${eventId}/publish?from=${version.number - 1}&to=${version.number}`}
                      className="text-blue"
                    >
                      {t("withPrevious")}
                    </Link>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  )
}

async function CompareForm({ history }: { history: readonly VersionHead[] }) {
  const t = await getTranslations("publish")
  const numbers = history.flatMap((version) => version.number ?? []).sort((a, b) => b - a)
  if (numbers.length < 2) return null
  const options = numbers.map((number) => (
    <option key={number} value={number}>
      {t("numbered", { number })}
    </option>
  ))
  return (
    <form method="get" className="flex flex-wrap items-center gap-2">
      <SelectField name="from" label={t("from")} hideLabel defaultValue={numbers[1]} aria-label={t("from")}>
        {options}
      </SelectField>
      <span aria-hidden="true">→</span>
      <SelectField name="to" label={t("to")} hideLabel defaultValue={numbers[0]} aria-label={t("to")}>
        {options}
      </SelectField>
      <Button type="submit" size="sm">
        {t("compare")}
      </Button>
    </form>
  )
}
