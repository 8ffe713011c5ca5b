import { getTranslations } from "next-intl/server"
import { Badge, type Tone } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { SelectField } from "@/components/ui/field"
import { EmptyState, Panel } from "@/components/ui/panel"
import { Scroller } from "@/components/ui/scroller"
import type { ReleaseDesk } from "@/lib/documents/queries/release-desk"
import { type SeatState, stateText } from "@/lib/documents/schema/states"
import { stampOf } from "@/lib/kernel/zoned"
import type { ReleaseStatus } from "@/lib/seating/schema/release"
import { stateWords } from "./state-words"

const TONES: Record<ReleaseStatus, Tone> = {
  SUBMITTED: "amber",
  CHECKED: "blue",
  APPROVED: "pine",
  RETURNED: "seal",
  WITHDRAWN: "neutral",
}
const COLUMNS = ["number", "status", "author", "checker", "approver", "note"] as const

/** Who submitted, checked and approved what and when; any two states can be compared. */
export async function ReleaseHistory({ desk }: { desk: ReleaseDesk }) {
  const t = await getTranslations("releases")
  const when = (at: Date | null): string => (at ? stampOf(at, desk.event.zone) : "")
  const who = (name: string | null, at: Date | null) => (
    <td>
      {name} <span className="whitespace-nowrap text-ink-2 tabular-nums">{when(at)}</span>
    </td>
  )
  return (
    <Panel title={t("history.title")} actions={<CompareForm desk={desk} />}>
      {desk.heads.length === 0 ? (
        <EmptyState title={t("history.none")} />
      ) : (
        <Scroller label={t("history.title")}>
          <table className="sheet-table">
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`history.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {desk.heads.map((head) => (
                <tr key={head.id}>
                  <td className="whitespace-nowrap font-medium">{t("number", { number: head.number })}</td>
                  <td>
                    <Badge tone={TONES[head.status]} mark>
                      {t(`status.${head.status}`)}
                    </Badge>
                  </td>
                  {who(head.authorName, head.submittedAt)}
                  {who(head.checkerName, head.checkedAt)}
                  {who(head.approverName, head.approvedAt)}
                  <td className="break-words">{head.returnReason ?? head.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </Panel>
  )
}

async function CompareForm({ desk }: { desk: ReleaseDesk }) {
  const t = await getTranslations("releases")
  const states: SeatState[] = [
    { kind: "now" },
    ...desk.heads.map(({ number }): SeatState => ({ kind: "release", number })),
    ...desk.versions.map((number): SeatState => ({ kind: "version", number })),
  ]
  if (states.length < 2) return null
  const options = states.map((state) => (
    <option key={stateText(state)} value={stateText(state)}>
      {stateWords(t, state)}
    </option>
  ))
  const { from, to } = desk.comparison
  const second = states[1] ?? { kind: "now" }
  return (
    <form method="get" className="no-print flex flex-wrap items-center gap-2">
      <SelectField name="from" label={t("changes.from")} hideLabel defaultValue={stateText(from ?? second)}>
        {options}
      </SelectField>
      <span aria-hidden="true">→</span>
      <SelectField name="to" label={t("changes.to")} hideLabel defaultValue={stateText(to)}>
        {options}
      </SelectField>
      <Button type="submit" size="sm">
        {t("changes.compare")}
      </Button>
    </form>
  )
}
