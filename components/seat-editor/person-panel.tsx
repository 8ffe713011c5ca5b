"use client"

import type { ReactNode } from "react"
import { WhyLink } from "@/components/name-order/why-link"
import { GroupSwatch } from "@/components/seat-map/group-swatch"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Panel } from "@/components/ui/panel"
import type { SeatingPerson, SeatingSeat } from "@/lib/seating/schema"
import { wayTo } from "@/lib/venues/rules/seat-name"
import type { HallGeometry, Seat } from "@/lib/venues/schema"
import { useSeatingWords } from "./use-words"

const BY_NAME = ["stroke_position", "list_position", "rotated_position"]

/** Who is chosen, where they sit, why there, and what one can do about it. */
export function PersonPanel({
  person,
  place,
  seat,
  geometry,
  groupPlace,
  keptFor,
  requirements,
  mayEdit,
  onMove,
  onCarry,
  onLock,
  onUnseat,
}: {
  person: SeatingPerson | undefined
  place: SeatingSeat | undefined
  seat: Seat | undefined
  geometry: HallGeometry
  groupPlace: number | null
  /** The delegation this empty seat is kept for. */
  keptFor: string | null
  requirements: ReactNode
  mayEdit: boolean
  onMove: () => void
  onCarry: () => void
  onLock: (locked: boolean) => void
  onUnseat: () => void
}) {
  const words = useSeatingWords()
  const { t } = words
  if (!person) {
    return (
      <Panel title={seat ? words.seat(seat) : t("panel.nobody")} padded>
        <p className="m-0 text-[14px] text-ink-2">
          {keptFor !== null
            ? t("reserve.panel", { group: keptFor })
            : seat
              ? t(seat.blocked ? "panel.blocked" : "panel.emptySeat")
              : t("panel.how")}
        </p>
      </Panel>
    )
  }
  const way = seat && seat.area !== "stage" ? wayTo(seat, geometry) : null
  const identity = [t(`category.${person.category}`), person.duty, person.unit, person.post].filter(Boolean).join(" · ")
  return (
    <Panel
      title={person.shownName}
      aside={
        person.groupName ? (
          <span className="inline-flex items-center gap-1.5">
            <GroupSwatch groupIndex={groupPlace} />
            {person.groupName}
          </span>
        ) : undefined
      }
      padded
    >
      <dl className="m-0 grid gap-x-3 gap-y-1.5 text-[15px]" style={{ gridTemplateColumns: "auto 1fr" }}>
        <Line name={t("panel.seat")}>
          <b>{words.seat(seat)}</b>
          {way?.door ? (
            <span className="ml-2 text-[14px] text-ink-2">{t("panel.door", { door: way.door })}</span>
          ) : null}
          {place?.locked ? (
            <Badge className="ml-2" tone="neutral">
              {t("panel.locked")}
            </Badge>
          ) : null}
          {seat?.blocked ? (
            <Badge className="ml-2" tone="seal" mark>
              {t("panel.blocked")}
            </Badge>
          ) : null}
        </Line>
        <Line name={t("panel.identity")}>{identity}</Line>
        {place ? (
          <Line name={t("panel.why")}>
            {words.reason(place.reason)}
            {BY_NAME.includes(place.reason?.code ?? "") ? <WhyLink person={person} /> : null}
          </Line>
        ) : null}
        {person.attends ? null : (
          <Line name={t("panel.note")}>
            <Badge tone="seal" mark>
              {t("panel.notAttending")}
            </Badge>
          </Line>
        )}
      </dl>
      {requirements}
      {mayEdit ? (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button size="sm" onClick={onMove} disabled={place?.locked}>
            {t("panel.move")}
          </Button>
          <Button size="sm" onClick={onCarry} disabled={place?.locked}>
            {t(place ? "panel.swap" : "panel.seatThem")}
          </Button>
          {place ? (
            <>
              <Button size="sm" aria-pressed={place.locked} onClick={() => onLock(!place.locked)}>
                {t(place.locked ? "panel.unlock" : "panel.lock")}
              </Button>
              <Button size="sm" disabled={place.locked} onClick={onUnseat}>
                {t("panel.unseat")}
              </Button>
            </>
          ) : null}
        </div>
      ) : null}
    </Panel>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="whitespace-nowrap text-[14px] text-ink-2">{name}</dt>
      <dd className="m-0 min-w-0">{children}</dd>
    </>
  )
}
