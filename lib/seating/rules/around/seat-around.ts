import type { Participant } from "@/lib/people/schema"
import type { Seat } from "@/lib/venues/schema"
import type { SeatGiven, SeatHallInput, SeatReason } from "../../schema"
import { rostrumSeats } from "../rostrum-seats"
import { type StagePerson, stagePeople } from "../stage-people"
import { zoneOrder } from "../zone"
import { fromTheHead, type TableRoom } from "./sides"

type Around = { given: SeatGiven[]; left: Participant[] }

/**
 * Seats a meeting around tables, without a stage (handbook §1.3, 主席团会议, 常委会会议, 主任会议): the standing chairpersons
 * (or whoever chairs) along the head side by rank, no. 1 always in the exact middle; the other members from the head onwards,
 * by rank to both hands by turns or by strokes once round; then everybody else, the chairs behind the tables last.
 * `people`: who is not locked; `rank`: place in the order of names.
 */
export function seatAround(
  input: SeatHallInput,
  room: TableRoom,
  people: readonly Participant[],
  rank: ReadonlyMap<string, number>,
): Around {
  const ids = new Set(people.map((person) => person.id))
  const { front, behind } = stagePeople(input, rank)
  const members = [...front, ...behind].filter(({ person }) => ids.has(person.id))
  const atHead = front.length > 0 ? members.filter((one) => front.includes(one)) : members.filter(isStanding)
  const head = headSeats(room, atHead.length)
  const seatedAtHead = atHead.slice(0, head.length)
  const given = seatedAtHead.map((one, index) => headGiven(one, index, head))

  const taken = new Set(head.map((seat) => seat.id))
  const others = members.filter((one) => !seatedAtHead.includes(one)).map(({ person }) => person)
  const byStrokes = input.settings.behindOrder === "stroke"
  if (byStrokes) others.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
  const known = new Set(members.map(({ person }) => person.id))
  const guests = zoneOrder(people.filter((person) => !known.has(person.id)))
  const inner = room.sides.flatMap((side) => side.seats.map(({ seat }) => seat)).filter((seat) => !taken.has(seat.id))
  const walk = byStrokes ? "round" : "alternate"
  const places = [...fromTheHead(room, inner, walk), ...fromTheHead(room, room.behind, walk)]
  const queue = [...others, ...guests]
  for (const [index, seat] of places.entries()) {
    const person = queue[index]
    if (!person) break
    given.push({
      seatId: seat.id,
      participationId: person.id,
      reason: aroundReason(queue, index, others.length, byStrokes),
    })
  }
  return { given, left: queue.slice(places.length) }
}

const isStanding = ({ as }: StagePerson): boolean => as === "standing"

/** The seats of the head side for so many people, by rank; rank 1 in the exact middle (主任居中). */
export function headSeats(room: TableRoom, count: number): Seat[] {
  const seats = room.head.seats
  const ends = [seats[0]?.along ?? 0, seats.at(-1)?.along ?? 0] as const
  const middle = (ends[0] + ends[1]) / 2
  // rostrumSeats thinks in x from left to right in hall view: here that is from the right hand to the left hand.
  const row = seats.map(({ seat, along }) => ({ ...seat, x: along }))
  const rule = { evenRule: "centerFixed", twoPersonRule: "sameAsEven" } as const
  return rostrumSeats(row, Math.min(count, row.length), middle, rule)
}

function headGiven({ person, as }: StagePerson, index: number, head: readonly Seat[]): SeatGiven {
  const seat = head[index]
  const reason = { code: "table_head" as const, as, place: index + 1, of: head.length, rank: person.rank }
  return { seatId: seat?.id ?? "", participationId: person.id, reason }
}

function aroundReason(queue: readonly Participant[], index: number, members: number, byStrokes: boolean): SeatReason {
  const guest = index >= members
  return {
    code: "table_around",
    by: guest ? "list" : byStrokes ? "stroke" : "rank",
    position: guest ? index - members + 1 : index + 1,
    of: guest ? queue.length - members : members,
    after: queue[index - 1]?.name ?? "",
    before: queue[index + 1]?.name ?? "",
  }
}
