import type { Mapping } from "@/lib/kernel/sheet"
import type { RoomInput } from "../../schema"

export const IMPORT_PROBLEMS = [
  "venue_missing",
  "room_missing",
  "too_long",
  "not_a_number",
  "capacity_missing",
  "capacity_out_of_range",
  "minutes_out_of_range",
  "hours_unreadable",
  "hours_wrong",
  "layout_twice",
  "differs_from_above",
  "unknown_venue",
  "travel_differs",
  "formula",
] as const

/** A cell that cannot be used, and why; words in messages venues.json `import.problems.*`. `row` as seen in the sheet. */
export type ImportProblem = {
  sheet: string
  row: number
  /** Field key, or "" for the row as a whole. */
  field: string
  code: (typeof IMPORT_PROBLEMS)[number]
  value: string
}

/** What a file says of one room. Fields that the file has no column for are left out and stay as they are. */
export type FileRoom = { venue: string; name: string; address?: string; sheet: string; row: number } & Partial<
  Omit<RoomInput, "id" | "venueId" | "name">
>

export type FileTravel = { from: string; to: string; minutes: number; sheet: string; row: number }

/** How one sheet was understood; the person can change the mapping. */
export type ReadSheet = {
  sheet: string
  kind: "rooms" | "travel-matrix" | "travel-list" | "none"
  headerRow: number
  mapping: Mapping
  headers: { column: number; header: string }[]
}

export type RoomsFile = { sheets: ReadSheet[]; rooms: FileRoom[]; travel: FileTravel[]; problems: ImportProblem[] }

export type Change = "create" | "update" | "unchanged"
export type FieldChange = { field: string; from: string; to: string }

export type PlannedVenue = { name: string; address: string; id: string | null; change: Change; changes: FieldChange[] }
export type PlannedRoom = {
  venue: string
  row: number
  change: Change
  changes: FieldChange[]
  /** Everything that will stand afterwards; `venueId` is "" while the venue is still to be made. */
  values: RoomInput
}
export type PlannedTravel = { from: string; to: string; minutes: number; before: number | null; change: Change }

/** What an import would do. Nothing is deleted; rows with problems are left out. */
export type RoomsImportPlan = {
  sheets: ReadSheet[]
  venues: PlannedVenue[]
  rooms: PlannedRoom[]
  travel: PlannedTravel[]
  problems: ImportProblem[]
}
