import { z } from "zod"
import { MAX_ID_LENGTH } from "@/lib/kernel/ids"
import {
  type DOOR_SIDES,
  type FIXTURES,
  hallDoorInput,
  hallLayout,
  hallNumbering,
  hallRow,
  placedFixture,
  rowNumbering,
  seatMarks,
  sectionKey,
} from "./schema/hall-parts"

/** What a section and the stage have in common. */
const part = {
  name: z.string().min(1).max(40),
  /** Seats and rows without voting units: false (handbook §1.5). */
  votes: z.boolean().optional(),
  rowNumbering: rowNumbering.optional(),
  fixtures: z.array(placedFixture).max(200).optional(),
  marks: seatMarks.optional(),
  /** "row-label": "20-1"; marks by the seat's id outlast renumbering and win. */
  blocked: z.array(z.string().max(30)).max(5000).optional(),
}

export const hallSection = z.object({
  ...part,
  key: sectionKey.optional(),
  /** 2 = 二楼 (balcony); without it the ground floor. */
  floor: z.number().int().min(-5).max(20).optional(),
  rows: z.array(hallRow).min(1).max(300),
  layout: hallLayout.optional(),
  numbering: hallNumbering,
  doors: z.array(hallDoorInput).max(40).optional(),
  accessible: z.array(z.string().max(30)).max(5000).optional(),
  /** Stands beside the section before instead of behind it. */
  beside: z.boolean().optional(),
  /** Moves the section to the right (hall view), in seats. */
  shift: z.number().min(-400).max(400).optional(),
})

/** The declarative description of a hall (hall.json). */
export const hallDescription = z.object({
  name: z.string().min(1).max(80),
  stage: z
    .object({
      ...part,
      rows: z.array(hallRow).max(20),
      lectern: z.enum(["left", "right", "center", "none"]).optional(),
      /** Left to right when not given. Row 1 of the stage is the row nearest to the audience. */
      numbering: hallNumbering.optional(),
    })
    .optional(),
  sections: z.array(hallSection).max(40),
})
export type HallDescription = z.output<typeof hallDescription>
export type HallStage = NonNullable<HallDescription["stage"]>
export type HallSection = z.output<typeof hallSection>
export type HallRow = z.output<typeof hallRow>
export type HallNumbering = z.output<typeof hallNumbering>

/**
 * One seat. `id` = "stage" or the section / the row / the place in the row (from 0, hall view left to right); where
 * section or row has a key it stands for the index, and seats added by hand have "+" and their key for a place. Never the
 * printed label, so numbering anew changes no id (decision 009). x, y: the seat's centre in hall view, in seat units (1 =
 * from one seat to the next, and from one row to the next), origin at the top left, stage above (small y).
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
  /**
   * Degrees by which the chair is turned, 0 = facing the stage, clockwise in hall view; absent = 0. Seats at a table stand
   * apart far enough to be drawn upright; those without a table (bent rows) have to be drawn turned.
   */
  angle?: number
  /** False: no voting unit at this seat. Absent = has one, or the hall has none at all. */
  votes?: boolean
  /** The floor of the section (2 = 二楼); absent = ground floor, or the stage. */
  floor?: number
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

export type DoorSide = (typeof DOOR_SIDES)[number]
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
  /** Absent = open every day. */
  openDays?: OpenDays
  /** Absent = may be booked. */
  bookable?: boolean
  /** 需审批; absent = no. */
  needsApproval?: boolean
  /** User who keeps the room and may approve. */
  keeperId?: string | null
  /** Minutes after the start until it is released when nobody came; 0 or absent = never. */
  releaseAfterMinutes?: number
}

export const OPEN_DAYS = ["ALL", "WORKDAYS"] as const
export type OpenDays = (typeof OPEN_DAYS)[number]

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
  openDays: z.enum(OPEN_DAYS).default("ALL"),
  bookable: z.boolean().default(true),
  needsApproval: z.boolean().default(false),
  keeperId: id.nullable().default(null),
  releaseAfterMinutes: z.number().int().min(0).max(240).default(0),
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

/** A spreadsheet with a hall drawn into it. */
export const sketchInput = z.object({ file: z.file() })
/** The hall read from a sketch: seats, cells with formulas (seats without a number), sheets that were not read. */
export type SketchRead = {
  description: HallDescription
  notes: { seats: number; formulas: string[]; otherSheets: string[] }
}

/** What saving a hall came to; `unseated` people lost their seat. */
export type HallSaved = { hallId: string; seats: number; unseated: number }

/** What an import made or changed, and how many cells it could not use. */
export type RoomsImported = { venues: number; rooms: number; travel: number; problems: number }
