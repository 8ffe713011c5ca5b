"use client"

import { usePathname, useRouter, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { SelectField } from "@/components/ui/field"
import { Panel } from "@/components/ui/panel"
import { Scroller } from "@/components/ui/scroller"
import type { RotationGroup, RotationPerson } from "@/lib/seating/queries/rotation"
import { DepthChart } from "./depth-chart"

/** The rows of each deputy over the term, drawn and said; one delegation at a time, or those who fared badly. */
export function PeoplePanel({
  people,
  more,
  groups,
  shown,
  sessions,
  present,
}: {
  people: readonly RotationPerson[]
  /** There are more than these. */
  more: boolean
  groups: readonly Pick<RotationGroup, "id" | "name">[]
  shown: string
  sessions: number
  present: number
}) {
  const t = useTranslations("rotation.people")
  const router = useRouter()
  const path = usePathname()
  const query = useSearchParams()
  const rowsOf = (person: RotationPerson) =>
    person.seats.map(({ session, row, rows }) => t("row", { session, row, rows })).join(" · ")
  return (
    <Panel
      title={t("title")}
      aside={t("legend")}
      actions={
        <SelectField
          label={t("show")}
          hideLabel
          value={shown}
          onChange={(event) => {
            const next = new URLSearchParams(query.toString())
            next.set("show", event.target.value)
            router.replace(`${path}?${next.toString()}`, { scroll: false })
          }}
        >
          <option value="flagged">{t("flagged")}</option>
          {groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="all">{t("all")}</option>
        </SelectField>
      }
    >
      {people.length === 0 ? <p className="m-0 px-4 py-3 text-ink-2">{t("none")}</p> : null}
      {people.length > 0 ? (
        <Scroller label={t("title")}>
          <table className="sheet-table">
            <thead>
              <tr>
                <th scope="col">{t("name")}</th>
                <th scope="col">{t("chart")}</th>
                <th scope="col">{t("rows")}</th>
                <th scope="col" title={t("averageHint")}>
                  {t("average")}
                </th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.personId}>
                  <th scope="row" className="!border-line-2 !bg-transparent !text-ink">
                    {person.listedName}
                  </th>
                  <td className="!py-1">
                    <DepthChart seats={person.seats} sessions={sessions} present={present} />
                  </td>
                  <td className="tabular-nums">
                    {rowsOf(person)}
                    {person.hereNow ? null : <span className="ml-2 text-ink-2">{t("onStage")}</span>}
                    {person.againAtBack.length > 0 ? (
                      <Badge tone="seal" mark className="ml-2">
                        {t("again")}
                      </Badge>
                    ) : null}
                  </td>
                  <td className="tabular-nums">{t("averageValue", { value: Math.round(person.depth * 100) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      ) : null}
      {more ? <p className="m-0 px-4 py-2.5 text-ink-2">{t("tooMany", { shown: people.length })}</p> : null}
    </Panel>
  )
}
