"use client"

import { useTranslations } from "next-intl"
import { Callout } from "@/components/ui/panel"
import type { ChangeProposal, LateChangeView } from "@/lib/seating/schema/change"
import type { Seat } from "@/lib/venues/schema"
import { ProposalRow } from "./proposal-row"

/** What of the change cannot be, and every way to deal with the rest; or where it has to be made. */
export function ChangeWays({
  title,
  view,
  name,
  seatOf,
  busy,
  onUse,
}: {
  title: string
  view: LateChangeView
  name: (participationId: string) => string
  seatOf: ReadonlyMap<string, Seat>
  busy: boolean
  onUse: (proposal: ChangeProposal) => void
}) {
  const t = useTranslations("lateChange")
  const elsewhere = view.sharedWith ?? view.emptyHere
  return (
    <>
      {view.problems.length > 0 ? (
        <ul className="m-0 list-none border-line-2 border-b bg-amber-soft px-4 py-2 text-[14px] text-amber">
          {view.problems.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: problems have no identity of their own
            <li key={index}>▲ {t(`problems.${problem.code}`, { name: "name" in problem ? problem.name : "" })}</li>
          ))}
        </ul>
      ) : null}
      {elsewhere ? (
        <div className="p-3">
          <Callout
            tone={view.sharedWith ? "amber" : "blue"}
            title={t(view.sharedWith ? "shared" : "emptyHere", { title: elsewhere })}
          />
        </div>
      ) : null}
      <ul aria-label={t("title")} className="m-0 list-none p-0">
        {view.proposals.map((proposal) => (
          <ProposalRow
            key={proposal.method}
            {...{ title, proposal, name, seatOf, busy }}
            onUse={() => onUse(proposal)}
          />
        ))}
      </ul>
    </>
  )
}
