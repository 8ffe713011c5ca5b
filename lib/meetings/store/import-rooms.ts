import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import { roomInput } from "@/lib/venues/schema"
import { openVenues } from "@/lib/venues/store/open"
import { type RoomRefusal, writeRoom } from "@/lib/venues/store/room"
import type { UnknownRoom } from "../rules/exchange/rooms-meant"

/** The usual arrangement of a room nobody has described yet. */
const LAYOUT = "课桌式"

/** Makes the rooms the person chose to have made; their ids by the choice's key. Needs the right to change venues. */
export async function makeRooms(
  tx: Tx,
  actor: Actor,
  unknown: readonly UnknownRoom[],
): Promise<Outcome<ReadonlyMap<string, string>, RoomRefusal>> {
  const ids = new Map<string, string>()
  const wanted = unknown.flatMap(({ key, name, choice }) => (choice?.kind === "new" ? [{ key, name, ...choice }] : []))
  if (wanted.length === 0) return accept(ids)
  const opened = await openVenues(tx, actor)
  if (!opened.ok) return opened
  for (const { key, name, venueId, capacity } of wanted) {
    const ask = roomInput.parse({ venueId, name: name.slice(0, 60), layouts: [{ layout: LAYOUT, capacity }] })
    const room = await writeRoom(tx, actor, ask)
    if (!room.ok) return room
    ids.set(key, room.value.id)
  }
  return accept(ids)
}
