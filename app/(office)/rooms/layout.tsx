import type { ReactNode } from "react"
import { type RoomsTab, RoomsTabs } from "@/components/bookings/rooms-tabs"
import { mayBook, mayDecide } from "@/lib/bookings/policy"
import { pendingCount } from "@/lib/bookings/queries/approvals"
import { toMinutes } from "@/lib/kernel/interval"
import { mayEditOffice } from "@/lib/office/policy"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { roomsFor } from "@/lib/venues/queries/rooms"
import { DeskFrame } from "../desk-frame"

/** The frame of the ordinary week's pages; each page asks its own policy all the same. */
export default async function RoomsLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const [waiting, rooms] = await Promise.all([pendingCount(actor, toMinutes(clock.now())), roomsFor(actor)])
  const decides = rooms.some((room) => mayDecide(actor, room.keeperId ?? null))
  const shown: Readonly<Record<RoomsTab["key"], boolean>> = {
    board: true,
    mine: mayBook(actor),
    approvals: decides,
    blocks: true,
    appointments: mayBook(actor),
    weekList: true,
    settings: mayEditOffice(actor),
  }
  const tabs = (Object.keys(shown) as RoomsTab["key"][]).filter((key) => shown[key])
  return (
    <DeskFrame>
      <RoomsTabs tabs={tabs} waiting={waiting} />
      {children}
    </DeskFrame>
  )
}
