"use client"

import { Button } from "@/components/ui/button"
import { Callout } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { SeatingPerson, SeatingPlanDto } from "@/lib/seating/schema"
import type { Seat } from "@/lib/venues/schema"
import type { SeatingActions } from "./types"
import type { Hand } from "./use-hand"
import type { Live } from "./use-live"
import type { Verdict } from "./use-placing"
import { useSeatingWords } from "./use-words"

/** Lines between the tools and the drawing: what is in hand and whether it fits, who else is at work, a plan of another hall. */
export function EditorStrips({
  eventId,
  plan,
  hand,
  verdict,
  mayEdit,
  live,
  selected,
  seat,
  rehall,
  onMove,
  onChanging,
}: {
  eventId: string
  plan: SeatingPlanDto
  hand: Hand
  verdict: Verdict | null
  mayEdit: boolean
  live: Live
  selected: SeatingPerson | undefined
  seat: Seat | undefined
  rehall: SeatingActions["rehall"]
  onMove: (ids: readonly string[]) => void
  onChanging: (changing: boolean) => void
}) {
  const words = useSeatingWords()
  const { t } = words
  const { carried } = hand
  return (
    <>
      {carried ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line-2 border-b bg-seal-soft px-4 py-1.5 text-[14px]">
          <span className="min-w-0 flex-1">
            {t("carrying", { name: carried.person.shownName, count: carried.ids.length })}
            {verdict ? (
              <b className={`ml-2 font-semibold ${verdict.ok ? "text-pine" : "text-seal"}`}>
                {verdict.ok ? "✓" : "✕"} {verdict.text}
              </b>
            ) : null}
          </span>
          <Button size="sm" onClick={hand.putBack}>
            {t("putBack")}
          </Button>
        </div>
      ) : null}
      {!carried && selected ? (
        <div className="flex flex-wrap items-center gap-2 border-line-2 border-b px-3 py-1.5 text-[15px] lg:hidden">
          <span className="min-w-0 flex-1">
            <b className="font-semibold">{selected.shownName}</b>{" "}
            <span className="text-[14px] text-ink-2">{words.seat(seat)}</span>
          </span>
          {mayEdit ? (
            <>
              <Button onClick={() => hand.pickUp(selected.id)}>{t("strip.pickUp")}</Button>
              <Button onClick={() => onMove(hand.asBlock(selected.id))}>{t("panel.move")}</Button>
            </>
          ) : null}
        </div>
      ) : null}
      {live.present || live.news ? (
        <p className="m-0 border-line-2 border-b bg-amber-soft px-4 py-1 text-[14px] text-amber">
          <span aria-hidden="true">●</span> {live.news || t("live.present", { name: live.present ?? "" })}
        </p>
      ) : null}
      {plan.hallIsMeetings ? null : (
        <OtherHall eventId={eventId} plan={plan} mayEdit={mayEdit} rehall={rehall} onChanging={onChanging} />
      )}
    </>
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
