"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { seatWords } from "@/components/seat-map/seat-words"
import { Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { SeatingPerson } from "@/lib/seating/schema"
import type { ChangeProposal, LateChange } from "@/lib/seating/schema/change"
import type { Seat } from "@/lib/venues/schema"
import { ChangeAsk } from "./change-ask"
import { ChangeDone } from "./change-done"
import { ChangeItems } from "./change-items"
import { ChangeWays } from "./change-ways"
import { ClosedSeats } from "./closed-seats"
import { LeaveStrip } from "./leave-strip"
import type { LateChangeSlot } from "./types"
import { useChange } from "./use-change"

export type LateChangePanelProps = {
  eventId: string
  planId: string
  /** The meeting's title. */
  title: string
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
  const { eventId, planId, title, slot, people, seatOf, placeOf, onChanging } = props
  const t = useTranslations("lateChange")
  const venues = useTranslations("venues")
  const { view, closed } = slot
  const { change, nothing, waiting, say, clear } = useChange(view?.change ?? null)
  const [done, setDone] = useState<ChangeProposal | null>(null)
  const apply = useAction(slot.actions.apply)
  const reopen = useAction(slot.actions.reopen, { done: (value) => t("closed.done", value) })
  const fresh = !nothing && !waiting && view !== null && JSON.stringify(view.change) === JSON.stringify(change)
  const ask = (next: LateChange): void => {
    setDone(null)
    say(next)
  }
  const use = async (proposal: ChangeProposal): Promise<void> => {
    onChanging(true)
    const shown = proposal.cards.map((card) => ({ ...card }))
    const outcome = await apply.run({ eventId, planId, change, method: proposal.method, shown })
    if (outcome?.ok) {
      setDone(proposal)
      clear()
    } else onChanging(false)
  }
  const mended = (seatId: string) => reopen.run({ eventId, planId, seatIds: [seatId] })
  const name = (id: string): string => people.get(id)?.shownName ?? ""
  const absent = new Set(change.absent)
  const leaving = slot.onLeave.filter((id) => placeOf.has(id) && !absent.has(id))
  return (
    <Panel title={t("title")}>
      <LeaveStrip
        names={leaving.map(name)}
        onChoose={() => ask({ ...change, absent: [...change.absent, ...leaving] })}
      />
      <div className="border-line-2 border-b px-4 py-3">
        <ChangeAsk {...props} {...{ closed, change }} onMended={mended} onChange={ask} />
      </div>
      {nothing ? null : <ChangeItems {...{ change, name, seatOf }} onChange={ask} onClear={clear} />}
      {done ? <ChangeDone {...{ title, name, seatOf }} proposal={done} onHide={() => setDone(null)} /> : null}
      <div aria-live="polite">
        {nothing ? null : fresh ? (
          <ChangeWays {...{ title, view, name, seatOf }} busy={apply.busy} onUse={use} />
        ) : (
          <p className="m-0 px-4 py-3 text-[14px] text-ink-2">{t("trying")}</p>
        )}
      </div>
      <ClosedSeats
        seats={closed.flatMap((id) => {
          const seat = seatOf.get(id)
          return seat ? [{ id, words: seatWords(venues, seat) }] : []
        })}
        busy={reopen.busy}
        onMended={mended}
      />
    </Panel>
  )
}
