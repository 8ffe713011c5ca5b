"use client"

import { useTranslations } from "next-intl"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { Panel } from "@/components/ui/panel"
import type { BookingDto, RoomEntry } from "@/lib/bookings/schema"
import type { Zone } from "@/lib/kernel/zoned"
import { BookingState } from "./booking-state"
import { CancelButton } from "./cancel-button"
import { ExtendButton } from "./extend-button"
import { ArriveButton, type OwnActions } from "./my-bookings"
import { useRepeatWords } from "./use-repeat-words"
import { useRoomWords } from "./use-room-words"

/** One booking: everything its reader may know of it, and what can be done. */
export function BookingFacts({
  booking,
  room,
  series,
  following,
  zone,
  now,
  mayChange,
  mayForce,
  actions,
}: {
  booking: BookingDto
  room: string
  series: { rule: string; left: number } | null
  following: readonly RoomEntry[]
  zone: Zone
  now: number
  mayChange: boolean
  mayForce: boolean
  actions: OwnActions
}) {
  const t = useTranslations("bookings")
  const repeatWords = useRepeatWords()
  const { dayWords, dayAt, span } = useRoomWords(zone)
  const begun = booking.from <= now
  const names = (required: boolean) =>
    booking.people.flatMap((person) => (person.required === required ? person.name : [])).join("、")
  const facts: [label: string, text: string][] = [
    [t("facts.when"), `${dayWords(booking.from)} ${span(booking.from, booking.to)}`],
    [t("facts.where"), room],
    [t("facts.repeat"), series ? t("facts.series", { words: repeatWords(series.rule), left: series.left }) : ""],
    [t("facts.layout"), booking.layout],
    [t("facts.expected"), booking.expected > 0 ? t("approvals.expected", { count: booking.expected }) : ""],
    [t("facts.equipment"), booking.equipment.join("、")],
    [t("facts.people"), names(true)],
    [t("facts.optional"), names(false)],
    [t("facts.contact"), booking.bookedByName],
    [
      t("facts.decided"),
      booking.decidedByName ? [booking.decidedByName, booking.decisionNote].filter(Boolean).join("：") : "",
    ],
    [t("facts.note"), booking.note],
  ]
  return (
    <>
      <PageHead
        serif
        title={booking.title || t("taken")}
        lead={<BookingState booking={booking} />}
        actions={
          <>
            {mayChange && !begun ? (
              <LinkButton href={`/rooms/bookings/${booking.id}?edit=1`}>{t("mine.edit")}</LinkButton>
            ) : null}
            <LinkButton href={`/rooms?view=day&day=${dayAt(booking.from)}`}>{t("facts.toDay")}</LinkButton>
          </>
        }
      />
      <Panel className="max-w-3xl">
        <dl className="m-0 grid gap-x-6 gap-y-2 p-4" style={{ gridTemplateColumns: "minmax(80px, auto) 1fr" }}>
          {facts.map(([label, text]) =>
            text === "" ? null : (
              <div key={label} className="contents">
                <dt className="text-ink-2">{label}</dt>
                <dd className="m-0">{text}</dd>
              </div>
            ),
          )}
        </dl>
        {booking.hidden ? <p className="m-0 px-4 pb-4 text-[14px] text-ink-2">{t("facts.hidden")}</p> : null}
        {mayChange ? (
          <div className="flex flex-wrap gap-2 border-line-2 border-t px-4 py-3">
            {begun && !booking.arrived ? <ArriveButton booking={booking} arrive={actions.arrive} /> : null}
            <ExtendButton
              booking={booking}
              following={following}
              zone={zone}
              mayForce={mayForce}
              extend={actions.extend}
            />
            <CancelButton booking={booking} now={now} cancel={actions.cancel} />
          </div>
        ) : null}
      </Panel>
    </>
  )
}
