"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { Panel } from "@/components/ui/panel"
import { Scroller } from "@/components/ui/scroller"
import { clockText } from "@/lib/venues/rules/hours"
import type { Change, FieldChange, RoomsImportPlan } from "@/lib/venues/rules/import/types"

const TONE = { create: "pine", update: "amber", unchanged: "neutral" } as const
const MOST_PROBLEMS = 200

/** What an import would do, row by row, and the cells that cannot be used. */
export function ImportPlan({ plan }: { plan: RoomsImportPlan }) {
  const t = useTranslations("venues")
  const changed = (change: Change) => <Badge tone={TONE[change]}>{t(`import.changes.${change}`)}</Badge>
  const differences = (changes: readonly FieldChange[]) =>
    changes.map(({ field, from, to }) => (
      <span key={field} className="mr-3 text-amber">
        {t("import.difference", { field: t(`import.fields.${field}`), from: from || "—", to: to || "—" })}
      </span>
    ))
  return (
    <>
      {plan.problems.length > 0 ? (
        <Panel title={t("import.problemsTitle")} aside={t("import.problemsLead", { count: plan.problems.length })}>
          <ul className="m-0 list-none p-0">
            {plan.problems.slice(0, MOST_PROBLEMS).map((problem) => (
              <li
                key={`${problem.sheet}/${problem.row}/${problem.field}/${problem.code}`}
                className="border-line-2 border-b px-4 py-1.5 text-[14px] last:border-b-0"
              >
                <span className="text-ink-2">{t("import.place", { sheet: problem.sheet, row: problem.row })}</span>{" "}
                {problem.field ? <b className="font-medium">{t(`import.fields.${problem.field}`)}</b> : null}{" "}
                {t(`import.problems.${problem.code}`, { value: problem.value })}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <Panel
        title={t("import.roomsTitle")}
        aside={t("import.roomsLead", {
          create: plan.rooms.filter((room) => room.change === "create").length,
          update: plan.rooms.filter((room) => room.change === "update").length,
          unchanged: plan.rooms.filter((room) => room.change === "unchanged").length,
        })}
      >
        <Scroller label={t("import.roomsTitle")}>
          <table className="sheet-table" style={{ minWidth: 820 }}>
            <thead>
              <tr>
                {(["state", "venue", "name", "floor", "capacity", "hours", "margins"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {plan.rooms.map(({ venue, change, changes, values }) => (
                <tr key={`${venue}/${values.name}`}>
                  <td>{changed(change)}</td>
                  <td>{venue}</td>
                  <td>
                    <b className="font-medium">{values.name}</b>
                    {changes.length > 0 ? <div className="text-[13px]">{differences(changes)}</div> : null}
                  </td>
                  <td>{values.floor}</td>
                  <td>
                    {values.layouts.map(({ layout, capacity }) => t("room.layout", { layout, capacity })).join("、")}
                  </td>
                  <td className="whitespace-nowrap">{`${clockText(values.opensAt)}–${clockText(values.closesAt)}`}</td>
                  <td>{`${values.setUpMinutes} / ${values.clearAwayMinutes}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      </Panel>
      <Panel title={t("import.othersTitle")}>
        <ul className="m-0 list-none p-0 text-[14px]">
          {plan.venues.map((venue) => (
            <li key={venue.name} className="border-line-2 border-b px-4 py-1.5">
              {changed(venue.change)} {venue.name} <span className="text-ink-2">{venue.address}</span>{" "}
              {differences(venue.changes)}
            </li>
          ))}
          {plan.travel.map(({ from, to, minutes, before, change }) => (
            <li key={`${from}>${to}`} className="border-line-2 border-b px-4 py-1.5 last:border-b-0">
              {changed(change)} {t("import.travelLine", { from, to, minutes })}{" "}
              {change === "update" ? (
                <span className="text-amber">{t("import.travelBefore", { minutes: before ?? 0 })}</span>
              ) : null}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}
