"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Badge, type Tone } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Scroller } from "@/components/ui/scroller"
import { Segmented } from "@/components/ui/segmented"
import type { Standing } from "@/lib/notices/rules/receipt"
import { EnterDialog } from "./enter-dialog"
import type { EnterAction, ListedReceipt } from "./types"

const FILTERS = {
  openOnly: ["unanswered", "refused"],
  askedOnly: ["asksLeave", "asksSubstitute"],
  awayOnly: ["onLeave"],
  attendsOnly: ["attends", "substituted"],
  all: ["unanswered", "refused", "asksLeave", "asksSubstitute", "onLeave", "attends", "substituted"],
} as const satisfies Record<string, readonly Standing[]>
type Filter = keyof typeof FILTERS

const TONES: Record<Standing, Tone> = {
  unanswered: "neutral",
  refused: "seal",
  attends: "pine",
  onLeave: "blue",
  substituted: "blue",
  asksLeave: "amber",
  asksSubstitute: "amber",
}

type Props = { rows: readonly ListedReceipt[]; phones: boolean; mayEnter: boolean; enter: EnterAction }

/** Everybody who was asked, first of all those to be phoned. */
export function ReceiptList({ rows, phones, mayEnter, enter }: Props) {
  const t = useTranslations("notices")
  const [filter, setFilter] = useState<Filter>("openOnly")
  const [entering, setEntering] = useState<ListedReceipt | null>(null)
  const matching = (which: Filter) =>
    rows.filter((row) => (FILTERS[which] as readonly Standing[]).includes(row.standing))
  const options = (Object.keys(FILTERS) as Filter[]).map((value) => ({
    value,
    label: t(`list.${value}`, { count: matching(value).length }),
  }))
  const shown = matching(filter)
  return (
    <>
      <div className="no-print overflow-x-auto border-line-2 border-b px-4 py-3">
        <Segmented label={t("list.filter")} value={filter} options={options} onChange={setFilter} />
      </div>
      {shown.length === 0 ? <p className="m-0 px-4 py-4 text-ink-2">{t("list.empty")}</p> : null}
      {shown.length > 0 ? (
        <Scroller label={t("list.filter")}>
          <table className="sheet-table">
            <thead>
              <tr>
                <th scope="col">{t("list.name")}</th>
                <th scope="col">{t("list.group")}</th>
                {phones ? <th scope="col">{t("list.phone")}</th> : null}
                <th scope="col">{t("list.open")}</th>
                <th scope="col">{t("list.read")}</th>
                {mayEnter ? <th scope="col">{t("list.enter")}</th> : null}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.recipientId}>
                  <td className="whitespace-nowrap font-medium">
                    {row.name} <span className="font-normal text-ink-2">{row.duty}</span>
                  </td>
                  <td className="whitespace-nowrap">{row.groupName}</td>
                  {phones ? (
                    <td className="whitespace-nowrap">
                      {row.phone === "" ? "—" : <a href={`tel:${row.phone}`}>{row.phone}</a>}
                    </td>
                  ) : null}
                  <td>
                    <Badge tone={TONES[row.standing]} mark>
                      {t(`standing.${row.standing}`)}
                    </Badge>
                    <Remarks row={row} />
                  </td>
                  <td className="whitespace-nowrap text-ink-2">{row.read || t("list.unread")}</td>
                  {mayEnter ? (
                    <td>
                      <Button size="sm" aria-label={`${t("list.enter")}: ${row.name}`} onClick={() => setEntering(row)}>
                        {t("list.enter")}
                      </Button>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      ) : null}
      {entering ? <EnterDialog row={entering} enter={enter} onClose={() => setEntering(null)} /> : null}
    </>
  )
}

function Remarks({ row }: { row: ListedReceipt }) {
  const t = useTranslations("notices")
  const remarks = [
    row.answered,
    row.reason,
    row.substituteName === "" ? "" : `${row.substituteName} ${row.substitutePost}`,
    row.late ? t("list.late") : "",
    row.oldVersion === null ? "" : t("list.oldVersion", { number: row.oldVersion }),
    row.enteredBy === null ? "" : t("list.byPhone", { name: row.enteredBy }),
    row.decisionNote,
  ].filter((remark) => remark !== "")
  return remarks.length === 0 ? null : <span className="ml-2 text-[13px] text-ink-2">{remarks.join(" · ")}</span>
}
