import { getLocale, getTranslations } from "next-intl/server"
import { BoardLegend } from "@/components/bookings/board-legend"
import { RoomDay } from "@/components/bookings/room-day"
import { RoomWeek } from "@/components/bookings/room-week"
import { RoomsList } from "@/components/bookings/rooms-list"
import { RoomsWeek } from "@/components/bookings/rooms-week"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { mayBook } from "@/lib/bookings/policy"
import { roomsWeek } from "@/lib/bookings/queries/week"
import { toMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayOf } from "@/lib/kernel/zoned"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { venuesFor } from "@/lib/venues/queries/rooms"
import { BoardBar } from "./board-bar"
import { boardDays, boardQuery } from "./board-range"

export async function generateMetadata() {
  return { title: (await getTranslations("bookings"))("board.title") }
}

export default async function RoomsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await requireActor()
  const [settings, venues, locale, t, asked] = await Promise.all([
    officeSettingsOf(),
    venuesFor(actor),
    getLocale(),
    getTranslations("bookings"),
    searchParams,
  ])
  const now = clock.now()
  const today = dayOf(now, settings.zone)
  const query = boardQuery.parse(asked)
  const day = query.day || today
  const shown = venues
    .map((venue) => ({ ...venue, rooms: venue.rooms.filter((room) => room.capacity >= query.seats) }))
    .filter((venue) => venue.rooms.length > 0 && (query.venue === "" || venue.id === query.venue))
  const rooms = shown.flatMap((venue) => venue.rooms)
  const room = rooms.find((one) => one.id === query.room) ?? rooms[0]
  const days = boardDays(query.view, day, settings, locale as Locale)
  const [first, last] = [days[0], days.at(-1)]
  const wanted = query.view === "room" ? (room ? [room.id] : []) : rooms.map((one) => one.id)
  const entries = await roomsWeek(actor, first?.from ?? 0, last?.to ?? 0, wanted)
  const span = first === last ? (first?.label ?? "") : `${first?.label} — ${last?.label}`
  const office = { from: settings.dayFrom, to: settings.dayTo }
  const common = { entries, office, zone: settings.zone, now: toMinutes(now), mayBook: mayBook(actor) }
  return (
    <>
      <PageHead
        title={query.view === "room" && room ? room.name : t("board.title")}
        lead={
          query.view === "room" && room
            ? t("board.roomLead", { venue: room.venueName, seats: room.capacity, days: span })
            : t("board.lead", { rooms: wanted.length, day: span })
        }
        actions={
          <>
            {query.view === "room" && room ? (
              <LinkButton href={`/venues/rooms/${room.id}#links`}>{t("board.links")}</LinkButton>
            ) : null}
            {common.mayBook ? (
              <LinkButton href={`/rooms/new?day=${day}`} tone="primary">
                {t("board.new")}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <BoardBar query={query} day={day} today={today} venues={venues} rooms={rooms} room={room?.id ?? ""} />
      {!first || rooms.length === 0 ? (
        <Panel>
          <EmptyState title={t("board.noRooms")} action={<LinkButton href="/rooms">{t("board.clear")}</LinkButton>}>
            {t("board.noRoomsLead")}
          </EmptyState>
        </Panel>
      ) : query.view === "week" ? (
        <RoomsWeek venues={shown} days={days} {...common} />
      ) : query.view === "room" && room ? (
        <RoomWeek room={room} days={days} {...common} />
      ) : (
        <>
          <div className="hidden md:block">
            <RoomDay venues={shown} day={first} {...common} />
          </div>
          <div className="md:hidden">
            <RoomsList venues={shown} day={first} {...common} />
          </div>
        </>
      )}
      <BoardLegend />
    </>
  )
}
