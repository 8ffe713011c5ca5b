"use client"

import { Button } from "@/components/ui/button"
import { Callout } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { SeatingPerson, SeatingPlanDto } from "@/lib/seating/schema"
import type { Seat } from "@/lib/venues/schema"
import { useHandState } from "./hand-store"
import type { SeatingActions } from "./types"
import type { Hand } from "./use-hand"
import type { Live } from "./use-live"
import { useSeatingWords } from "./use-words"

type Chosen = {
  hand: Hand
  people: ReadonlyMap<string, SeatingPerson>
  seatOf: ReadonlyMap<string, Seat>
  mayEdit: boolean
  onMove: (ids: readonly string[]) => void
}

/** Lines between the tools and the drawing: what is in hand, who else is at work, a plan of another hall. */
export function EditorStrips({
  eventId,
  plan,
  live,
  rehall,
  onChanging,
  ...chosen
}: Chosen & {
  eventId: string
  plan: SeatingPlanDto
  live: Live
  rehall: SeatingActions["rehall"]
  onChanging: (changing: boolean) => void
}) {
  const { t } = useSeatingWords()
  return (
    <>
      <HandStrip {...chosen} />
      {live.present || live.news ? (
        <p className="m-0 border-line-2 border-b bg-amber-soft px-4 py-1 text-[14px] text-amber">
          <span aria-hidden="true">●</span> {live.news || t("live.present", { name: live.present ?? "" })}
        </p>
      ) : null}
      {plan.hallIsMeetings ? null : <OtherHall {...{ eventId, plan, rehall, onChanging }} mayEdit={chosen.mayEdit} />}
    </>
  )
}

/** Who is in hand; on a narrow screen also who is selected. */
function HandStrip({ hand, people, seatOf, mayEdit, onMove }: Chosen) {
  const words = useSeatingWords()
  const { t } = words
  const carried = useHandState(hand.store, (state) => state.carried)
  const selectedId = useHandState(hand.store, (state) => state.selectedId)
  const selectedSeat = useHandState(hand.store, (state) => state.selectedSeat)
  const selected = people.get(selectedId ?? "")
  if (carried) {
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line-2 border-b bg-seal-soft px-4 py-1.5 text-[14px]">
        <span className="min-w-0 flex-1">
          {t("carrying", { name: carried.person.shownName, count: carried.ids.length })}
        </span>
        <Button size="sm" onClick={hand.putBack}>
          {t("putBack")}
        </Button>
      </div>
    )
  }
  if (!selected) return null
  return (
    <div className="flex flex-wrap items-center gap-2 border-line-2 border-b px-3 py-1.5 text-[15px] lg:hidden">
      <span className="min-w-0 flex-1">
        <b className="font-semibold">{selected.shownName}</b>{" "}
        <span className="text-[14px] text-ink-2">{words.seat(seatOf.get(selectedSeat ?? ""))}</span>
      </span>
      {mayEdit ? (
        <>
          <Button onClick={() => hand.pickUp(selected.id)}>{t("strip.pickUp")}</Button>
          <Button onClick={() => onMove(hand.asBlock(selected.id))}>{t("panel.move")}</Button>
        </>
      ) : null}
    </div>
  )
}

/** The plan was made for another hall: which, and what of it can be kept in the new one. */
function OtherHall({
  eventId,
  plan,
  mayEdit,
  rehall,
  onChanging,
}: {
  eventId: string
  plan: SeatingPlanDto
  mayEdit: boolean
  rehall: SeatingActions["rehall"]
  onChanging: (changing: boolean) => void
}) {
  const { t } = useSeatingWords()
  const { run, busy } = useAction(rehall, { done: (value) => t("rehall.done", value) })
  const { newHall } = plan
  const move = async () => {
    onChanging(false)
    await run({ eventId, planId: plan.id })
  }
  return (
    <div className="px-3 py-2">
      <Callout
        tone="amber"
        title={
          newHall
            ? t("otherHall", { hall: plan.hallName, other: newHall.name })
            : t("otherHallNone", { hall: plan.hallName })
        }
        action={
          mayEdit && newHall ? (
            <Button size="sm" busy={busy} onClick={move}>
              {t("rehall.apply", { kept: newHall.kept })}
            </Button>
          ) : undefined
        }
      >
        {newHall ? t("rehall.text", { kept: newHall.kept, lost: newHall.lost }) : null}
      </Callout>
    </div>
  )
}
