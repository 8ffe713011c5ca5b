import { eventSettings } from "@/lib/events/schema"
import type { PlanSnapshot, SnapshotMeeting } from "@/lib/itineraries/schema"
import type { Category, Participant } from "@/lib/people/schema"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { seatName } from "@/lib/venues/rules/seat-name"
import type { HallDescription } from "@/lib/venues/schema"

export const person = (id: string, name: string, more: Partial<Participant> = {}): Participant => ({
  id,
  personId: id,
  name,
  sex: null,
  ethnicity: "",
  unit: "",
  post: "",
  category: "DEPUTY" as Category,
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
  ...more,
})

export const meeting = (id: string, title: string, more: Partial<SnapshotMeeting> = {}): SnapshotMeeting => ({
  id,
  parentId: null,
  code: id,
  title,
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
  ...more,
})

export const smallHall: HallDescription = {
  name: "大礼堂",
  stage: { name: "主席台", rows: [{ label: "1", blocks: [3] }], lectern: "right" },
  sections: [
    {
      name: "一楼",
      rows: [
        { label: "1", blocks: [2, 2] },
        { label: "2", blocks: [2, 2] },
      ],
      numbering: { scheme: "center-out", oddSide: "left" },
      doors: ["东门@1", "西门@1"],
      blocked: ["2-4"],
      accessible: ["2-3"],
    },
  ],
}

/** A hall of `rows` rows of `perRow` seats without a stage. */
export const bigHall = (rows: number, perRow: number): HallDescription => ({
  name: "大会堂",
  sections: [
    {
      name: "一楼",
      rows: Array.from({ length: rows }, (_, row) => ({
        label: String(row + 1),
        blocks: [Math.floor(perRow / 4), perRow - 2 * Math.floor(perRow / 4), Math.floor(perRow / 4)],
      })),
      numbering: { scheme: "left-to-right" },
    },
  ],
})

/** A plan with one meeting in one hall, these people on its seats in the hall's own order. */
export function planOf(
  people: readonly Participant[],
  description: HallDescription,
  more: Partial<PlanSnapshot> = {},
): PlanSnapshot {
  const seats = hallGeometry(description).seats.filter((seat) => !seat.blocked)
  const groups = new Map<string, PlanSnapshot["groups"][number]>()
  for (const { groupId, groupName, groupShortName, groupPosition } of people) {
    if (groupId)
      groups.set(groupId, {
        id: groupId,
        kind: "DELEGATION",
        name: groupName,
        shortName: groupShortName,
        position: groupPosition,
      })
  }
  return {
    format: 1,
    event: {
      id: "event",
      title: "云溪县第十九届人民代表大会第二次会议",
      shortTitle: "县十九届人大二次会议",
      startsOn: "2027-01-12",
      endsOn: "2027-01-15",
      zone: "Asia/Shanghai",
      settings: eventSettings.parse({}),
    },
    groups: [...groups.values()].sort((a, b) => a.position - b.position),
    people,
    rooms: [{ id: "room", name: "大礼堂", floor: "1", venueId: "venue", venueName: "人民会堂", address: "" }],
    halls: [{ id: "hall", roomId: "room", name: description.name, description }],
    meetings: [meeting("opening", "第一次全体会议", { attend: people.map(({ id }) => id) })],
    seating: [
      {
        meetingId: "opening",
        hallId: "hall",
        seats: people.slice(0, seats.length).flatMap(({ id }, index) => {
          const seat = seats[index]
          return seat ? [{ seatId: seat.id, ...seatName(seat), participationId: id }] : []
        }),
      },
    ],
    ...more,
  }
}
