"use client"

import { useTranslations } from "next-intl"
import { Callout, Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { SeatingPerson } from "@/lib/seating/schema"
import type { ChangeProposal } from "@/lib/seating/schema/change"
import type { Seat } from "@/lib/venues/schema"
import { ChangeAsk } from "./change-ask"
import { ChangeItems } from "./change-items"
import { ProposalRow } from "./proposal-row"
import type { LateChangeSlot } from "./types"
import { useChange } from "./use-change"

export type LateChangePanelProps = {
  eventId: string
  planId: string
  slot: LateChangeSlot
  /** Who is chosen in the editor, and the chosen seat. */
  participationIds: readonly string[]
  seatId: string | null
  people: ReadonlyMap<string, SeatingPerson>
  seatOf: ReadonlyMap<string, Seat>
  /** Where people sit on screen. */
  placeOf: ReadonlyMap<string, { seatId: string }>
  onChanging: (changing: boolean) => void
}

/** 一人缺席，怎样最省: what happened to those chosen, and each way to deal with it priced in cards to move. */
export function LateChangePanel(props: LateChangePanelProps) {
  const { eventId, planId, slot, people, seatOf, onChanging } = props
  const t = useTranslations("lateChange")
  const { view } = slot
  const { change, nothing, waiting, say, clear } = useChange(view?.change ?? null)
  const apply = useAction(slot.actions.apply)
  const fresh = !nothing && !waiting && view !== null && JSON.stringify(view.change) === JSON.stringify(change)
  const use = async (proposal: ChangeProposal): Promise<void> => {
    onChanging(true)
    const shown = proposal.cards.map((card) => ({ ...card }))
    const outcome = await apply.run({ eventId, planId, change, method: proposal.method, shown })
    if (outcome?.ok) clear()
    else onChanging(false)
  }
  const name = (id: string): string => people.get(id)?.shownName ?? ""
  return (
    <Panel title={t("title")}>
      <div className="border-line-2 border-b px-4 py-3">
        <ChangeAsk {...props} change={change} onChange={say} />
      </div>
      {nothing ? null : <ChangeItems {...{ change, name, seatOf }} onChange={say} onClear={clear} />}
      <div aria-live="polite">
        {nothing ? null : fresh ? (
          <>
            {view.problems.length > 0 ? (
              <ul className="m-0 list-none border-line-2 border-b bg-amber-soft px-4 py-2 text-[14px] text-amber">
                {view.problems.map((problem, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: problems have no identity of their own
                  <li key={index}>
                    ▲ {t(`problems.${problem.code}`, { name: "name" in problem ? problem.name : "" })}
                  </li>
                ))}
              </ul>
            ) : null}
            {view.sharedWith ? (
              <div className="p-3">
                <Callout tone="amber" title={t("shared", { title: view.sharedWith })} />
              </div>
            ) : (
              <ul className="m-0 list-none p-0">
                {view.proposals.map((proposal) => (
                  <ProposalRow
                    key={proposal.method}
                    {...{ proposal, name, seatOf }}
                    busy={apply.busy}
                    onUse={() => use(proposal)}
                  />
                ))}
              </ul>
            )}
          </>
        ) : (
          <p className="m-0 px-4 py-3 text-[14px] text-ink-2">{t("trying")}</p>
        )}
      </div>
    </Panel>
  )
}
