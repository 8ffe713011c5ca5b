import type { RoomDto } from "@/lib/venues/schema"

/** "人民会堂 · 大礼堂" by the room's id. */
export const roomNames = (rooms: readonly RoomDto[]): Record<string, string> =>
  Object.fromEntries(rooms.map(({ id, name, venueName }) => [id, `${venueName} · ${name}`]))
