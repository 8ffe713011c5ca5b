"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { EmptyState, Panel } from "@/components/ui/panel"
import type { RoomDto, TravelMinutes, VenueDto } from "@/lib/venues/schema"
import { RoomForm } from "./room-form"
import { RoomTable } from "./room-table"
import { TravelMatrix } from "./travel-matrix"
import type { Keeper, VenueActions } from "./types"
import { VenueForm } from "./venue-form"

type Open = { kind: "venue"; venue: VenueDto | null } | { kind: "room"; venueId: string; room: RoomDto | null } | null

/** All venues with their rooms, and the minutes between them. */
export function VenueDesk({
  venues,
  travel,
  editable,
  keepers,
  actions,
}: {
  venues: readonly VenueDto[]
  travel: TravelMinutes
  editable: boolean
  keepers: readonly Keeper[]
  actions: VenueActions
}) {
  const t = useTranslations("venues")
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <div className="flex flex-col gap-4">
      {editable ? (
        <div className="no-print">
          <Button onClick={() => setOpen({ kind: "venue", venue: null })}>{t("venue.new")}</Button>
        </div>
      ) : null}
      {venues.length === 0 ? (
        <Panel>
          <EmptyState title={t("none.title")}>{editable ? t("none.body") : t("none.wait")}</EmptyState>
        </Panel>
      ) : null}
      {venues.map((venue) => (
        <Panel
          key={venue.id}
          title={venue.name}
          aside={t("venue.aside", { address: venue.address || t("venue.noAddress"), rooms: venue.rooms.length })}
          actions={
            editable ? (
              <>
                <Button size="sm" onClick={() => setOpen({ kind: "venue", venue })}>
                  {t("venue.edit")}
                </Button>
                <Button size="sm" onClick={() => setOpen({ kind: "room", venueId: venue.id, room: null })}>
                  {t("room.new")}
                </Button>
              </>
            ) : null
          }
        >
          {venue.rooms.length === 0 ? (
            <EmptyState title={t("room.none")} />
          ) : (
            <RoomTable
              venueName={venue.name}
              rooms={venue.rooms}
              editable={editable}
              actions={actions}
              onEdit={(room) => setOpen({ kind: "room", venueId: venue.id, room })}
            />
          )}
        </Panel>
      ))}
      {venues.length > 1 ? (
        <TravelMatrix venues={venues} travel={travel} editable={editable} setTravel={actions.setTravel} />
      ) : null}
      {open?.kind === "venue" ? <VenueForm venue={open.venue} actions={actions} onClose={close} /> : null}
      {open?.kind === "room" ? (
        <RoomForm
          venueId={open.venueId}
          venues={venues}
          room={open.room}
          keepers={keepers}
          actions={actions}
          onClose={close}
        />
      ) : null}
    </div>
  )
}
