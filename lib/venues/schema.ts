import { z } from "zod"
import { MAX_ID_LENGTH } from "@/lib/kernel/ids"

const label = z.string().min(1).max(12)

/** Blocks are seat counts between aisles, in hall view from left to right. */
export const hallRow = z.object({ label, blocks: z.array(z.number().int().min(0).max(400)).min(1).max(20) })

export const NUMBERING_SCHEMES = ["center-out", "left-to-right", "right-to-left", "explicit"] as const

/** handbook §5.1; in hall view. `labels` (scheme explicit): one list of labels for each row label. */
export const hallNumbering = z.object({
  scheme: z.enum(NUMBERING_SCHEMES),
  oddSide: z.enum(["left", "right"]).optional(),
  labels: z.record(z.string(), z.array(label)).optional(),
})

export const hallSection = z.object({
  name: z.string().min(1).max(40),
  rows: z.array(hallRow).min(1).max(300),
  numbering: hallNumbering,
  /** "东门@6" = beside row 6 */
  doors: z.array(z.string().max(40)).max(40).optional(),
  /** "row-label": "20-1" */
  blocked: z.array(z.string().max(30)).max(5000).optional(),
  accessible: z.array(z.string().max(30)).max(5000).optional(),
})

/** The declarative description of a hall (hall.json). */
export const hallDescription = z.object({
  name: z.string().min(1).max(80),
  stage: z
    .object({
      name: z.string().min(1).max(40),
      rows: z.array(hallRow).max(20),
      lectern: z.enum(["left", "right", "center", "none"]).optional(),
      /** Left to right when not given. Row 1 of the stage is the row nearest to the audience. */
      numbering: hallNumbering.optional(),
      blocked: z.array(z.string().max(30)).max(500).optional(),
    })
    .optional(),
  sections: z.array(hallSection).max(40),
})
export type HallDescription = z.output<typeof hallDescription>
export type HallSection = z.output<typeof hallSection>
export type HallRow = z.output<typeof hallRow>
export type HallNumbering = z.output<typeof hallNumbering>

/**
 * One seat. `id` is stable and positional: "stage/<row index>/<seat index>" or "<section index>/<row index>/<seat index>"
 * (indexes from 0, hall view left to right) — never the printed label. x, y: the seat's centre in hall view, in seat
 * units (1 = from one seat to the next, and from one row to the next), origin at the top left, stage above (small y).
 */
export type Seat = {
  id: string
  /** "stage" or the section's index as text */
  area: string
  sectionName: string
  rowIndex: number
  rowLabel: string
  seatIndex: number
  label: string
  x: number
  y: number
  blocked: boolean
  accessible: boolean
  /** Index of the block (between aisles) inside the row, and whether the seat is the first or last of its block. */
  block: number
  aisle: boolean
  /** Id of the table it stands at (HallGeometry.tables); absent in rows. */
  table?: string
  /** Degrees by which the chair is turned, 0 = facing the stage, clockwise in hall view; absent = 0. */
  angle?: number
  /** False: no voting unit at this seat. Absent = has one, or the hall has none at all. */
  votes?: boolean
}

/** A table with its seats around it. `main`: 主桌. Centre and size in seat units. */
export type HallTable = {
  id: string
  area: string
  label: string
  shape: "round" | "long"
  main: boolean
  x: number
  y: number
  width: number
  height: number
}

export const FIXTURES = ["ballotBox", "pillar", "mixingDesk", "screen", "lectern", "flagStand", "camera"] as const
/** Something that stands in the hall and is no seat. Centre and size in seat units. */
export type HallFixture = {
  kind: (typeof FIXTURES)[number]
  name: string
  area: string
  x: number
  y: number
  width: number
  height: number
}

export type DoorSide = "left" | "right" | "back" | "front"
export type HallDoor = { name: string; area: string; x: number; y: number; side: DoorSide }

/** Everything that is drawn, in seat units inside [0, width] × [0, height]; `axis` is the x of the middle line. */
export type HallGeometry = {
  axis: number
  width: number
  height: number
  seats: readonly Seat[]
  stage: { x: number; y: number; width: number; height: number; name: string } | null
  lectern: { x: number; y: number } | null
  doors: readonly HallDoor[]
  rowMarks: readonly { area: string; label: string; x: number; y: number }[]
  sectionMarks: readonly { area: string; name: string; x: number; y: number }[]
  tables: readonly HallTable[]
  fixtures: readonly HallFixture[]
}

export type RoomLayout = { layout: string; capacity: number }

export type RoomDto = {
  id: string
  venueId: string
  venueName: string
  address: string
  name: string
  floor: string
  layouts: readonly RoomLayout[]
  /** Seats of the usual (first) layout. */
  capacity: number
  equipment: readonly string[]
  /** Minutes after local midnight. */
  opensAt: number
  closesAt: number
  setUpMinutes: number
  clearAwayMinutes: number
  hallId: string | null
}

export type VenueDto = { id: string; name: string; address: string; rooms: readonly RoomDto[] }

/** Minutes from one venue to another, by `${fromVenueId}>${toVenueId}`; missing = unknown. */
export type TravelMinutes = Readonly<Record<string, number>>

const id = z.string().min(1).max(MAX_ID_LENGTH)
const line = (length: number) => z.string().trim().max(length)

export const MAX_MARGIN_MINUTES = 600
export const MAX_TRAVEL_MINUTES = 1440
export const MAX_CAPACITY = 100_000

export const venueInput = z.object({
  id: id.optional(),
  name: line(60).min(1),
  address: line(120).default(""),
})
export type VenueInput = z.output<typeof venueInput>

export const roomLayout = z.object({ layout: line(20).min(1), capacity: z.number().int().min(1).max(MAX_CAPACITY) })

export const roomInput = z.object({
  id: id.optional(),
  venueId: id,
  name: line(60).min(1),
  floor: line(20).default(""),
  /** The usual one first. */
  layouts: z
    .array(roomLayout)
    .min(1)
    .max(12)
    .refine((all) => new Set(all.map((one) => one.layout)).size === all.length),
  equipment: z.array(line(30).min(1)).max(40).default([]),
  /** Minutes after local midnight. */
  opensAt: z.number().int().min(0).max(1439).default(0),
  closesAt: z.number().int().min(1).max(1440).default(1440),
  setUpMinutes: z.number().int().min(0).max(MAX_MARGIN_MINUTES).default(0),
  clearAwayMinutes: z.number().int().min(0).max(MAX_MARGIN_MINUTES).default(0),
})
export type RoomInput = z.output<typeof roomInput>

export const copyRoomInput = z.object({ roomId: id, name: line(60).min(1) })
export const roomAsk = z.object({ roomId: id })
export const venueAsk = z.object({ venueId: id })

/** `minutes: null` forgets what was known. `both`: the way back takes as long. */
export const travelInput = z.object({
  fromVenueId: id,
  toVenueId: id,
  minutes: z.number().int().min(0).max(MAX_TRAVEL_MINUTES).nullable(),
  both: z.boolean().default(true),
})
export type TravelInput = z.output<typeof travelInput>

export const saveHallInput = z.object({
  roomId: id,
  description: hallDescription,
  /** Seats with people on them may vanish. */
  confirmed: z.boolean().default(false),
  /** When the description was read (HallDto.updatedAt); null = there was none. */
  readAt: z.string().max(40).nullable(),
})

export type HallDto = {
  id: string
  roomId: string
  roomName: string
  venueName: string
  description: HallDescription
  /** ISO instant of the last change. */
  updatedAt: string
}

/** A file of rooms, and for each sheet by its name the columns of fields as the person chose them. */
export const roomsFileInput = z.object({
  file: z.file(),
  mappings: z.record(z.string().max(100), z.record(z.string().max(40), z.number().int().min(0).max(199))).default({}),
})

/** What saving a hall came to; `unseated` people lost their seat. */
export type HallSaved = { hallId: string; seats: number; unseated: number }

/** What an import made or changed, and how many cells it could not use. */
export type RoomsImported = { venues: number; rooms: number; travel: number; problems: number }
