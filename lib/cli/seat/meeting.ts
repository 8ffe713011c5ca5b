import { fromMinutes } from "@/lib/kernel/interval"
import { DEFAULT_ZONE } from "@/lib/kernel/zoned"
import { resolveScope } from "@/lib/meetings/rules/resolve"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { EXECUTIVE_GROUPS, type Participant } from "@/lib/people/schema"
import { readSchedule } from "../files/schedule"
import { InputError } from "../input-error"
import type { SeatedMeeting } from "./plan-file"

const KINDS = ["全体会议", "预备会议", "主席团会议"] as const
/** At a plenary those who serve (工作人员) are on their feet. */
const SITTING = ["DEPUTY", "OBSERVER", "INVITED", "AUDITOR", "PRESS"] as const

/** A sentence names so many meetings at most. */
const LISTED = 12

type Ask = { meeting: string | undefined; schedule: string | undefined; participants: readonly Participant[] }

/**
 * The meeting to seat. With a schedule: the one with this code or title (the first plenary when none is named). Without:
 * 全体会议, 预备会议 or 主席团会议 of the roster's people, or the plenary of an executive group (一, 二, 三).
 */
export async function chosenMeeting(ask: Ask): Promise<SeatedMeeting> {
  return ask.schedule === undefined ? plainMeeting(ask) : scheduledMeeting(ask, ask.schedule)
}

function plainMeeting({ meeting = "全体会议", participants }: Ask): SeatedMeeting {
  const group = EXECUTIVE_GROUPS.find((one) => one !== "" && one === meeting) ?? null
  const kind = group === null ? KINDS.find((one) => one === meeting) : "全体会议"
  if (!kind) {
    const known = [...KINDS, ...EXECUTIVE_GROUPS.filter((one) => one !== "")].join("、")
    throw new InputError("no_such_kind", { meeting, known })
  }
  const sits = (person: Participant): boolean =>
    kind === "主席团会议" ? person.presidiumDuty !== "" : (SITTING as readonly string[]).includes(person.category)
  return {
    id: group ?? kind,
    title: kind,
    kind,
    startsAt: null,
    endsAt: null,
    chairGroup: group,
    attend: participants.filter(sits).map(({ id }) => id),
    chairs: [],
    speakers: [],
  }
}

async function scheduledMeeting({ meeting, participants }: Ask, schedule: string): Promise<SeatedMeeting> {
  const meetings = await readSchedule(schedule, { participants, rooms: null, zone: DEFAULT_ZONE })
  const found =
    meeting === undefined
      ? meetings.find(({ kind }) => kind === "全体会议")
      : meetings.find(({ id, title }) => id === meeting || title === meeting)
  if (!found) {
    const listed = meetings.slice(0, LISTED).map(({ id, title }) => `${id} ${title}`)
    const known = [...listed, ...(meetings.length > LISTED ? ["…"] : [])].join("、")
    throw new InputError("no_such_meeting", { meeting: meeting ?? "全体会议", known })
  }
  return asSeated(found, participants)
}

function asSeated(meeting: MeetingPlan, participants: readonly Participant[]): SeatedMeeting {
  const iso = (minutes: number | null): string | null => (minutes === null ? null : fromMinutes(minutes).toISOString())
  const inRole = (...roles: ("ATTEND" | "CHAIR" | "SPEAK")[]): string[] => [
    ...resolveScope(meeting.scopes, participants, roles),
  ]
  const group = meeting.scopes.find((item) => item.role === "CHAIR" && item.kind === "EXECUTIVE_GROUP")
  return {
    id: meeting.id,
    title: meeting.title,
    kind: meeting.kind,
    startsAt: iso(meeting.from),
    endsAt: iso(meeting.to),
    chairGroup: group?.ref || null,
    attend: inRole("ATTEND", "CHAIR", "SPEAK"),
    chairs: inRole("CHAIR"),
    speakers: inRole("SPEAK"),
  }
}
