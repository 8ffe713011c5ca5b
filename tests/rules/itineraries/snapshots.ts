import { eventSettings } from "@/lib/events/schema"
import type { PlanSnapshot, SnapshotMeeting } from "@/lib/itineraries/schema"
import type { Participant } from "@/lib/people/schema"

export const person = (id: string, different: Partial<Participant> = {}): Participant => ({
  id,
  personId: `person-${id}`,
  name: id,
  sex: null,
  ethnicity: "",
  unit: "",
  post: "",
  category: "DEPUTY",
  groupId: null,
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
  ...different,
})

export const meeting = (different: Partial<SnapshotMeeting> = {}): SnapshotMeeting => ({
  id: "opening",
  parentId: null,
  code: "",
  title: "第一次全体会议",
  kind: "全体会议",
  startsAt: "2027-01-13T00:30:00.000Z",
  endsAt: "2027-01-13T02:30:00.000Z",
  roomId: "room",
  scopeText: "",
  chairText: "",
  note: "",
  dress: "",
  cancelled: false,
  agenda: [],
  attend: [],
  chair: [],
  speak: [],
  serve: [],
  ...different,
})

export const event = {
  id: "event",
  title: "云溪县第十九届人民代表大会第二次会议",
  shortTitle: "县人大二次会议",
  startsOn: "2027-01-13",
  endsOn: "2027-01-14",
  zone: "Asia/Shanghai",
  settings: eventSettings.parse({}),
}

export const plan = (different: Partial<PlanSnapshot> = {}): PlanSnapshot => ({
  format: 1,
  event,
  groups: [],
  people: [],
  rooms: [{ id: "room", name: "大礼堂", floor: "一楼", venueId: "venue", venueName: "人民会堂", address: "中山路1号" }],
  halls: [],
  meetings: [],
  seating: [],
  ...different,
})

/** One plenary with these people. */
export const snapshot = ({ people, attend }: { people: string[]; attend: string[] }): PlanSnapshot =>
  plan({ people: people.map((id) => person(id)), meetings: [meeting({ attend })] })
