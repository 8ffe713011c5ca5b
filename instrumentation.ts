/** Runs once in every server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build") {
    const { boot } = await import("./lib/platform/boot")
    await boot()
    const { startMailPump } = await import("./lib/platform/mail-pump")
    const { drainOutbox } = await import("./lib/notices/store/drain")
    startMailPump(drainOutbox)
    const { startReleasePump } = await import("./lib/platform/release-pump")
    const { releaseNoShows } = await import("./lib/bookings/store/release")
    startReleasePump(releaseNoShows)
  }
}
