import type { RoomDto } from "@/lib/venues/schema"
import { findRoom, roomTitle } from "../import/find-room"

/** What the person decided about a room the house does not have. */
export type RoomChoice =
  | { kind: "room"; roomId: string }
  | { kind: "none" }
  | { kind: "new"; venueId: string; capacity: number }

/** A room the file names and the house does not know, with how many meetings are in it. `key` names it among the choices. */
export type UnknownRoom = {
  key: string
  name: string
  count: number
  /** The names most like it. */
  nearest: readonly string[]
  choice: RoomChoice | null
}

/** `waiting`: new meetings that cannot be taken in before there is a choice; known ones stay in the room they have. */
export type AskedRoom = UnknownRoom & { waiting: number }

/** Where a text of the file leads: a room, a room to be made, no room, or nowhere yet. */
export type RoomMeant =
  | { kind: "room"; roomId: string }
  | { kind: "none" }
  | { kind: "new"; key: string; name: string }
  | { kind: "undecided"; name: string }

/** "none", "new:<venue>:<seats>" or a room's id, as the page sends it; null for what is none of them. */
export function readRoomChoice(text: string | undefined, rooms: readonly RoomDto[]): RoomChoice | null {
  if (text === undefined) return null
  if (text === "none") return { kind: "none" }
  const made = /^new:([^:]{1,40}):([1-9]\d{0,5})$/.exec(text)
  if (made) return { kind: "new", venueId: made[1] ?? "", capacity: Number(made[2]) }
  return rooms.some(({ id }) => id === text) ? { kind: "room", roomId: text } : null
}

/**
 * Every room a file names, looked up by name (venue and room, or the room alone where only one bears it). What is not found waits
 * for a choice: another room, a new one, or none – it is never dropped silently.
 */
export function roomsMeant(
  names: readonly string[],
  rooms: readonly RoomDto[],
  choices: Readonly<Record<string, string>>,
): { meant: ReadonlyMap<string, RoomMeant>; unknown: UnknownRoom[] } {
  const meant = new Map<string, RoomMeant>([["", { kind: "none" }]])
  const unknown = new Map<string, UnknownRoom>()
  for (const name of names) {
    const waiting = unknown.get(name)
    if (waiting) unknown.set(name, { ...waiting, count: waiting.count + 1 })
    if (meant.has(name)) continue
    const found = findRoom(name, rooms)
    if (found.roomId !== null) {
      meant.set(name, { kind: "room", roomId: found.roomId })
      continue
    }
    const key = `room:${unknown.size}`
    const choice = readRoomChoice(choices[key], rooms)
    unknown.set(name, { key, name, count: 1, nearest: found.nearest, choice })
    meant.set(
      name,
      choice === null ? { kind: "undecided", name } : choice.kind === "new" ? { kind: "new", key, name } : choice,
    )
  }
  return { meant, unknown: [...unknown.values()] }
}

/** A room in words: its title, the new one's name, "" for none. */
export function meantTitle(meant: RoomMeant, rooms: readonly RoomDto[]): string {
  if (meant.kind === "none") return ""
  if (meant.kind !== "room") return meant.name
  const room = rooms.find(({ id }) => id === meant.roomId)
  return room ? roomTitle(room) : ""
}
