import type { EventHead } from "@/lib/events/schema"
import { openDraft } from "@/lib/events/store/draft"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import { meetingPlansOf } from "../queries/plan"
import { type MeetingSummary, summaryOf, timeWords, waitWords } from "../rules/summary"
import type { MeetingPlan, MeetingRefusal } from "../schema"

/** The draft opened for a change of its meetings. */
export type Opened = {
  event: EventHead
  meetings: readonly MeetingPlan[]
  find(id: string): MeetingPlan | undefined
  /** A meeting in words, for the audit. */
  summary(meeting: MeetingPlan): Promise<MeetingSummary>
  /** "云溪宾馆·第一会议室", null when there is no such room, "" for none. */
  roomName(roomId: string | null): Promise<string | null>
}

/** Locks the event's draft (area "meetings") and reads its meetings. Refusals: no_such_event, not_allowed. */
export async function openMeetings(tx: Tx, actor: Actor, eventId: string): Promise<Outcome<Opened, MeetingRefusal>> {
  const draft = await openDraft(tx, actor, eventId, "meetings")
  if (!draft.ok) return draft
  const { event } = draft.value
  const meetings = await meetingPlansOf(eventId, tx)
  const find = (id: string) => meetings.find((meeting) => meeting.id === id)
  const names = new Map<string, string | null>()
  const roomName = async (roomId: string | null): Promise<string | null> => {
    if (roomId === null) return ""
    const known = names.get(roomId)
    if (known !== undefined) return known
    const room = await tx.room.findUnique({
      where: { id: roomId },
      select: { name: true, venue: { select: { name: true } } },
    })
    const name = room && `${room.venue.name}·${room.name}`
    names.set(roomId, name)
    return name
  }
  const summary = async (meeting: MeetingPlan): Promise<MeetingSummary> => {
    const parent = meeting.parentId === null ? undefined : find(meeting.parentId)
    return summaryOf(meeting, event.zone, {
      room: (await roomName(meeting.roomId)) ?? "",
      parent: parent?.title ?? "",
      waitsFor: (meeting.waitsFor ?? []).map((one) => waitWords(find(one.meetingId)?.title ?? "", one)),
    })
  }
  return accept({ event, meetings, find, summary, roomName })
}

/** The meeting as the asker saw it; refuses `meeting_changed_meanwhile` (with what it is now) when somebody changed it since. */
export async function current(
  opened: Opened,
  meetingId: string,
  revision: number | null,
): Promise<Outcome<MeetingPlan, MeetingRefusal>> {
  const meeting = opened.find(meetingId)
  if (!meeting) return refuse({ code: "no_such_meeting" })
  if (revision === null || meeting.revision === revision) return accept(meeting)
  const now = [timeWords(meeting.from, meeting.to, opened.event.zone), await opened.roomName(meeting.roomId)]
    .filter(Boolean)
    .join(" ")
  return refuse({ code: "meeting_changed_meanwhile", title: meeting.title, now })
}
