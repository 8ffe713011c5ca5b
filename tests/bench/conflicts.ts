import { toMinutes } from "@/lib/kernel/interval"
import { instantOf } from "@/lib/kernel/zoned"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import type { Participant } from "@/lib/people/schema"
import type { RoomDto } from "@/lib/venues/schema"
import { oneEditLine } from "./conflicts/one-edit"
import { rawLines } from "./conflicts/raw-sweep"
import type { BenchLine } from "./line"

const ZONE = "Asia/Shanghai"
const PEOPLE = 3000
const MEETINGS = 100

const person = (index: number): Participant => ({
  ...{
    id: `p${index}`,
    personId: `p${index}`,
    name: `p${index}`,
    sex: null,
    ethnicity: "",
    unit: "",
    post: "",
    category: "DEPUTY",
  },
  ...{
    groupId: `g${index % 30}`,
    groupName: `g${index % 30}`,
    groupShortName: "",
    groupPosition: index % 30,
    duty: index < 30 ? "团长" : "",
  },
  ...{
    rank: null,
    presidiumDuty: "",
    executiveGroup: "",
    listNumber: index,
    wheelchair: false,
    nearExit: false,
    companions: 0,
  },
})

const room = (index: number): RoomDto => ({
  ...{
    id: `r${index}`,
    venueId: `v${index % 3}`,
    venueName: `v${index % 3}`,
    address: "",
    name: `r${index}`,
    floor: "1",
  },
  ...{ layouts: [{ layout: "", capacity: 5000 }], capacity: 5000, equipment: [], opensAt: 0, closesAt: 1440 },
  ...{ setUpMinutes: 10, clearAwayMinutes: 10, hallId: null },
})

/** Everybody at every meeting, ten a day; the next begins ten minutes before every tenth one ends. */
function plan(): ConflictPlan {
  const start = toMinutes(instantOf("2027-01-12", "08:00", ZONE) ?? new Date(0))
  const meetings = Array.from({ length: MEETINGS }, (_, i): MeetingPlan => {
    const from = start + Math.floor(i / 10) * 1440 + (i % 10) * 60
    return {
      ...{
        id: `m${i}`,
        eventId: "e",
        parentId: null,
        code: "",
        title: `m${i}`,
        kind: "",
        from,
        to: from + (i % 10 === 5 ? 70 : 40),
      },
      ...{
        roomId: `r${i % 10}`,
        layout: "",
        scopeText: "",
        chairText: "",
        note: "",
        dress: "",
        position: i,
        cancelled: false,
      },
      ...{
        revision: 0,
        agenda: [],
        scopes: [{ role: "ATTEND", kind: "CATEGORY", ref: "DEPUTY", participationId: null }],
      },
    }
  })
  const travel = Object.fromEntries([0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => [`v${a}>v${b}`, a === b ? 0 : 15])))
  const participants = Array.from({ length: PEOPLE }, (_, i) => person(i))
  return {
    zone: ZONE,
    meetings,
    participants,
    rooms: Array.from({ length: 10 }, (_, i) => room(i)),
    travel,
    outside: [],
  }
}

/** Conflicts of 3,000 people × 100 meetings: 300,000 occupancy rows, scopes resolved anew each time; the best of five runs after one to warm up. */
function wholePlanLine(): BenchLine {
  const input = plan()
  const times: number[] = []
  let found = 0
  for (let run = 0; run < 6; run += 1) {
    const before = performance.now()
    found = findConflicts(input).length
    times.push(performance.now() - before)
  }
  const [first = 0, ...warm] = times
  return {
    ...{ name: "conflicts of 3,000 people × 100 meetings", value: Math.min(...warm), unit: "ms", limit: 250 },
    note: `${found} findings; first run ${first.toFixed(0)} ms`,
  }
}

export async function bench(): Promise<BenchLine[]> {
  return [wholePlanLine(), ...rawLines(), oneEditLine()]
}
