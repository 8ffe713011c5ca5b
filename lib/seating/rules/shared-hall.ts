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
  /** Who leaves their followed seat empty at this meeting. */
  away?: readonly string[]
}
type Moves = readonly Pick<SeatMove, "participationId" | "from" | "to">[]

/**
 * The seats of a plan that shares the hall of another: its stage is its own; in the hall whoever takes part in both sits
 * where they sit there, unless they are on this stage (their hall seat stays empty here). People the other plan does not
 * have in its hall (they are on its stage, or not at that meeting) keep the hall seat they have here, as long as nobody
 * of the other plan is on it; then they are without a seat. Seats that are blocked here are not followed, nor are those of
 * people who are `away` at this meeting.
 */
export function sharedSeats(
  from: HallFrom,
  { seats, attendIds, geometry, away: stayAway = [] }: Follower,
): SeatingSeat[] {
  const seatOf = new Map(geometry.seats.map((seat) => [seat.id, seat]))
  const onStage = seats.filter((one) => seatOf.get(one.seatId)?.area === "stage")
  const away = new Set([...onStage.map((one) => one.participationId), ...stayAway])
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
 * plan does not have in its hall, and only on seats nobody of it has here. From the stage one goes back to one's own hall
 * seat. Whoever has a seat there may leave it empty here, and come back to it (awayAfter).
 */
export function sharedMoves(
  plan: { hallFrom: HallFrom | null; away: readonly string[] },
  geometry: HallGeometry,
  moves: Moves,
): MoveRefusal | null {
  const { hallFrom } = plan
  if (!hallFrom) return null
  const hall = new Set(geometry.seats.filter((seat) => seat.area !== "stage").map((seat) => seat.id))
  const seatThere = new Map(hallFrom.seats.map((one) => [one.participationId, one.seatId]))
  const away = new Set(awayAfter(plan, geometry, moves))
  const taken = new Set([...seatThere].flatMap(([id, seatId]) => (away.has(id) ? [] : [seatId])))
  const refused = moves.some(({ participationId, to }) => {
    if (to === null || !hall.has(to)) return false
    const own = seatThere.get(participationId)
    return own === undefined ? taken.has(to) : to !== own
  })
  return refused ? { code: "hall_shared", title: hallFrom.title } : null
}

/**
 * May a late change be made this way in a plan that shares its hall? As sharedMoves; and of the other hall only those may
 * lose their seat here who do not come (`out`): whoever comes keeps it, or is moved at the other meeting.
 */
export function sharedChange(
  plan: { hallFrom: HallFrom | null; away: readonly string[] },
  geometry: HallGeometry,
  cards: Moves,
  out: ReadonlySet<string>,
): MoveRefusal | null {
  const { hallFrom } = plan
  if (!hallFrom) return null
  const known = new Set(plan.away)
  const loses = awayAfter(plan, geometry, cards).some((id) => !(known.has(id) || out.has(id)))
  return loses ? { code: "hall_shared", title: hallFrom.title } : sharedMoves(plan, geometry, cards)
}

/**
 * Who is away after these moves: whoever of the shared hall went to the tray from it, until they sit somewhere again.
 * Who comes down from the stage without a seat goes back to the one they have there, and is not away.
 */
export function awayAfter(
  { hallFrom, away }: { hallFrom: HallFrom | null; away: readonly string[] },
  geometry: HallGeometry,
  moves: Moves,
): string[] {
  if (!hallFrom) return []
  const stage = new Set(geometry.seats.filter((seat) => seat.area === "stage").map((seat) => seat.id))
  const there = new Set(hallFrom.seats.map((one) => one.participationId))
  const after = new Set(away)
  for (const { participationId, from, to } of moves) {
    if (to !== null) after.delete(participationId)
    else if (from !== null && !stage.has(from) && there.has(participationId)) after.add(participationId)
  }
  return [...after]
}

/** Of those said to be away: who has a seat in the other hall (else there is nothing to leave empty) and none here. */
export function awayNow(said: readonly string[], from: HallFrom | null, seats: readonly SeatingSeat[]): string[] {
  const there = new Set(from?.seats.map((one) => one.participationId))
  const here = new Set(seats.map((one) => one.participationId))
  return said.filter((id) => there.has(id) && !here.has(id))
}

/**
 * Who keeps their seat whatever the engine does: locked people, and in a shared hall whoever sits there by the other plan
 * and does not belong on this meeting's stage.
 */
export function keptSeats(
  plan: { seats: readonly SeatingSeat[]; hallFrom: HallFrom | null; away: readonly string[] } | null,
  input: Omit<SeatHallInput, "locked">,
): SeatingSeat[] {
  const locked = plan?.seats.filter((seat) => seat.locked) ?? []
  if (!plan?.hallFrom) return locked
  const { front, behind } = stagePeople(input, new Map())
  const ofStage = new Set([...front, ...behind].map(({ person }) => person.id))
  const seats = plan.hallFrom.seats.filter((one) => !ofStage.has(one.participationId))
  const { attendIds, geometry } = input
  const { away } = plan
  const followed = sharedSeats({ ...plan.hallFrom, seats }, { seats: locked, attendIds, geometry, away })
  return [...new Map([...followed, ...locked].map((one) => [one.participationId, one])).values()]
}
