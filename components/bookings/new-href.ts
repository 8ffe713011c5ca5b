import type { Interval } from "@/lib/kernel/interval"
import type { Zone } from "@/lib/kernel/zoned"
import { spokenTime } from "./choices"

/** The booking form with room, day and time filled in. */
export const newHref = (roomId: string, slot: Interval, zone: Zone): string =>
  `/rooms/new?${new URLSearchParams({ room: roomId, ...spokenTime(slot, zone) })}`
