"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { Button, LinkButton } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { EmptyState, Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { WaitingMeeting } from "@/lib/bookings/queries/approvals"
import type { BookingDto, RoomEntry } from "@/lib/bookings/schema"
import type { Zone } from "@/lib/kernel/zoned"
import type { Act } from "./types"
import { useRoomWords } from "./use-room-words"

export type ApprovalActions = {
  decide: Act<{ bookingId: string; revision: number; approve: boolean; note: string; whole: boolean }>
  confirm: Act<{ eventId: string; meetingId: string; revision: number; approve: boolean; note: string }>
}
/** What waits for the reader's yes or no, with what it would clash with. */
export function ApprovalList({
  bookings,
  meetings,
  hits,
  roomNames,
  zone,
  actions,
}: {
  bookings: readonly BookingDto[]
  meetings: readonly WaitingMeeting[]
  /** What else stands in the room then, by the booking's or meeting's id. */
  hits: Readonly<Record<string, readonly RoomEntry[]>>
  roomNames: Readonly<Record<string, string>>
  zone: Zone
  actions: ApprovalActions
}) {
  const t = useTranslations("bookings")
  if (bookings.length + meetings.length === 0)
    return (
      <Panel>
        <EmptyState
          title={t("approvals.none")}
          action={<LinkButton href="/rooms">{t("approvals.toBoard")}</LinkButton>}
        >
          {t("approvals.noneLead")}
        </EmptyState>
      </Panel>
    )
  return (
    <ul className="m-0 flex list-none flex-col gap-3 p-0">
      {bookings.map((booking) => (
        <BookingAsk
          key={booking.id}
          booking={booking}
          room={roomNames[booking.roomId] ?? ""}
          hits={hits[booking.id] ?? []}
          zone={zone}
          decide={actions.decide}
        />
      ))}
      {meetings.map((meeting) => (
        <MeetingAsk
          key={meeting.meetingId}
          meeting={meeting}
          room={roomNames[meeting.roomId] ?? ""}
          hits={hits[meeting.meetingId] ?? []}
          zone={zone}
          confirm={actions.confirm}
        />
      ))}
    </ul>
  )
}

function BookingAsk({
  booking,
  room,
  hits,
  zone,
  decide,
}: {
  booking: BookingDto
  room: string
  hits: readonly RoomEntry[]
  zone: Zone
  decide: ApprovalActions["decide"]
}) {
  const t = useTranslations("bookings")
  const { run, busy } = useAction(decide, { done: t("approvals.done") })
  const title = booking.title || t("taken")
  const { id: bookingId, revision } = booking
  const answer = (approve: boolean, note: string, whole = false) =>
    void run({ bookingId, revision, approve, note, whole })
  return (
    <Card
      title={<Link href={`/rooms/bookings/${bookingId}`}>{title}</Link>}
      about={[
        t("approvals.by", { name: booking.bookedByName }),
        booking.expected > 0 ? t("approvals.expected", { count: booking.expected }) : "",
        booking.layout,
        booking.equipment.join("、"),
      ]}
      name={title}
      booking={booking}
      room={room}
      hits={hits}
      zone={zone}
      busy={busy}
      onAnswer={answer}
      series={booking.seriesId !== null}
    />
  )
}

function MeetingAsk({
  meeting,
  room,
  hits,
  zone,
  confirm,
}: {
  meeting: WaitingMeeting
  room: string
  hits: readonly RoomEntry[]
  zone: Zone
  confirm: ApprovalActions["confirm"]
}) {
  const t = useTranslations("bookings")
  const { run, busy } = useAction(confirm, { done: t("approvals.done") })
  const { eventId, meetingId, revision } = meeting
  return (
    <Card
      title={meeting.title}
      about={[meeting.eventTitle, t("approvals.by", { name: meeting.askedByName })]}
      name={meeting.title}
      booking={meeting}
      room={room}
      hits={hits}
      zone={zone}
      busy={busy}
      onAnswer={(approve, note) => void run({ eventId, meetingId, revision, approve, note })}
      series={false}
    />
  )
}

function Card({
  title,
  about,
  name,
  booking,
  room,
  hits,
  zone,
  busy,
  series,
  onAnswer,
}: {
  title: ReactNode
  about: readonly string[]
  name: string
  booking: { from: number; to: number }
  room: string
  hits: readonly RoomEntry[]
  zone: Zone
  busy: boolean
  series: boolean
  onAnswer: (approve: boolean, note: string, whole?: boolean) => void
}) {
  const t = useTranslations("bookings")
  const { dayWords, span, titleOf } = useRoomWords(zone)
  const [note, setNote] = useState("")
  return (
    <li className="rounded-lg border border-line bg-white px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 className="m-0 font-semibold text-[16px]">{title}</h2>
        <span>
          {dayWords(booking.from)} {span(booking.from, booking.to)} · {room}
        </span>
      </div>
      <p className="m-0 mt-0.5 text-[14px] text-ink-2">{about.filter((text) => text !== "").join(" · ")}</p>
      {hits.length > 0 ? (
        <p className="m-0 mt-1 text-[14px] text-seal">
          ●{" "}
          {t("approvals.hits", {
            titles: hits.map((hit) => `${titleOf(hit)} ${span(hit.from, hit.to)}`).join("；"),
          })}
        </p>
      ) : (
        <p className="m-0 mt-1 text-[14px] text-pine">✓ {t("approvals.noHits")}</p>
      )}
      <div className="mt-2 flex flex-wrap items-end gap-2">
        <TextField
          className="min-w-0 flex-1"
          label={t("approvals.note")}
          value={note}
          maxLength={500}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button
          tone="primary"
          busy={busy}
          aria-label={t("approvals.approveOf", { title: name })}
          onClick={() => onAnswer(true, note)}
        >
          {t("approvals.approve")}
        </Button>
        {series ? (
          <Button busy={busy} onClick={() => onAnswer(true, note, true)}>
            {t("approvals.approveAll")}
          </Button>
        ) : null}
        <Button
          tone="danger"
          busy={busy}
          aria-label={t("approvals.declineOf", { title: name })}
          onClick={() => onAnswer(false, note)}
        >
          {t("approvals.decline")}
        </Button>
        {series ? (
          <Button tone="danger" busy={busy} onClick={() => onAnswer(false, note, true)}>
            {t("approvals.declineAll")}
          </Button>
        ) : null}
      </div>
    </li>
  )
}
