"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { Menu } from "@/components/ui/menu"
import { Scroller } from "@/components/ui/scroller"
import { clockText } from "@/lib/venues/rules/hours"
import type { RoomDto } from "@/lib/venues/schema"
import { CopyRoom } from "./copy-room"
import { DeleteRoom } from "./delete-room"
import { RoomFacts } from "./room-facts"
import type { VenueActions } from "./types"

/** The rooms of one venue: a table with a line for each, or a list of cards on phones. */
export function RoomTable({
  venueName,
  rooms,
  editable,
  actions,
  onEdit,
}: {
  venueName: string
  rooms: readonly RoomDto[]
  editable: boolean
  actions: VenueActions
  onEdit: (room: RoomDto) => void
}) {
  const t = useTranslations("venues")
  const [asked, setAsked] = useState<{ what: "copy" | "delete"; room: RoomDto } | null>(null)
  const commands = (room: RoomDto) =>
    editable ? (
      <Menu
        size="sm"
        label="⋯"
        ariaLabel={t("room.commands", { room: room.name })}
        entries={[
          { label: t("room.edit"), onSelect: () => onEdit(room) },
          { label: t("room.copy"), onSelect: () => setAsked({ what: "copy", room }) },
          { label: t("room.delete"), danger: true, onSelect: () => setAsked({ what: "delete", room }) },
        ]}
      />
    ) : null
  return (
    <>
      <ul className="m-0 list-none p-0 md:hidden">
        {rooms.map((room) => (
          <li key={room.id} className="flex items-start gap-3 border-line-2 border-b px-4 py-2.5 last:border-b-0">
            <div className="min-w-0 flex-1">
              <RoomLink room={room} />
              <div className="text-[14px] text-ink-2">
                <RoomFacts room={room} />
              </div>
            </div>
            {commands(room)}
          </li>
        ))}
      </ul>
      <div className="hidden md:block">
        <WideTable venueName={venueName} rooms={rooms} editable={editable} commands={commands} />
      </div>
      {asked?.what === "copy" ? (
        <CopyRoom room={asked.room} copy={actions.copyRoom} onClose={() => setAsked(null)} />
      ) : null}
      {asked?.what === "delete" ? (
        <DeleteRoom room={asked.room} remove={actions.deleteRoom} onClose={() => setAsked(null)} />
      ) : null}
    </>
  )
}

const RoomLink = ({ room }: { room: RoomDto }) => (
  <Link
    href={`/venues/rooms/${room.id}`}
    className="font-semibold text-ink underline decoration-line underline-offset-4"
  >
    {room.name}
  </Link>
)

/** How the room may be booked, where that is not the usual way. */
function BookingNote({ room }: { room: RoomDto }) {
  const t = useTranslations("venues")
  const notes = [
    room.openDays === "WORKDAYS" && t("room.workdaysOnly"),
    room.bookable === false && t("room.notBookable"),
    room.needsApproval && t("room.needsApproval"),
  ].filter(Boolean)
  return notes.length > 0 ? <span className="block text-[13px] text-ink-2">{notes.join(" · ")}</span> : null
}

function WideTable({
  venueName,
  rooms,
  editable,
  commands,
}: {
  venueName: string
  rooms: readonly RoomDto[]
  editable: boolean
  commands: (room: RoomDto) => ReactNode
}) {
  const t = useTranslations("venues")
  const columns = ["name", "floor", "capacity", "equipment", "hours", "margins", "hall"] as const
  return (
    <Scroller label={t("room.tableOf", { venue: venueName })}>
      <table className="sheet-table" style={{ minWidth: 780 }}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
            {editable ? (
              <th scope="col">
                <span className="sr-only">{t("columns.commands")}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rooms.map((room) => (
            <tr key={room.id}>
              <td className="whitespace-nowrap">
                <RoomLink room={room} />
              </td>
              <td>{room.floor}</td>
              <td>
                {room.layouts.map(({ layout, capacity }, index) => (
                  <span key={layout} className={`mr-2 whitespace-nowrap ${index === 0 ? "" : "text-ink-2"}`}>
                    {t("room.layout", { layout, capacity })}
                  </span>
                ))}
              </td>
              <td className="text-ink-2">{room.equipment.join("、")}</td>
              <td className="whitespace-nowrap">
                {room.opensAt === 0 && room.closesAt === 1440
                  ? t("room.always")
                  : `${clockText(room.opensAt)}–${clockText(room.closesAt)}`}
                <BookingNote room={room} />
              </td>
              <td className="whitespace-nowrap">{`${room.setUpMinutes} / ${room.clearAwayMinutes}`}</td>
              <td className="whitespace-nowrap">
                {room.hallId || editable ? (
                  <Link
                    href={`/venues/rooms/${room.id}`}
                    className="text-blue"
                    aria-label={`${room.name} ${room.hallId ? t("room.hallThere") : t("room.hallDraw")}`}
                  >
                    {room.hallId ? t("room.hallThere") : t("room.hallDraw")}
                  </Link>
                ) : (
                  "—"
                )}
              </td>
              {editable ? <td className="text-right">{commands(room)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
