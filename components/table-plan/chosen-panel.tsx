"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Panel } from "@/components/ui/panel"
import { reasonValues } from "@/lib/seating/rules/word-values"
import type { SeatingPerson, SeatingSeat } from "@/lib/seating/schema"
import type { Diet } from "@/lib/seating/schema/table"
import type { Seat } from "@/lib/venues/schema"
import { useTableWords } from "./use-words"

/** The chosen person: where, why there, and what can be done. The diet is shown to those who may see needs. */
export function ChosenPanel({
  person,
  place,
  seat,
  diet,
  mayEdit,
  onMove,
  onCarry,
  onUnseat,
  onLock,
}: {
  person: SeatingPerson | undefined
  place: SeatingSeat | undefined
  seat: Seat | undefined
  diet: "" | Diet
  mayEdit: boolean
  onMove: () => void
  onCarry: () => void
  onUnseat: () => void
  onLock: (locked: boolean) => void
}) {
  const { t, seat: seatWord } = useTableWords()
  const seating = useTranslations("seating")
  if (!person) return null
  return (
    <Panel title={person.shownName} aside={person.groupName || person.unit} padded>
      <p className="m-0 flex flex-wrap items-center gap-2 text-[15px]">
        <span>{seatWord(seat)}</span>
        {diet ? <Badge tone={diet === "halal" ? "pine" : "blue"}>{t(`eats.${diet}`)}</Badge> : null}
        {place?.locked ? <Badge>{t("isLocked")}</Badge> : null}
      </p>
      {person.post ? <p className="m-0 text-[14px] text-ink-2">{person.post}</p> : null}
      {place ? (
        <p className="mt-1 mb-0 text-[14px] text-ink-2">
          {place.reason
            ? seating(`reasons.${place.reason.code}`, reasonValues(place.reason))
            : seating("reasons.by_hand")}
        </p>
      ) : null}
      {mayEdit ? (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button size="sm" disabled={place?.locked} onClick={onMove}>
            {t("move.open")}
          </Button>
          <Button size="sm" disabled={place?.locked} onClick={onCarry}>
            {t("carry")}
          </Button>
          {place ? (
            <>
              <Button size="sm" onClick={() => onLock(!place.locked)}>
                {t(place.locked ? "unlock" : "lock")}
              </Button>
              <Button size="sm" disabled={place.locked} onClick={onUnseat}>
                {t("unseat")}
              </Button>
            </>
          ) : null}
        </div>
      ) : null}
    </Panel>
  )
}
