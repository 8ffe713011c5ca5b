import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { createFeedAction, revokeFeedAction } from "@/app/(office)/feeds/actions"
import { DoorLinks } from "@/components/bookings/door-links"
import { FeedDialog } from "@/components/feeds/feed-dialog"
import { SeatMap } from "@/components/seat-map/seat-map"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { HallEditor } from "@/components/venues/hall-editor"
import { RoomFacts } from "@/components/venues/room-facts"
import { feedLinksOf } from "@/lib/accounts/store/feed-links"
import { requireActor } from "@/lib/platform/auth"
import { baseUrl } from "@/lib/platform/base-url"
import { canEditVenues } from "@/lib/venues/queries/access"
import { hallOf } from "@/lib/venues/queries/halls"
import { roomFor } from "@/lib/venues/queries/rooms"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import {
  createDoorLinkAction,
  deleteHallAction,
  readSketchAction,
  revokeDoorLinkAction,
  saveHallAction,
} from "../../actions"

type Params = { params: Promise<{ roomId: string }> }

export async function generateMetadata({ params }: Params) {
  const room = await roomFor(await requireActor(), (await params).roomId)
  return { title: room?.name }
}

export default async function RoomPage({ params }: Params) {
  const actor = await requireActor()
  const { roomId } = await params
  const calendar = { kind: "ROOM", subjectId: roomId } as const
  const [room, hall, editable, doors, feeds, t] = await Promise.all([
    roomFor(actor, roomId),
    hallOf(actor, roomId),
    canEditVenues(actor),
    feedLinksOf(actor, { kind: "DOOR", subjectId: roomId }),
    feedLinksOf(actor, calendar),
    getTranslations("venues"),
  ])
  if (!room) notFound()
  return (
    <>
      <PageHead
        title={`${room.venueName} · ${room.name}`}
        lead={<RoomFacts room={room} />}
        actions={
          <>
            <LinkButton href={`/rooms?view=room&room=${room.id}`}>{t("room.week")}</LinkButton>
            <LinkButton href="/venues">{t("back")}</LinkButton>
          </>
        }
      />
      {editable ? (
        <HallEditor
          key={hall?.updatedAt ?? "none"}
          room={{ id: room.id, name: room.name, capacity: room.capacity }}
          hall={hall}
          actions={{ saveHall: saveHallAction, deleteHall: deleteHallAction, readSketch: readSketchAction }}
        />
      ) : (
        <Panel title={t("hall.title")} padded>
          {hall ? (
            <SeatMap geometry={hallGeometry(hall.description)} title={t("hall.mapOf", { room: room.name })} />
          ) : (
            <EmptyState title={t("hall.none")} />
          )}
        </Panel>
      )}
      {doors ? (
        <div className="mt-4" id="links">
          <DoorLinks
            calendar={
              feeds ? (
                <FeedDialog
                  subject={calendar}
                  links={feeds}
                  origin={baseUrl()}
                  actions={{ create: createFeedAction, revoke: revokeFeedAction }}
                />
              ) : null
            }
            roomId={room.id}
            links={doors}
            base={baseUrl()}
            create={createDoorLinkAction}
            revoke={revokeDoorLinkAction}
          />
        </div>
      ) : null}
    </>
  )
}
