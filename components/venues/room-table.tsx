"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Menu } from "@/components/ui/menu"
import { clockText } from "@/lib/venues/rules/hours"
import type { RoomDto } from "@/lib/venues/schema"
import { CopyRoom } from "./copy-room"
import { DeleteRoom } from "./delete-room"
import type { VenueActions } from "./types"

const minutesText = (room: RoomDto): string => `${room.setUpMinutes} / ${room.clearAwayMinutes}`

/** The rooms of one venue, a line each; on phones the line breaks up into a card. */
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
  const columns = ["name", "floor", "capacity", "equipment", "hours", "margins", "hall"] as const
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways has to be reachable by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={t("room.tableOf", { venue: venueName })}>
      <table className="sheet-table" style={{ minWidth: 860 }}>
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
              <th scope="row" style={{ background: "transparent", fontWeight: 600 }}>
                <Link
                  href={`/venues/rooms/${room.id}`}
                  className="text-ink underline decoration-line underline-offset-4"
                >
                  {room.name}
                </Link>
              </th>
              <td>{room.floor}</td>
              <td className="whitespace-nowrap">
                {room.layouts.map(({ layout, capacity }, index) => (
                  <span key={layout} className={index === 0 ? "" : "ml-2 text-ink-2"}>
                    {t("room.layout", { layout, capacity })}
                  </span>
                ))}
              </td>
              <td className="text-ink-2">{room.equipment.join("、")}</td>
              <td className="whitespace-nowrap">
                {room.opensAt === 0 && room.closesAt === 1440
                  ? t("room.always")
                  : `${clockText(room.opensAt)}–${clockText(room.closesAt)}`}
              </td>
              <td className="whitespace-nowrap">{minutesText(room)}</td>
              <td className="whitespace-nowrap">
                <Link href={`/venues/rooms/${room.id}`} className="text-blue">
                  {room.hallId ? t("room.hallThere") : editable ? t("room.hallDraw") : "—"}
                </Link>
              </td>
              {editable ? (
                <td className="whitespace-nowrap text-right">
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
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {asked?.what === "copy" ? (
        <CopyRoom room={asked.room} copy={actions.copyRoom} onClose={() => setAsked(null)} />
      ) : null}
      {asked?.what === "delete" ? (
        <DeleteRoom room={asked.room} remove={actions.deleteRoom} onClose={() => setAsked(null)} />
      ) : null}
    </section>
  )
}
