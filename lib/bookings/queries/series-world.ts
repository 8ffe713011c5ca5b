import type { Interval } from "@/lib/kernel/interval"
import type { OfficeSettings } from "@/lib/office/schema"
import { db, type Tx } from "@/lib/platform/db"
import { byRoom, type SeriesWorld } from "../rules/clash"
import { roomFacts } from "./room-facts"
import { standingHolds } from "./standing"

const DAY = 1440

type Asked = {
  roomIds: readonly string[]
  occurrences: readonly Interval[]
  without?: readonly string[]
  settings: Pick<OfficeSettings, "zone" | "ownDays">
  now: number
}

/** What a series is laid into: the rooms asked for and all that holds them around its occurrences, its own bookings left out. */
export async function seriesWorld(asked: Asked, tx: Tx = db()): Promise<SeriesWorld> {
  const { roomIds, occurrences, without, settings, now } = asked
  const rooms = await roomFacts(roomIds, tx)
  const within = {
    from: Math.min(...occurrences.map(({ from }) => from)) - 2 * DAY,
    to: Math.max(...occurrences.map(({ to }) => to)) + 2 * DAY,
  }
  const holds = await standingHolds({ roomIds, ...within, without }, tx)
  return { rooms, standing: byRoom(holds), zone: settings.zone, ownDays: settings.ownDays, now }
}
