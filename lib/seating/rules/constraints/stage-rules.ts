import type { Participant } from "@/lib/people/schema"
import type { HallGeometry } from "@/lib/venues/schema"
import type { SeatGiven, SeatTaken } from "../../schema"
import type { StagePeople } from "../stage-people"
import type { SeatRule } from "./seat-rules"

const hard = (rules: readonly SeatRule[], id: string): SeatRule[] =>
  rules.filter(({ constraint, people }) => constraint.weight === "hard" && people.has(id))

/** Who belongs on the stage, without those whom a hard requirement allows no usable seat there: they sit in the hall. */
export function keptOffStage(people: StagePeople, rules: readonly SeatRule[], { seats }: HallGeometry): StagePeople {
  if (rules.length === 0) return people
  const stage = seats.flatMap((seat, index) => (seat.area === "stage" && !seat.blocked ? [index] : []))
  const may = ({ person }: StagePeople["front"][number]): boolean => {
    const own = hard(rules, person.id)
    return own.length === 0 || stage.length === 0 || stage.some((seat) => own.every((rule) => rule.allowed[seat] === 1))
  }
  return { ...people, front: people.front.filter(may), behind: people.behind.filter(may) }
}

/**
 * Those for whom hard requirements leave no seat but on the stage: a guest invited up, say. They take the free seats
 * allowed to them, the front row and the middle first, after everybody who is seated there by rank.
 */
export function calledToStage(
  people: readonly Participant[],
  rules: readonly SeatRule[],
  { seats, axis }: HallGeometry,
  taken: readonly SeatTaken[],
): SeatGiven[] {
  const zones = rules.filter(({ constraint }) => constraint.kind === "zone" && constraint.weight === "hard")
  if (zones.length === 0) return []
  const gone = new Set(taken.map((one) => one.seatId))
  const placed = new Set(taken.map((one) => one.participationId))
  const given: SeatGiven[] = []
  for (const person of [...people].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const own = hard(rules, person.id)
    const zone = zones.find((rule) => rule.people.has(person.id))
    if (placed.has(person.id) || !zone) continue
    const open = seats.filter((seat, index) => !seat.blocked && own.every((rule) => rule.allowed[index] === 1))
    if (open.some((seat) => seat.area !== "stage")) continue
    const [seat] = open
      .filter((one) => !gone.has(one.id))
      .sort(
        (a, b) => a.rowIndex - b.rowIndex || Math.abs(a.x - axis) - Math.abs(b.x - axis) || a.seatIndex - b.seatIndex,
      )
    if (!seat) continue
    gone.add(seat.id)
    const { note } = zone.constraint
    const reason = { code: "required", kind: "zone", target: "none", names: "", note, position: 0, of: 0 } as const
    given.push({ seatId: seat.id, participationId: person.id, reason })
  }
  return given
}
