import { toMinutes } from "@/lib/kernel/interval"
import { instantOf } from "@/lib/kernel/zoned"
import type { MeetingPlan, ScopeItem, ScopeRole } from "@/lib/meetings/schema"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import type { Participant } from "@/lib/people/schema"
import type { RoomDto } from "@/lib/venues/schema"

/** Plain values for the tables of the tests. */
export const person = (id: string, more: Partial<Participant> = {}): Participant => ({
  id,
  personId: `person-${id}`,
  name: id,
  sex: null,
  ethnicity: "",
  unit: "",
  post: "",
  category: "DEPUTY",
  groupId: more.groupName ? `group-${more.groupName}` : null,
  groupName: "",
  groupShortName: "",
  groupPosition: 0,
  duty: "",
  rank: null,
  presidiumDuty: "",
  executiveGroup: "",
  listNumber: 0,
  wheelchair: false,
  nearExit: false,
  companions: 0,
  ...more,
})

export const room = (id: string, more: Partial<RoomDto> = {}): RoomDto => ({
  id,
  venueId: "hall",
  venueName: "会堂",
  address: "",
  name: id,
  floor: "1",
  layouts: [{ layout: "课桌式", capacity: more.capacity ?? 100 }],
  capacity: 100,
  equipment: [],
  opensAt: 0,
  closesAt: 1440,
  setUpMinutes: 0,
  clearAwayMinutes: 0,
  hallId: null,
  ...more,
})

export const ZONE = "Asia/Shanghai"

/** "2027-01-12 08:30" or "08:30" (on 12 January) in minutes. */
export function at(text: string, zone = ZONE): number {
  const [day, time] = text.includes(" ") ? text.split(" ") : ["2027-01-12", text]
  const instant = instantOf(day ?? "", time ?? "", zone)
  if (!instant) throw new Error(text)
  return toMinutes(instant)
}

export const who = (ids: string, role: ScopeRole = "ATTEND"): ScopeItem[] =>
  ids
    .split(" ")
    .filter((id) => id !== "")
    .map((id) => ({ role, kind: "PERSON", ref: "", participationId: id }))

/** "08:00-09:30" on a day in a zone, at a room ("" = none), with these people ("p q"). */
export function meeting(
  id: string,
  span: string,
  roomId: string,
  people: string,
  more: Partial<MeetingPlan> = {},
  zone = ZONE,
): MeetingPlan {
  const [from, to] = span === "" ? [null, null] : span.split("-").map((clock) => at(clock.replaceAll("/", "-"), zone))
  return {
    id,
    eventId: "e",
    parentId: null,
    code: id,
    title: id,
    kind: "其他",
    from: from ?? null,
    to: to ?? null,
    roomId: roomId === "" ? null : roomId,
    layout: "",
    scopes: who(people),
    scopeText: people,
    chairText: "",
    note: "",
    dress: "",
    position: 0,
    cancelled: false,
    revision: 0,
    agenda: [],
    ...more,
  }
}

export const planOf = (meetings: MeetingPlan[], more: Partial<ConflictPlan> = {}): ConflictPlan => ({
  zone: ZONE,
  meetings,
  participants: [..."pqrstuvw"].map((id) => person(id)),
  rooms: [room("A"), room("B"), room("far", { venueId: "hotel", venueName: "宾馆" })],
  travel: { "hall>hotel": 15, "hotel>hall": 15 },
  outside: [],
  ...more,
})
