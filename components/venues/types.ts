import type { Outcome } from "@/lib/kernel/outcome"
import type { RoomsImportPlan } from "@/lib/venues/rules/import/types"
import type { HallDescription, HallSaved, OpenDays, RoomLayout, RoomsImported, SketchRead } from "@/lib/venues/schema"

type Action<I, T> = (input: I) => Promise<Outcome<T>>

export type RoomFields = {
  id?: string
  venueId: string
  name: string
  floor: string
  layouts: RoomLayout[]
  equipment: string[]
  opensAt: number
  closesAt: number
  setUpMinutes: number
  clearAwayMinutes: number
  openDays: OpenDays
  bookable: boolean
  needsApproval: boolean
  keeperId: string | null
  releaseAfterMinutes: number
}

/** Who may be made the keeper of a room. */
export type Keeper = { id: string; name: string }

/** The server actions the desk of venues needs; the page hands them in. */
export type VenueActions = {
  saveVenue: Action<{ id?: string; name: string; address: string }, { id: string }>
  deleteVenue: Action<{ venueId: string }, null>
  saveRoom: Action<RoomFields, { id: string }>
  copyRoom: Action<{ roomId: string; name: string }, { id: string }>
  deleteRoom: Action<{ roomId: string }, null>
  setTravel: Action<{ fromVenueId: string; toVenueId: string; minutes: number | null; both: boolean }, null>
}

export type HallActions = {
  saveHall: Action<
    { roomId: string; description: HallDescription; confirmed: boolean; readAt: string | null },
    HallSaved
  >
  deleteHall: Action<{ roomId: string }, null>
  readSketch: Action<{ file: File }, SketchRead>
}

type FileAsk = { file: File; mappings: Record<string, Record<string, number>> }
export type ImportActions = { preview: Action<FileAsk, RoomsImportPlan>; run: Action<FileAsk, RoomsImported> }
