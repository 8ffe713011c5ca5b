import { clock } from "./clock"
import { log } from "./log"
import { repeat } from "./repeat"

const INTERVAL_MS = 60_000

/** Looks every minute for rooms nobody came to. `release` is releaseNoShows of lib/bookings/store/release.ts. */
export function startReleasePump(release: (now: Date) => Promise<number>): void {
  repeat("release_round", INTERVAL_MS, async () => {
    const released = await release(clock.now())
    if (released > 0) log.info("rooms.released", { released })
  })
}
