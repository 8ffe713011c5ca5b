"use client"

import type { ReactNode, Ref } from "react"
import type { PlaceIndex } from "@/lib/seating/rules/placing"
import type { PlanComparison } from "@/lib/seating/rules/plan-differences"
import type { SeatingFinding, SeatingPerson, SeatingPlanDto } from "@/lib/seating/schema"
import type { Seat } from "@/lib/venues/schema"
import { ComparePanel } from "./compare-panel"
import type { OpenDialog } from "./editor-dialogs"
import { Findings } from "./findings"
import { PersonPanel } from "./person-panel"
import type { ComparedWith } from "./seat-editor"
import { SelectionPanel } from "./selection-panel"
import { Tray } from "./tray"
import type { useDrag } from "./use-drag"
import type { Hand } from "./use-hand"
import { useSeatingWords } from "./use-words"

/** Beside the drawing: who is chosen and why they sit there, who has no seat, what is not in order, what differs from another version. */
export function SideColumn({
  plan,
  hand,
  index,
  people,
  groupPlace,
  mayEdit,
  seatOf,
  drag,
  versions,
  against,
  comparison,
  open,
  onFinding,
  onPerson,
  children,
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
  versions: readonly { value: string; title: string }[]
  against: ComparedWith | null
  comparison: PlanComparison
  open: (dialog: OpenDialog) => void
  onFinding: (finding: SeatingFinding) => void
  onPerson: (participationId: string) => void
  /** What comes right below who is chosen. */
  children?: ReactNode
  ref: Ref<HTMLDivElement>
}) {
  const { t } = useSeatingWords()
  const { selectedId } = hand
  const selected = selectedId === null ? undefined : people.get(selectedId)
  const place = selectedId === null ? undefined : index.placeOf.get(selectedId)
  const tray = plan.people.filter((person) => person.attends && !index.placeOf.has(person.id))
  const full = tray.length > 0 && !plan.geometry.seats.some((seat) => !seat.blocked && !index.taken.has(seat.id))
  const why = (person: SeatingPerson): string =>
    full ? t("tray.why.no_seat_left") : plan.settings.zones.includes(person.category) ? "" : t("tray.why.not_in_zones")
  return (
    <div ref={ref} className="flex min-w-0 flex-col gap-3">
      {hand.chosenIds.length > 1 ? (
        <SelectionPanel {...{ hand, index, people, groupPlace, mayEdit, open }} />
      ) : (
        <PersonPanel
          person={selected}
          place={place}
          seat={seatOf.get((selected ? place?.seatId : hand.selectedSeat) ?? "")}
          geometry={plan.geometry}
          groupPlace={
            selected?.category === "DEPUTY" && selected.groupId ? (groupPlace.get(selected.groupId) ?? null) : null
          }
          mayEdit={mayEdit}
          onMove={() => selectedId && open({ kind: "move", ids: [selectedId] })}
          onCarry={() => selectedId && hand.pickUp(selectedId, [selectedId])}
          onLock={(locked) => selectedId && hand.lock([selectedId], locked)}
          onUnseat={() => selectedId && hand.unseat([selectedId])}
        />
      )}
      {children}
      <Tray
        people={tray}
        why={why}
        carriedIds={hand.carried?.ids ?? []}
        mayEdit={mayEdit}
        onPick={hand.onTray}
        onPickMany={(ids) => ids[0] !== undefined && hand.pickUp(ids[0], ids)}
        onGrip={(id, event) => {
          if (mayEdit && event.pointerType !== "touch" && event.button === 0) drag.begin(event, [id])
        }}
      />
      <ComparePanel {...{ versions, against, comparison, people, seatOf, onPerson }} />
      <Findings findings={plan.findings} onShow={onFinding} />
    </div>
  )
}
