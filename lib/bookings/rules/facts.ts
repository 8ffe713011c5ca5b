/** What the stores ask of a room before they write into its row. */
export type RoomFacts = {
  id: string
  venueId: string
  /** "云溪宾馆·第一会议室" */
  title: string
  opensAt: number
  closesAt: number
  openDays: string
  setUpMinutes: number
  clearAwayMinutes: number
  bookable: boolean
  needsApproval: boolean
  keeperId: string | null
  releaseAfterMinutes: number
}

/** One hold of a room as the ledger has it; minutes with margins. */
export type Standing = {
  id: string
  roomId: string
  from: number
  to: number
  cause: string
  causeId: string
  title: string
  confidential: boolean
  exclusive: boolean
  eventId: string | null
  createdById: string
}

/** The time with set-up and clear-away. */
export const heldBy = (room: RoomFacts, slot: { from: number; to: number }): { from: number; to: number } => ({
  from: slot.from - room.setUpMinutes,
  to: slot.to + room.clearAwayMinutes,
})
