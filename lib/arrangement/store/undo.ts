import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { MeetingRefusal } from "@/lib/meetings/schema"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { openMeetings } from "@/lib/meetings/store/open"
import { lastApplied } from "../queries/last-applied"
import type { UndoArrangement } from "../schema/wishes"
import { putAll } from "./put"

type Refused = MeetingRefusal | { readonly code: "nothing_to_undo" }

/**
 * Takes the last accepted arrangement back as one step: every meeting where it was before, all or none. Refuses
 * `nothing_to_undo`, and `meeting_changed_meanwhile` when one of its meetings was changed since. The places may have
 * been contested before; they are so again, as after an import.
 */
export const undoArrangement = (actor: Actor, ask: UndoArrangement): Promise<Outcome<{ meetings: number }, Refused>> =>
  bookingTransaction(async (tx): Promise<Outcome<{ meetings: number }, Refused>> => {
    const opened = await openMeetings(tx, actor, ask.eventId)
    if (!opened.ok) return opened
    const { event } = opened.value
    const applied = await lastApplied(event.id, tx)
    if (!applied) return refuse({ code: "nothing_to_undo" })
    const put = await putAll(tx, actor, opened.value, applied.places, true)
    if (!put.ok) return put
    const meetings = put.value.length
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: "arrangement.undo",
      subject: { kind: "event", id: event.id, title: event.title },
      after: { meetings },
    })
    return accept({ meetings })
  })
