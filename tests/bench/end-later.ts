import { rmSync } from "node:fs"
import type { Place } from "@/lib/platform/postgres/place"
import { runningPid } from "@/lib/platform/postgres/server"

/** Ends a bench's own database and removes its folder when the process ends, however it ends. */
export function endLater(data: string, place: Place): void {
  process.on("exit", () => {
    const pid = runningPid(place)
    if (pid) process.kill(pid, "SIGQUIT")
    rmSync(data, { recursive: true, force: true })
  })
}
