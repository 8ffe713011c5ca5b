import { toMinutes } from "@/lib/kernel/interval"
import { isUuid, type Outgoing, type OutgoingMeeting } from "@/lib/meetings/rules/exchange/write/outgoing"
import { roomTitle } from "@/lib/meetings/rules/import/find-room"
import type { PlanSnapshot, SnapshotMeeting } from "../schema"

const minutes = (iso: string | null): number | null => (iso === null ? null : toMinutes(new Date(iso)))

/**
 * A frozen plan as it goes out to other programs. `uuidOnly`: ids are UUIDs, as programmes want them; otherwise the id a meeting came in
 * under stands whatever it looks like. Of people only those who chair and speak, by name: no phones, no units, no needs.
 */
export function outgoingOf(plan: PlanSnapshot, version: string, { uuidOnly }: { uuidOnly: boolean }): Outgoing {
  const rooms = new Map(plan.rooms.map((room) => [room.id, roomTitle(room)]))
  const names = new Map(plan.people.map(({ id, name }) => [id, name]))
  const codes = new Map(plan.meetings.map(({ id, code }) => [id, code]))
  const speakersOf = ({ chair, speak }: SnapshotMeeting): OutgoingMeeting["speakers"] =>
    [...new Set([...chair, ...speak])].flatMap((id) => {
      const name = names.get(id)
      return name === undefined ? [] : [{ id, name }]
    })
  const meetings = plan.meetings.map((meeting): OutgoingMeeting => {
    const { code, title, kind, scopeText, chairText, note, dress, cancelled, externalId = "" } = meeting
    return {
      id: externalId !== "" && (!uuidOnly || isUuid(externalId)) ? externalId : meeting.id,
      ...{ code, title, kind, scopeText, chairText, note, dress, cancelled },
      parentCode: meeting.parentId === null ? "" : (codes.get(meeting.parentId) ?? ""),
      from: minutes(meeting.startsAt),
      to: minutes(meeting.endsAt),
      room: meeting.roomId === null ? "" : (rooms.get(meeting.roomId) ?? ""),
      speakers: speakersOf(meeting),
    }
  })
  const { title, zone, startsOn, endsOn } = plan.event
  return { title, zone, startsOn, endsOn, version, meetings }
}
