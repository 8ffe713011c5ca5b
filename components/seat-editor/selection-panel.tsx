"use client"

import { GroupSwatch } from "@/components/seat-map/group-swatch"
import { Button } from "@/components/ui/button"
import { Panel } from "@/components/ui/panel"
import type { PlaceIndex } from "@/lib/seating/rules/placing"
import type { SeatingPerson } from "@/lib/seating/schema"
import type { OpenDialog } from "./editor-dialogs"
import { useHandState } from "./hand-store"
import type { Hand } from "./use-hand"
import { useSeatingWords } from "./use-words"

/** Several seats chosen: who they are, and what one can do with all of them. */
export function SelectionPanel({
  hand,
  index,
  people,
  groupPlace,
  mayEdit,
  open,
}: {
  hand: Hand
  index: PlaceIndex
  people: ReadonlyMap<string, SeatingPerson>
  groupPlace: ReadonlyMap<string, number>
  mayEdit: boolean
  open: (dialog: OpenDialog) => void
}) {
  const { t } = useSeatingWords()
  const chosen = useHandState(hand.store, (state) => state.chosen)
  const ids = [...chosen].flatMap((seatId) => index.taken.get(seatId)?.participationId ?? [])
  const locked = ids.filter((id) => index.placeOf.get(id)?.locked).length
  const [first] = ids
  const counts = new Map<string, { count: number; place: number | null }>()
  for (const id of ids) {
    const person = people.get(id)
    if (!person) continue
    const deputy = person.category === "DEPUTY" && person.groupId !== null
    const name = deputy ? person.groupName : t(`category.${person.category}`)
    const known = counts.get(name)
    if (known) known.count++
    else counts.set(name, { count: 1, place: deputy ? (groupPlace.get(person.groupId ?? "") ?? null) : null })
  }
  return (
    <Panel
      title={t("chosen.title", { count: ids.length })}
      aside={t("chosen.aside", { seats: chosen.size, locked })}
      padded
    >
      <ul className="m-0 mb-3 flex list-none flex-wrap gap-x-3 gap-y-1 p-0 text-[14px]">
        {[...counts.entries()].map(([name, { count, place }]) => (
          <li key={name} className="inline-flex items-center gap-1.5">
            <GroupSwatch groupIndex={place} /> {name} <b className="tabular-nums">{count}</b>
          </li>
        ))}
      </ul>
      {mayEdit && first !== undefined ? (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" disabled={locked > 0} onClick={() => open({ kind: "move", ids: hand.asBlock(first) })}>
            {t("chosen.moveTo")}
          </Button>
          <Button size="sm" disabled={locked > 0} onClick={() => hand.pickUp(first)}>
            {t("chosen.carry")}
          </Button>
          <Button size="sm" disabled={locked === ids.length} onClick={() => hand.lock(ids, true)}>
            {t("panel.lock")}
          </Button>
          <Button size="sm" disabled={locked === 0} onClick={() => hand.lock(ids, false)}>
            {t("panel.unlock")}
          </Button>
          <Button size="sm" disabled={locked === ids.length} onClick={() => hand.unseat(ids)}>
            {t("panel.unseat")}
          </Button>
          <Button size="sm" tone="quiet" onClick={() => hand.select(null)}>
            {t("chosen.none")}
          </Button>
        </div>
      ) : null}
      {locked > 0 && mayEdit ? <p className="mt-2 mb-0 text-[14px] text-ink-2">{t("chosen.lockedStay")}</p> : null}
    </Panel>
  )
}
