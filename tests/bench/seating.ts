import type { Participant } from "@/lib/people/schema"
import { proposeChange } from "@/lib/seating/rules/change/propose"
import { checkSeating } from "@/lib/seating/rules/check"
import { seatHall } from "@/lib/seating/rules/seat-hall"
import { type SeatHallInput, seatingSettings } from "@/lib/seating/schema"
import { lateChange } from "@/lib/seating/schema/change"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import type { HallDescription } from "@/lib/venues/schema"
import type { BenchLine } from "./line"
import { warm } from "./timed"

const SURNAMES = [..."丁于万王田李杨陈欧赵周吴郑冯卫蒋沈韩朱秦许何吕施张孔曹严华金"]
const GIVEN = [..."伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平刚桂英华文辉力建国"]

/** Rows of 62 seats (60 of them: 3,720 in the hall); a stage of 120. */
const hall = (rows: number): HallDescription => ({
  name: "大礼堂",
  stage: {
    name: "主席台",
    rows: Array.from({ length: 4 }, (_, row) => ({ label: String(row + 1), blocks: [15, 15] })),
  },
  sections: [
    {
      name: "一楼",
      rows: Array.from({ length: rows }, (_, row) => ({ label: String(row + 1), blocks: [14, 17, 17, 14] })),
      numbering: { scheme: "center-out", oddSide: "left" },
      doors: ["东门@10", "西门@10", `南门@${rows}`],
      accessible: ["10-1", "10-2", "20-1", "20-2"],
    },
  ],
})

function people(count: number): Participant[] {
  return Array.from({ length: count }, (_, index) => {
    const deputy = index < count * 0.9
    const group = index % 35
    const pick = (from: readonly string[], step: number): string =>
      from[(index * step + (index >> 3)) % from.length] ?? ""
    return {
      id: `p${index}`,
      personId: `p${index}`,
      name: pick(SURNAMES, 7) + pick(GIVEN, 11) + pick(GIVEN, 5),
      sex: null,
      ethnicity: "",
      unit: `单位${index % 90}`,
      post: "",
      category: deputy ? "DEPUTY" : "OBSERVER",
      groupId: deputy ? `g${group}` : null,
      groupName: deputy ? `第${group}代表团` : "",
      groupShortName: deputy ? `第${group}` : "",
      groupPosition: deputy ? group : 0,
      duty: deputy && index < 35 ? "团长" : "",
      rank: deputy && index % 30 === 0 ? index / 30 + 1 : null,
      presidiumDuty: deputy && index % 30 === 0 ? (index < 400 ? "常务主席" : "成员") : "",
      executiveGroup: "",
      listNumber: index + 1,
      wheelchair: index % 900 === 5,
      nearExit: index % 100 === 7,
      companions: index % 500 === 9 ? 1 : 0,
    }
  })
}

/** So many people for a hall with a fifth more seats, with every rule on. */
export function benchInput(count: number, rows = 60): SeatHallInput {
  const participants = people(count)
  return {
    geometry: hallGeometry(hall(rows)),
    participants,
    attendIds: participants.map(({ id }) => id),
    chairGroup: "一",
    kind: "全体会议",
    settings: seatingSettings.parse({}),
    customs: { evenRule: "E1", twoPersonRule: "sameAsEven", strokeRule: "name", strokeTie: "structure" },
    locked: [],
  }
}

/** 3,000 people into 3,700 seats; and the checks over the result. */
export async function bench(): Promise<BenchLine[]> {
  const input = benchInput(3000)
  const from = performance.now()
  const result = seatHall(input)
  const seated = performance.now()
  const findings = checkSeating({ ...input, seats: result.assignments, holds: result.holds })
  const checked = performance.now()
  const laid = { ...input, seats: result.assignments, holds: result.holds }
  const absent = [4, 130, 700, 990, 1300, 1600, 2400, 2900].flatMap(
    (index) => result.assignments[index]?.participationId ?? [],
  )
  const change = lateChange.parse({ absent })
  const late = warm(
    () => ({ ...laid, geometry: { ...laid.geometry } }),
    (plan) => proposeChange(plan, change, ["recommended", "closeUp", "pullReserve", "leaveGap"]),
  )
  const proposed = performance.now()
  const [anew] = proposeChange(laid, change, ["reseat"]).proposals
  const reseated = performance.now()
  const moved = late.value.proposals.map((one) => `${one.method} ${one.counts.moved}`).join(", ")
  const note = `${result.assignments.length} seated, ${result.unseated.length} without a seat`
  return [
    { name: "Seating 3,000 people into 3,700 seats", value: seated - from, unit: "ms", limit: 300, note },
    {
      name: "Checks of that plan",
      value: checked - seated,
      unit: "ms",
      limit: 300,
      note: `${findings.length} findings`,
    },
    {
      name: "Late change: 8 of them drop out, four ways",
      value: late.ms,
      unit: "ms",
      limit: 50,
      note: moved,
    },
    {
      name: "The same by seating all anew",
      value: reseated - proposed,
      unit: "ms",
      limit: 200,
      note: `${anew?.counts.moved} cards`,
    },
  ]
}
