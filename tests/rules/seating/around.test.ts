import { describe, expect, test } from "vitest"
import type { Participant } from "@/lib/people/schema"
import { tableRoom } from "@/lib/seating/rules/around/sides"
import { checkSeating } from "@/lib/seating/rules/check"
import { defaultConstraints } from "@/lib/seating/rules/constraints/defaults"
import { seatHall } from "@/lib/seating/rules/seat-hall"
import { seatingSettings } from "@/lib/seating/schema"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import type { HallDescription, HallSection } from "@/lib/venues/schema"
import { person } from "@/tests/support/paper-plan"

const CUSTOMS = { evenRule: "E1", twoPersonRule: "sameAsEven", strokeRule: "name", strokeTie: "structure" } as const
const NAMES = [..."丁于万王田李杨陈欧赵周吴郑冯卫蒋沈韩朱秦许何吕施张孔曹严华金"]

const room = (layout: HallSection["layout"], rows: readonly number[], doors: string[] = []): HallDescription => ({
  name: "主席团会议室",
  sections: [
    {
      name: "主席团会议室",
      layout,
      rows: rows.map((count, index) => ({ label: String(index + 1), blocks: [count] })),
      numbering: { scheme: "left-to-right" },
      doors,
    },
  ],
})

/** `standing` standing chairpersons ranked 1 …, then members ranked on. */
const presidium = (standing: number, members: number): Participant[] =>
  Array.from({ length: standing + members }, (_, index) =>
    person(`p${index + 1}`, `${NAMES[(index * 7) % NAMES.length]}${NAMES[index % NAMES.length]}`, {
      presidiumDuty: index < standing ? "常务主席" : "成员",
      rank: index + 1,
    }),
  )

function seated(description: HallDescription, people: Participant[], behindOrder: "rank" | "stroke" = "rank") {
  const geometry = hallGeometry(description)
  const result = seatHall({
    geometry,
    participants: people,
    attendIds: people.map(({ id }) => id),
    chairGroup: null,
    kind: "主席团会议",
    settings: seatingSettings.parse({ behindOrder }),
    customs: CUSTOMS,
    locked: [],
  })
  const seatOf = new Map(geometry.seats.map((seat) => [seat.id, seat]))
  const at = (id: string) => seatOf.get(result.assignments.find((one) => one.participationId === id)?.seatId ?? "")
  return { geometry, result, at }
}

describe("the head side", () => {
  test.each([
    ["U: the closed end", { kind: "u" }, [6, 7, 6], [], 0],
    ["hollow square without doors: the far side", { kind: "square" }, [9, 5, 9, 5], [], 180],
    [
      "hollow square, a door beside the far side: the near side, which faces it",
      { kind: "square" },
      [9, 5, 9, 5],
      ["北门@1"],
      0,
    ],
    ["long table: the far side", { kind: "long" }, [8, 8], [], 180],
    ["lengthwise table: the first of the long sides", { kind: "long", along: true }, [8, 8, 1, 1], [], 90],
  ] as const)("%s", (_, layout, rows, doors, angle) => {
    const geometry = hallGeometry(room(layout, rows, [...doors]))
    expect(tableRoom(geometry, () => true)?.head.angle).toBe(angle)
  })

  test("faces a door that stands free", () => {
    const free = room({ kind: "square" }, [9, 5, 9, 5])
    const [section] = free.sections
    const withDoor = (y: number, side: "front" | "back"): HallDescription => ({
      ...free,
      sections: section ? [{ ...section, doors: [{ name: "门", x: 0, y, side }] }] : [],
    })
    const head = (hall: HallDescription) => tableRoom(hallGeometry(hall), () => true)?.head.angle
    expect(head(withDoor(30, "back"))).toBe(180)
    expect(head(withDoor(-30, "front"))).toBe(0)
  })

  test("halls with a stage or with round tables have none", () => {
    const stage = { name: "主席台", rows: [{ label: "1", blocks: [5] }] }
    expect(tableRoom(hallGeometry({ ...room({ kind: "u" }, [4, 5, 4]), stage }), () => true)).toBeNull()
    expect(tableRoom(hallGeometry(room({ kind: "round", columns: 2 }, [8, 8])), () => true)).toBeNull()
  })
})

describe("a presidium meeting around tables", () => {
  test("no. 1 exactly in the middle of the head, 2 at the left hand, 3 at the right hand of 1", () => {
    const { at } = seated(room({ kind: "square" }, [9, 5, 9, 5]), presidium(5, 10))
    const [one, two, three] = [at("p1"), at("p2"), at("p3")]
    // The far side faces the viewer: a left hand is on the viewer's right.
    expect([one?.rowIndex, one?.seatIndex]).toEqual([0, 4])
    expect([two?.seatIndex, three?.seatIndex]).toEqual([5, 3])
  })

  test("at a U's closed end, seen from behind, left is on the viewer's left", () => {
    const { at } = seated(room({ kind: "u" }, [6, 7, 6]), presidium(4, 6))
    const one = at("p1")
    expect(one?.rowIndex).toBe(1)
    expect((at("p2")?.x ?? 0) < (one?.x ?? 0)).toBe(true)
    expect((at("p3")?.x ?? 0) > (one?.x ?? 0)).toBe(true)
    expect(Math.abs((one?.x ?? 0) - hallGeometry(room({ kind: "u" }, [6, 7, 6])).axis)).toBeLessThan(0.01)
  })

  test("members go on from the head to both hands by rank, the last ones sit farthest", () => {
    const { at } = seated(room({ kind: "square" }, [9, 5, 9, 5]), presidium(9, 12))
    const near = Math.min(...["p10", "p11"].map((id) => at(id)?.y ?? 0))
    const far = Math.min(...["p20", "p21"].map((id) => at(id)?.y ?? 0))
    expect(near).toBeLessThan(far)
    expect(at("p10")?.rowIndex === 1 || at("p10")?.rowIndex === 3).toBe(true)
    expect(new Set([at("p10")?.rowIndex, at("p11")?.rowIndex])).toEqual(new Set([1, 3]))
  })

  test("everybody once, the reason told, the chairs behind only when the tables are full", () => {
    const people = presidium(9, 30)
    const { result, at } = seated(room({ kind: "square" }, [9, 5, 9, 5, 9, 5, 9, 5]), people, "stroke")
    expect(result.unseated).toEqual([])
    expect(new Set(result.assignments.map(({ seatId }) => seatId)).size).toBe(39)
    const behind = people.filter(({ id }) => at(id)?.table === undefined)
    expect(behind).toHaveLength(39 - 28)
    expect(new Set(result.assignments.map(({ reason }) => reason.code))).toEqual(
      new Set(["table_head", "table_around"]),
    )
  })

  test("more people than chairs: the last are named as without a seat", () => {
    const { result } = seated(room({ kind: "long" }, [4, 4]), presidium(3, 8))
    expect(result.unseated).toHaveLength(3)
  })

  test("is in order as the engine makes it; two who change places at the head are noticed, members are free to", () => {
    const people = presidium(5, 10)
    const description = room({ kind: "square" }, [9, 5, 9, 5])
    const { geometry, result } = seated(description, people)
    const swapped = (a: string, b: string) => {
      const at = new Map(result.assignments.map((one) => [one.participationId, one.seatId]))
      const other = (id: string) => (id === a ? b : id === b ? a : id)
      return people.map(({ id }) => ({ participationId: id, seatId: at.get(other(id)) ?? "" }))
    }
    const codes = (seats: readonly { seatId: string; participationId: string }[]) =>
      checkSeating({
        geometry,
        participants: people,
        attendIds: people.map(({ id }) => id),
        chairGroup: null,
        kind: "主席团会议",
        settings: seatingSettings.parse({}),
        customs: CUSTOMS,
        constraints: defaultConstraints({ geometry }),
        seats,
        holds: [],
      }).map((finding) => finding.code)
    expect(codes(result.assignments)).toEqual([])
    expect(codes(swapped("p1", "p2"))).toEqual(["rostrum_order"])
    expect(codes(swapped("p2", "p14"))).toEqual(["rostrum_order"])
    expect(codes(swapped("p11", "p14"))).toEqual([])
  })
})
