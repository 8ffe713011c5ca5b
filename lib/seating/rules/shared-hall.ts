import type { HallGeometry } from "@/lib/venues/schema"
import type { SeatHallInput, SeatingSeat, SeatMove } from "../schema"
import type { MoveRefusal } from "../schema/refusals"
import { stagePeople } from "./stage-people"

/** 台下共用: the plan whose hall seats another one follows, and who sits in its hall (not on its stage). */
export type HallFrom = { planId: string; title: string; seats: readonly SeatingSeat[] }

type Follower = {
  seats: readonly SeatingSeat[]
  attendIds: readonly string[]
  geometry: HallGeometry
}

/**
 * The seats of a plan that shares the hall of another: its stage is its own; in the hall whoever takes part in both sits
 * where they sit there, unless they are on this stage (their hall seat stays empty here). People the other plan does not
 * have in its hall (they are on its stage, or not at that meeting) keep the hall seat they have here, as long as nobody
 * of the other plan is on it; then they are without a seat. Seats that are blocked here are not followed.
 */
export function sharedSeats(from: HallFrom, { seats, attendIds, geometry }: Follower): SeatingSeat[] {
  const seatOf = new Map(geometry.seats.map((seat) => [seat.id, seat]))
  const onStage = seats.filter((one) => seatOf.get(one.seatId)?.area === "stage")
  const away = new Set(onStage.map((one) => one.participationId))
  const attending = new Set(attendIds)
  const mine = new Map(seats.map((one) => [one.participationId, one]))
  const followed = from.seats.flatMap((one): SeatingSeat[] => {
    if (!attending.has(one.participationId) || away.has(one.participationId)) return []
    if (seatOf.get(one.seatId)?.blocked !== false) return []
    const known = mine.get(one.participationId)
    return [known?.seatId === one.seatId ? known : { ...one, locked: false }]
  })
  const theirs = new Set(from.seats.map((one) => one.participationId))
  const taken = new Set(followed.map((one) => one.seatId))
  const own = seats.filter((one) => !(theirs.has(one.participationId) || away.has(one.participationId)))
  return [...onStage, ...followed, ...own.filter((one) => !taken.has(one.seatId))]
}

/**
 * May these moves be made in a plan that shares its hall? On the stage all may; in the hall only those whom the other
 * plan does not have in its hall, and only on seats nobody of it has. From the stage one goes back to one's own hall seat.
 */
export function sharedMoves(
  from: HallFrom | null,
  geometry: HallGeometry,
  moves: readonly Pick<SeatMove, "participationId" | "from" | "to">[],
): MoveRefusal | null {
  if (!from) return null
  const hall = new Set(geometry.seats.filter((seat) => seat.area !== "stage").map((seat) => seat.id))
  const seatThere = new Map(from.seats.map((one) => [one.participationId, one.seatId]))
  const taken = new Set(seatThere.values())
  const inHall = (seatId: string | null): boolean => seatId !== null && hall.has(seatId)
  const refused = moves.some(({ participationId, from: leaves, to }) => {
    const own = seatThere.get(participationId)
    if (own !== undefined) return to === null ? inHall(leaves) : inHall(to) && to !== own
    return to !== null && inHall(to) && taken.has(to)
  })
  return refused ? { code: "hall_shared", title: from.title } : null
}

/**
 * Who keeps their seat whatever the engine does: locked people, and in a shared hall whoever sits there by the other plan
 * and does not belong on this meeting's stage.
 */
export function keptSeats(
  plan: { seats: readonly SeatingSeat[]; hallFrom: HallFrom | null } | null,
  input: Omit<SeatHallInput, "locked">,
): SeatingSeat[] {
  const locked = plan?.seats.filter((seat) => seat.locked) ?? []
  if (!plan?.hallFrom) return locked
  const { front, behind } = stagePeople(input, new Map())
  const ofStage = new Set([...front, ...behind].map(({ person }) => person.id))
  const seats = plan.hallFrom.seats.filter((one) => !ofStage.has(one.participationId))
  const { attendIds, geometry } = input
  const followed = sharedSeats({ ...plan.hallFrom, seats }, { seats: locked, attendIds, geometry })
  return [...new Map([...followed, ...locked].map((one) => [one.participationId, one])).values()]
}
