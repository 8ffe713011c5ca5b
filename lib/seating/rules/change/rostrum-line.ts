import type { Seat } from "@/lib/venues/schema"
import { strokeRanks } from "../name-order"
import { stagePeople } from "../stage-people"
import type { Line } from "./line"
import type { LineGround } from "./lines"
import type { ChangeInput } from "./sort-out"

/** Who belongs on the stage of this meeting, in order of precedence. */
export type RankedStage = {
  place: ReadonlyMap<string, number>
  /** The row a newcomer belongs to: that of whoever comes before them and sits on the stage; null: not on the stage. */
  rowOf: (id: string, seatOf: (other: string) => Seat | undefined) => number | null
}

export function precedenceOf(input: ChangeInput): RankedStage {
  const candidates = input.participants.filter(({ presidiumDuty }) => presidiumDuty !== "")
  const strokes = input.settings.behindOrder === "stroke" ? strokeRanks(candidates, input.customs) : new Map()
  const { front, behind } = stagePeople(input, strokes)
  const all = [...front, ...behind].map(({ person }) => person.id)
  const place = new Map(all.map((id, index) => [id, index]))
  const rowOf: RankedStage["rowOf"] = (id, seatOf) => {
    const own = place.get(id)
    if (own === undefined || !input.geometry.stage) return null
    if (own < front.length) return 0
    for (let before = own - 1; before >= front.length; before--) {
      const seat = seatOf(all[before] ?? "")
      if (seat?.area === "stage") return seat.rowIndex
    }
    return front.length > 0 && input.geometry.seats.some((seat) => seat.area === "stage" && seat.rowIndex > 0) ? 1 : 0
  }
  return { place, rowOf }
}

/** The line of one rostrum row; null when nobody with a rank is in it. */
export function rostrumLine(ground: LineGround, key: string, waiting: readonly string[]): Line | null {
  const { plan, precedence, slots } = ground
  const rowIndex = Number(key.slice("stage/".length))
  const row = plan.input.geometry.seats
    .filter((seat) => seat.area === "stage" && seat.rowIndex === rowIndex)
    .sort((a, b) => a.x - b.x)
  const place = (id: string): number => precedence.place.get(id) ?? -1
  const sitting = ground.members.get(key) ?? []
  const lockedIds = new Set(plan.input.locked.map((one) => one.participationId))
  const ranked = sitting.filter((id) => place(id) >= 0)
  const members = [...ranked, ...waiting].sort((a, b) => place(a) - place(b))
  const locked = new Map(ranked.flatMap((id) => (lockedIds.has(id) ? [[id, plan.at.get(id) ?? ""] as const] : [])))
  const pinned = new Set([
    ...locked.values(),
    ...sitting.filter((id) => place(id) < 0).map((id) => plan.at.get(id) ?? ""),
  ])
  const order = members.filter((id) => !locked.has(id))
  const seats = row.filter((seat) => !seat.blocked)
  const open = seats.filter((seat) => !pinned.has(seat.id)).map((seat) => seat.id)
  if (order.length === 0) return null
  while (order.length > open.length) order.pop()
  const at = new Map(order.flatMap((id) => (plan.at.has(id) ? [[id, plan.at.get(id) ?? ""] as const] : [])))
  return {
    key,
    head: { kind: "stage", row: row[0]?.rowLabel ?? "" },
    runs: [{ slots: open, open: "both" }],
    full: [],
    order,
    at,
    rostrum: { row, seats, pinned, members, locked, centre: centreOf(ground, rowIndex, slots.seatOf) },
  }
}

/** Where the first in precedence sat before the change. */
function centreOf(
  { plan, precedenceBefore }: LineGround,
  rowIndex: number,
  seatOf: ReadonlyMap<string, Seat>,
): Seat | null {
  let first: { seat: Seat; place: number } | null = null
  for (const [id, seatId] of plan.was) {
    const seat = seatOf.get(seatId)
    const place = precedenceBefore.place.get(id)
    if (place === undefined || seat?.area !== "stage" || seat.rowIndex !== rowIndex) continue
    if (!first || place < first.place) first = { seat, place }
  }
  return first?.seat ?? null
}
