import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import { sameSpot } from "@/lib/meetings/rules/steps"
import type { MeetingRefusal } from "@/lib/meetings/schema"
import type { Opened } from "@/lib/meetings/store/open"
import { checkStandings, type Standing, writeMoved } from "@/lib/meetings/store/write-moved"
import type { Tx } from "@/lib/platform/db"

/**
 * Puts the meetings where they are to stand; those that stand there already are left alone. Returns the places as they were
 * with the revisions as they are now: what takes everything back.
 */
export async function putAll(
  tx: Tx,
  actor: Actor,
  opened: Opened,
  asked: readonly Standing[],
  contested = false,
): Promise<Outcome<Standing[], MeetingRefusal>> {
  const checked = await checkStandings(opened, asked)
  if (!checked.ok) return checked
  const moved = checked.value.filter((meeting) => {
    const now = opened.find(meeting.id)
    return now !== undefined && !sameSpot(now, meeting)
  })
  const written = await writeMoved(tx, actor, opened, moved, contested)
  if (!written.ok) return written
  return accept(
    moved.flatMap(({ id }): Standing[] => {
      const old = opened.find(id)
      if (!old) return []
      return [{ meetingId: id, revision: old.revision + 1, roomId: old.roomId, from: old.from, to: old.to }]
    }),
  )
}
