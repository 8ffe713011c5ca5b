"use client"

import { type ReactNode, type Ref, useMemo } from "react"
import type { PlaceIndex } from "@/lib/seating/rules/placing"
import type { PlanComparison } from "@/lib/seating/rules/plan-differences"
import type { SeatingFinding, SeatingPerson, SeatingPlanDto } from "@/lib/seating/schema"
import type { Seat } from "@/lib/venues/schema"
import { ChosenPanel } from "./chosen-panel"
import { ComparePanel } from "./compare-panel"
import type { OpenDialog } from "./editor-dialogs"
import { Findings } from "./findings"
import { useHandState } from "./hand-store"
import { Tray } from "./tray"
import type { ComparedWith } from "./types"
import type { useDrag } from "./use-drag"
import type { Hand } from "./use-hand"
import type { Bindings } from "./use-requirements"
import { useSeatingWords } from "./use-words"

/** Beside the drawing, in the order of the eve's work: who is chosen and why they sit there, a late change, who has no seat, what is not in order; then what differs from another version. */
export function SideColumn({
  plan,
  hand,
  index,
  people,
  groupPlace,
  mayEdit,
  seatOf,
  drag,
  bindings,
  versions,
  against,
  comparison,
  open,
  onFinding,
  onPerson,
  late,
  shared,
  ref,
}: {
  plan: SeatingPlanDto
  hand: Hand
  index: PlaceIndex
  people: ReadonlyMap<string, SeatingPerson>
  groupPlace: ReadonlyMap<string, number>
  mayEdit: boolean
  seatOf: ReadonlyMap<string, Seat>
  drag: ReturnType<typeof useDrag>
  bindings: Bindings
  versions: readonly { value: string; title: string }[]
  against: ComparedWith | null
  comparison: PlanComparison
  open: (dialog: OpenDialog) => void
  onFinding: (finding: SeatingFinding) => void
  onPerson: (participationId: string) => void
  /** Right below who is chosen: what happened to them. */
  late: ReactNode
  /** At the end: whose hall this is. */
  shared: ReactNode
  ref: Ref<HTMLDivElement>
}) {
  return (
    <div ref={ref} className="flex min-w-0 flex-col gap-3">
      <ChosenPanel {...{ plan, hand, index, people, groupPlace, mayEdit, seatOf, bindings, open }} />
      {late}
      <HandTray {...{ plan, hand, index, mayEdit }} onGrip={drag.begin} />
      <Findings findings={plan.findings} onShow={onFinding} />
      <ComparePanel {...{ versions, against, comparison, people, seatOf, onPerson }} />
      {shared}
    </div>
  )
}

/** The tray of this plan: who takes part and has no seat on screen, and why. */
function HandTray({
  plan,
  hand,
  index,
  mayEdit,
  onGrip,
}: {
  plan: SeatingPlanDto
  hand: Hand
  index: PlaceIndex
  mayEdit: boolean
  onGrip: ReturnType<typeof useDrag>["begin"]
}) {
  const { t } = useSeatingWords()
  const carried = useHandState(hand.store, (state) => state.carried)
  const tray = useMemo(
    () => plan.people.filter((person) => person.attends && !index.placeOf.has(person.id)),
    [plan.people, index],
  )
  const full = useMemo(
    () => tray.length > 0 && !plan.geometry.seats.some((seat) => !seat.blocked && !index.taken.has(seat.id)),
    [tray, plan.geometry, index],
  )
  const why = (person: SeatingPerson): string => {
    if (plan.away.includes(person.id)) return t("tray.why.away")
    if (full) return t("tray.why.no_seat_left")
    return plan.settings.zones.includes(person.category) ? "" : t("tray.why.not_in_zones")
  }
  return (
    <Tray
      people={tray}
      why={why}
      carriedIds={carried?.ids ?? []}
      mayEdit={mayEdit}
      onPick={hand.onTray}
      onPickMany={(ids) => ids[0] !== undefined && hand.pickUp(ids[0], ids)}
      onGrip={(id, event) => {
        if (mayEdit && event.pointerType !== "touch" && event.button === 0) onGrip(event, [id])
      }}
    />
  )
}
