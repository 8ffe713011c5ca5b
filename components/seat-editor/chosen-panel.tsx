"use client"

import type { PlaceIndex } from "@/lib/seating/rules/placing"
import type { SeatingPerson, SeatingPlanDto } from "@/lib/seating/schema"
import type { Seat } from "@/lib/venues/schema"
import type { OpenDialog } from "./editor-dialogs"
import { useHandState } from "./hand-store"
import { PersonPanel } from "./person-panel"
import { PersonRequirements } from "./person-requirements"
import { SelectionPanel } from "./selection-panel"
import type { Hand } from "./use-hand"
import type { Bindings } from "./use-requirements"

/** Who is chosen: one person (or an empty seat), or several. */
export function ChosenPanel({
  plan,
  hand,
  index,
  people,
  groupPlace,
  mayEdit,
  seatOf,
  bindings,
  open,
}: {
  plan: SeatingPlanDto
  hand: Hand
  index: PlaceIndex
  people: ReadonlyMap<string, SeatingPerson>
  groupPlace: ReadonlyMap<string, number>
  mayEdit: boolean
  seatOf: ReadonlyMap<string, Seat>
  bindings: Bindings
  open: (dialog: OpenDialog) => void
}) {
  const selectedId = useHandState(hand.store, (state) => state.selectedId)
  const selectedSeat = useHandState(hand.store, (state) => state.selectedSeat)
  const several = useHandState(
    hand.store,
    ({ chosen }) => chosen.size > 1 && [...chosen].filter((seatId) => index.taken.has(seatId)).length > 1,
  )
  if (several) return <SelectionPanel {...{ hand, index, people, groupPlace, mayEdit, open }} />
  const selected = selectedId === null ? undefined : people.get(selectedId)
  const place = selectedId === null ? undefined : index.placeOf.get(selectedId)
  const reserve = selected ? undefined : plan.reserves.find(({ seatId }) => seatId === selectedSeat)
  return (
    <PersonPanel
      person={selected}
      place={place}
      seat={seatOf.get((selected ? place?.seatId : selectedSeat) ?? "")}
      geometry={plan.geometry}
      keptFor={plan.groups.find(({ id }) => id === reserve?.groupId)?.name ?? null}
      requirements={selected ? <PersonRequirements id={selected.id} bindings={bindings} /> : null}
      groupPlace={
        selected?.category === "DEPUTY" && selected.groupId ? (groupPlace.get(selected.groupId) ?? null) : null
      }
      mayEdit={mayEdit}
      onMove={() => selectedId && open({ kind: "move", ids: [selectedId] })}
      onCarry={() => selectedId && hand.pickUp(selectedId, [selectedId])}
      onLock={(locked) => selectedId && hand.lock([selectedId], locked)}
      onUnseat={() => selectedId && hand.unseat([selectedId])}
    />
  )
}
