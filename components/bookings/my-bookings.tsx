"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Button, LinkButton } from "@/components/ui/button"
import { EmptyState, Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { BookingDto, RoomEntry } from "@/lib/bookings/schema"
import type { Zone } from "@/lib/kernel/zoned"
import { BookingState } from "./booking-state"
import { type CancelAct, CancelButton } from "./cancel-button"
import { type ExtendAct, ExtendButton } from "./extend-button"
import type { Act } from "./types"
import { useRoomWords } from "./use-room-words"

export type OwnActions = { extend: ExtendAct; cancel: CancelAct; arrive: Act<{ bookingId: string }> }

/** Somebody may say that people came from a quarter of an hour before the start. */
const EARLY = 15

/** What the reader booked or is named in: soonest first, with what can be done about each; and what is over. */
export function MyBookings({
  upcoming,
  past,
  following,
  roomNames,
  zone,
  now,
  mayForce,
  actions,
}: {
  upcoming: readonly BookingDto[]
  past: readonly BookingDto[]
  /** What comes after each booking in its room, by the booking's id. */
  following: Readonly<Record<string, readonly RoomEntry[]>>
  roomNames: Readonly<Record<string, string>>
  zone: Zone
  now: number
  mayForce: boolean
  actions: OwnActions
}) {
  const t = useTranslations("bookings")
  const line = (booking: BookingDto, open: boolean) => (
    <Line key={booking.id} booking={booking} room={roomNames[booking.roomId] ?? ""} zone={zone}>
      {open && booking.mine ? (
        <>
          {booking.from - EARLY <= now && booking.to > now && !booking.arrived ? (
            <ArriveButton booking={booking} arrive={actions.arrive} />
          ) : null}
          {booking.from <= now ? (
            <ExtendButton
              booking={booking}
              following={following[booking.id] ?? []}
              zone={zone}
              mayForce={mayForce}
              extend={actions.extend}
            />
          ) : (
            <LinkButton size="sm" href={`/rooms/bookings/${booking.id}?edit=1`}>
              {t("mine.edit")}
            </LinkButton>
          )}
          <CancelButton booking={booking} now={now} cancel={actions.cancel} />
        </>
      ) : null}
    </Line>
  )
  return (
    <div className="flex flex-col gap-4">
      <Panel title={t("mine.upcoming")} aside={t("mine.count", { count: upcoming.length })}>
        {upcoming.length === 0 ? (
          <EmptyState
            title={t("mine.none")}
            action={
              <LinkButton tone="primary" href="/rooms/new">
                {t("board.new")}
              </LinkButton>
            }
          >
            {t("mine.noneLead")}
          </EmptyState>
        ) : (
          <ul className="m-0 list-none p-0">{upcoming.map((booking) => line(booking, true))}</ul>
        )}
      </Panel>
      {past.length > 0 ? (
        <Panel title={t("mine.past")}>
          <ul className="m-0 list-none p-0">{past.map((booking) => line(booking, false))}</ul>
        </Panel>
      ) : null}
    </div>
  )
}

export function ArriveButton({ booking, arrive }: { booking: BookingDto; arrive: OwnActions["arrive"] }) {
  const t = useTranslations("bookings")
  const { run, busy } = useAction(arrive, { done: t("arrive.done") })
  return (
    <Button
      size="sm"
      busy={busy}
      aria-label={t("arrive.of", { title: booking.title })}
      onClick={() => void run({ bookingId: booking.id })}
    >
      {t("arrive.arrive")}
    </Button>
  )
}

function Line({
  booking,
  room,
  zone,
  children,
}: {
  booking: BookingDto
  room: string
  zone: Zone
  children?: ReactNode
}) {
  const t = useTranslations("bookings")
  const { dayWords, span } = useRoomWords(zone)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-line-2 border-b px-4 py-2.5 last:border-b-0">
      <div style={{ width: 150 }}>
        <div className="font-medium">{dayWords(booking.from)}</div>
        <div className="text-[14px] text-ink-2">{span(booking.from, booking.to)}</div>
      </div>
      <div className="min-w-0 flex-1" style={{ flexBasis: 220 }}>
        <Link
          href={`/rooms/bookings/${booking.id}`}
          className="font-medium text-ink underline decoration-line underline-offset-4"
        >
          {booking.title || t("taken")}
        </Link>
        <div className="text-[14px] text-ink-2">
          {room}
          {booking.mine ? "" : ` · ${t("mine.by", { name: booking.bookedByName })}`}
        </div>
      </div>
      <BookingState booking={booking} />
      <div className="flex flex-wrap gap-2">{children}</div>
    </li>
  )
}
