import { getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { VenueDesk } from "@/components/venues/venue-desk"
import { requireActor } from "@/lib/platform/auth"
import { canEditVenues, possibleKeepers } from "@/lib/venues/queries/access"
import { travelMinutes, venuesFor } from "@/lib/venues/queries/rooms"
import {
  copyRoomAction,
  deleteRoomAction,
  deleteVenueAction,
  saveRoomAction,
  saveVenueAction,
  setTravelAction,
} from "./actions"

export async function generateMetadata() {
  return { title: (await getTranslations("venues"))("title") }
}

export default async function VenuesPage() {
  const actor = await requireActor()
  const [venues, travel, editable, keepers, t] = await Promise.all([
    venuesFor(actor),
    travelMinutes(actor),
    canEditVenues(actor),
    possibleKeepers(actor),
    getTranslations("venues"),
  ])
  const rooms = venues.reduce((sum, venue) => sum + venue.rooms.length, 0)
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead", { venues: venues.length, rooms })}
        actions={
          editable ? (
            <LinkButton href="/venues/import" tone="primary">
              {t("import.open")}
            </LinkButton>
          ) : null
        }
      />
      <VenueDesk
        venues={venues}
        travel={travel}
        editable={editable}
        keepers={keepers}
        actions={{
          saveVenue: saveVenueAction,
          deleteVenue: deleteVenueAction,
          saveRoom: saveRoomAction,
          copyRoom: copyRoomAction,
          deleteRoom: deleteRoomAction,
          setTravel: setTravelAction,
        }}
      />
    </>
  )
}
