import type { RoomDto } from "@/lib/venues/schema"

export type RoomFound = { roomId: string } | { roomId: null; nearest: string[] }

/** Spaces and the signs between venue and room do not count: 云溪宾馆·第一会议室 = 云溪宾馆 第一会议室. */
const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s·•・.\-—–_/、,，()（）:：]/g, "")
    .toLowerCase()

/** How much two texts have in common, by pairs of characters: 1 = the same, 0 = nothing. */
function likeness(a: string, b: string): number {
  const pairs = (text: string): string[] => Array.from(text, (sign, i) => sign + (text[i + 1] ?? ""))
  const [one, other] = [pairs(a), new Set(pairs(b))]
  const shared = one.filter((pair) => other.has(pair)).length
  return (2 * shared) / Math.max(1, one.length + other.size)
}

/** "云溪宾馆·第一会议室"; a room known by its name alone is that name. */
export const roomTitle = ({ venueName, name }: { venueName: string; name: string }): string =>
  venueName === "" ? name : `${venueName}·${name}`

/**
 * Finds the room a text names: venue and room together (with ·, -, / or a space between them or nothing), or the room's name
 * alone where only one room bears it. Otherwise the three names most like it.
 */
export function findRoom(text: string, rooms: readonly RoomDto[]): RoomFound {
  const wanted = bare(text)
  const full = rooms.find((room) => bare(room.venueName + room.name) === wanted)
  if (full) return { roomId: full.id }
  const byName = rooms.filter((room) => bare(room.name) === wanted)
  if (byName.length === 1 && byName[0]) return { roomId: byName[0].id }
  const nearest = (byName.length > 1 ? byName : [...rooms])
    .map((room) => ({
      title: roomTitle(room),
      score: Math.max(likeness(wanted, bare(roomTitle(room))), likeness(wanted, bare(room.name))),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ title }) => title)
  return { roomId: null, nearest }
}
