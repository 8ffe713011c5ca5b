import type { Zone } from "@/lib/kernel/zoned"
import { isZone } from "../local-time"
import {
  type Fault,
  MAX_MEETINGS,
  type ProgrammeFormat,
  type ProgrammeMeeting,
  type ProgrammeRead,
  type Tell,
} from "../programme"
import { type FrabEvent, type FrabHead, frabMeeting } from "./event"

/** Events of either form, judged and gathered into a programme; ids must differ. */
export function readEvents(
  format: ProgrammeFormat,
  head: FrabHead,
  events: readonly FrabEvent[],
  { zone, tell, faults }: { zone: Zone; tell: Tell; faults: readonly Fault[] },
): ProgrammeRead {
  let assumed = { line: 0, count: 0 }
  const context = {
    zone,
    tell,
    assumed: (line: number) => {
      assumed = { line: assumed.line || line, count: assumed.count + 1 }
    },
  }
  const seen = new Map<string, number>()
  const once = (key: string, line: number): boolean => {
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, line)
      return true
    }
    tell(line, "id_twice", { id: key.slice(key.indexOf(":") + 1), first })
    return false
  }
  const meetings: ProgrammeMeeting[] = []
  for (const event of events) {
    const meeting = frabMeeting(event, head, context)
    if (!meeting) continue
    if (event.id !== "" && !once(`id:${event.id}`, event.line)) continue
    if (event.guid !== "" && !once(`guid:${event.guid.toLowerCase()}`, event.line)) continue
    meetings.push(meeting)
  }
  if (meetings.length > MAX_MEETINGS) tell(1, "too_many_meetings", { most: MAX_MEETINGS })
  if (events.length === 0) tell(1, "empty")
  const notes = assumed.count > 0 ? [{ code: "zone_assumed" as const, ...assumed, zone }] : []
  const named = head.zoneName !== "" && isZone(head.zoneName) ? head.zoneName : null
  return { programme: { format, title: head.title.trim(), zone: named, meetings, notes }, faults }
}
