import { getTranslations } from "next-intl/server"
import { BlockForm } from "@/components/bookings/block-form"
import { HoldList } from "@/components/bookings/hold-list"
import { PageHead } from "@/components/ui/page-head"
import { Panel } from "@/components/ui/panel"
import { mayBlock } from "@/lib/bookings/policy"
import { blocksFor } from "@/lib/bookings/queries/appointments"
import { toMinutes } from "@/lib/kernel/interval"
import { dayOf } from "@/lib/kernel/zoned"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { canEditVenues } from "@/lib/venues/queries/access"
import { venuesFor } from "@/lib/venues/queries/rooms"
import { createBlockAction, removeBlockAction } from "../actions"
import { roomNames } from "../room-names"

export async function generateMetadata() {
  return { title: (await getTranslations("bookings"))("tabs.blocks") }
}

/** How far back and ahead the list goes, in minutes. */
const BACK = 30 * 1440
const AHEAD = 400 * 1440

export default async function BlocksPage({ searchParams }: { searchParams: Promise<{ room?: string }> }) {
  const actor = await requireActor()
  const now = clock.now()
  const minute = toMinutes(now)
  const [blocks, venues, editor, { zone }, t, { room }] = await Promise.all([
    blocksFor(actor, minute - BACK, minute + AHEAD),
    venuesFor(actor),
    canEditVenues(actor),
    officeSettingsOf(),
    getTranslations("bookings"),
    searchParams,
  ])
  const own = venues
    .map((venue) => ({
      ...venue,
      rooms: venue.rooms.filter(({ keeperId }) => mayBlock(actor, editor, keeperId ?? null)),
    }))
    .filter((venue) => venue.rooms.length > 0)
  const names = roomNames(venues.flatMap((venue) => venue.rooms))
  return (
    <>
      <PageHead title={t("tabs.blocks")} lead={t("blocks.lead")} />
      <div className="flex max-w-4xl flex-col gap-4">
        {own.length > 0 ? (
          <Panel title={t("blocks.new")}>
            <BlockForm venues={own} roomId={room ?? ""} day={dayOf(now, zone)} create={createBlockAction} />
          </Panel>
        ) : null}
        <HoldList
          title={t("blocks.list")}
          none={t("blocks.none")}
          zone={zone}
          holds={blocks.map((block) => ({
            ...block,
            about: [names[block.roomId] ?? "", block.note, block.createdByName],
            marks: [block.contested ? t("looks.contested") : "", block.to <= minute ? t("blocks.over") : ""],
            mayRemove: block.mayRemove,
          }))}
          remove={removeBlockAction}
        />
      </div>
    </>
  )
}
