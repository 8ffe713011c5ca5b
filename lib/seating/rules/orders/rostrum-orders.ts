import type { Participant } from "@/lib/people/schema"
import { seatingSettings } from "../../schema"
import type { OrderFurniture, OrderKey, OrderPlace } from "../../schema/orders"
import type { ParityRule } from "../rostrum"
import { stagePeople } from "../stage-people"
import { type BarePlace, defineOrder, type Order, type OrderOptions } from "./order"
import { besideAisle, rostrumRow } from "./rostrum-row"
import { photoCounts } from "./rows"

const FACING_HALL = 180
const ROW = 1.35
const WIDEST = 14

const place = (rank: number, x: number, row: number): BarePlace => ({
  rank,
  side: "all",
  number: rank,
  x,
  y: row === 0 ? 0 : -row * ROW,
  angle: FACING_HALL,
})

/** The platform under the seats with its middle line, a desk before each row, and the hall below. */
function platform(places: readonly OrderPlace[]): OrderFurniture[] {
  const width = 2 * Math.max(2, ...places.map(({ x }) => Math.abs(x))) + 2.2
  const rows = [...new Set(places.map(({ y }) => y))]
  const top = Math.min(0, ...rows)
  const desks = rows.map((y): OrderFurniture => {
    const xs = places.filter((one) => one.y === y).map(({ x }) => x)
    const [left, right] = [Math.min(...xs), Math.max(...xs)]
    return { kind: "desk", x: (left + right) / 2, y: y + 0.62, width: right - left + 1, height: 0.18 }
  })
  const height = 2.1 - top
  return [
    { kind: "stage", x: 0, y: top / 2 + 0.1, width, height },
    { kind: "axis", x: 0, y: top / 2 + 0.1, width: 0.1, height: height + 0.5 },
    ...desks,
    { kind: "audience", x: 0, y: 1.75, width: 3, height: 0.6 },
  ]
}

const oneRow = (
  key: OrderKey,
  over: Partial<ParityRule>,
  nearest: (count: number) => number = (count) => count,
): Order =>
  defineOrder({
    key,
    family: "rostrum",
    views: "hall",
    handedness: "left",
    nearest,
    places: (count, { parity }) => rostrumRow(count, { ...parity, ...over }).map(({ rank, x }) => place(rank, x, 0)),
    furniture: platform,
  })

/** Rows of `ranks`, front first; an aisle from the second row on. */
function inRows(rows: readonly number[][], parity: ParityRule): BarePlace[] {
  return rows.flatMap((ranks, row) =>
    rostrumRow(ranks.length, parity).map(({ rank, x }) =>
      place(ranks[rank - 1] ?? 0, row === 0 ? x : besideAisle(x, parity), row),
    ),
  )
}

/** `counts[i]` ranks for row i, one after the other. */
function ranksOf(counts: readonly number[]): number[][] {
  let next = 1
  return counts.map((count) => Array.from({ length: count }, () => next++))
}

const GROUPS = ["一", "二", "三"]

/** A presidium to show the rule on: the first sixth standing chairpersons, the others in three groups by turns. */
function presidium(count: number): Participant[] {
  const standing = Math.max(1, Math.round(count / 6))
  return Array.from({ length: count }, (_, index) => ({
    id: String(index + 1),
    personId: "",
    name: "",
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
    rank: index + 1,
    presidiumDuty: index < standing ? "常务主席" : "成员",
    executiveGroup: index < standing ? "" : (GROUPS[(index - standing) % GROUPS.length] ?? ""),
    listNumber: 0,
    wheelchair: false,
    nearExit: false,
    companions: 0,
  }))
}

/** The engine's own rule of who sits in front at this plenary (handbook §1.3). */
function executive(count: number, { parity, plenary = 1 }: OrderOptions): BarePlace[] {
  const participants = presidium(count)
  const { front, behind } = stagePeople(
    {
      participants,
      attendIds: participants.map(({ id }) => id),
      chairGroup: GROUPS[plenary - 1] ?? null,
      kind: "全体会议",
      settings: seatingSettings.parse({}),
    },
    new Map(),
  )
  const ranks = behind.map(({ person }) => person.rank ?? 0)
  const counts = photoCounts(ranks.length, ranks.length, WIDEST)
  const rows = ranksOf(counts).map((row) => row.map((nth) => ranks[nth - 1] ?? 0))
  return inRows([front.map(({ person }) => person.rank ?? 0), ...rows], parity)
}

/** 主席台 (handbook §1.1–1.3): ranks in hall view, the audience below. */
export const ROSTRUM_ORDERS: readonly Order[] = [
  oneRow("rostrumOdd", { evenRule: "E1" }, (count) => (count % 2 === 0 ? Math.max(1, count - 1) : count)),
  oneRow("rostrumE1", { evenRule: "E1", twoPersonRule: "sameAsEven" }),
  oneRow("rostrumE2", { evenRule: "E2", twoPersonRule: "sameAsEven" }),
  oneRow("rostrumCentre", { evenRule: "centerFixed", twoPersonRule: "sameAsEven" }),
  oneRow("rostrumTwo", { twoPersonRule: "firstOnLeft" }, () => 2),
  defineOrder({
    key: "rostrumRows",
    family: "rostrum",
    views: "hall",
    handedness: "left",
    asks: ["rows"],
    places: (count, { parity, rows = 2 }) => inRows(ranksOf(photoCounts(count, rows, Math.ceil(count / rows))), parity),
    furniture: platform,
  }),
  defineOrder({
    key: "rostrumExecutive",
    family: "rostrum",
    views: "hall",
    handedness: "left",
    asks: ["plenary"],
    nearest: (count) => Math.max(4, count),
    places: executive,
    furniture: platform,
  }),
]
