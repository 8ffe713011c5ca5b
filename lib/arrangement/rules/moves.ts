import { chance, type Dice, whole } from "./dice"
import { judgeBoth, judgeBothSoft } from "./exchange"
import { judgeSoft } from "./soft"
import { judgeChange, put, type State } from "./state"

/** One meeting to a new place, or two at once (`other` ≥ 0). */
export type Move = {
  meeting: number
  start: number
  room: number
  other: number
  otherStart: number
  otherRoom: number
}

export const noMove = (): Move => ({ meeting: -1, start: -1, room: -1, other: -1, otherStart: -1, otherRoom: -1 })

/** Of the moves, how many change two meetings, go a few grains aside, or go home; the others jump anywhere. */
const EXCHANGE = 0.3
const ASIDE = 0.48
const HOME = 0.55
/** Farthest step aside, in grains. */
const FAR = 4
const SAME_ROOM = 0.5
const SAME_TIME = 0.1
const CHANGE_ROOMS = 0.7

/** Draws a move into `move`. False when what was drawn is not allowed: draw again. */
export function draw(s: State, dice: Dice, move: Move): boolean {
  const { c } = s
  const m = c.movable[whole(dice, c.movable.length)] as number
  const kind = chance(dice)
  move.meeting = m
  move.other = -1
  if (kind < EXCHANGE) return drawExchange(s, dice, move)
  if (kind < ASIDE) {
    const aside = 1 + whole(dice, FAR)
    return goes(s, move, (s.start[m] as number) + (chance(dice) < 0.5 ? aside : -aside), s.room[m] as number)
  }
  const home = kind < HOME ? c.real?.now[m] : null
  if (home && home.room < c.rooms) return goes(s, move, home.start, home.room)
  const rooms = c.roomsOf[m] as Int32Array
  const room = chance(dice) < SAME_ROOM ? (s.room[m] as number) : (rooms[whole(dice, rooms.length)] as number)
  if (chance(dice) < SAME_TIME) return goes(s, move, s.start[m] as number, room)
  const starts = c.starts[m * c.rooms + room] as Int32Array
  return starts.length > 0 && goes(s, move, starts[whole(dice, starts.length)] as number, room)
}

function goes({ c, start: at, room: standsIn }: State, move: Move, start: number, room: number): boolean {
  const m = move.meeting
  move.start = start
  move.room = room
  if (at[m] === start && standsIn[m] === room) return false
  return (c.allowed[m * c.rooms + room] as Uint8Array)[start] === 1
}

/** Two change places; each begins where the other began, or ends where it ended. */
function drawExchange({ c, start, room }: State, dice: Dice, move: Move): boolean {
  const i = move.meeting
  const j = c.movable[whole(dice, c.movable.length)] as number
  if (i === j) return false
  const longer = (c.duration[i] as number) - (c.duration[j] as number)
  move.other = j
  move.start = (start[j] as number) - (chance(dice) < 0.5 ? longer : 0)
  move.otherStart = (start[i] as number) + (chance(dice) < 0.5 ? longer : 0)
  const rooms = chance(dice) < CHANGE_ROOMS
  move.room = room[rooms ? j : i] as number
  move.otherRoom = room[rooms ? i : j] as number
  return (
    (c.allowed[i * c.rooms + move.room] as Uint8Array)[move.start] === 1 &&
    (c.allowed[j * c.rooms + move.otherRoom] as Uint8Array)[move.otherStart] === 1
  )
}

/** By how much a move makes hard and medium penalties grow, packed. */
export function judgeMove(s: State, move: Move): number {
  const { meeting: m, start, room, other } = move
  if (other >= 0) return judgeBoth(s, m, start, room, other, move.otherStart, move.otherRoom)
  return judgeChange(s, m, start, room)
}

/** By how much it makes soft penalties grow. */
export function judgeMoveSoft(s: State, move: Move): number {
  const { meeting: m, start, room, other } = move
  if (other >= 0) return judgeBothSoft(s, m, start, room, other, move.otherStart, move.otherRoom)
  return judgeSoft(s, m, start, room) - judgeSoft(s, m, s.start[m] as number, s.room[m] as number)
}

export function make(s: State, move: Move): void {
  put(s, move.meeting, move.start, move.room)
  if (move.other >= 0) put(s, move.other, move.otherStart, move.otherRoom)
}
