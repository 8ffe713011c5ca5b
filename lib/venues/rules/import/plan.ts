import type { RoomDto, RoomInput, TravelMinutes } from "../../schema"
import { clockText } from "../hours"
import type {
  FieldChange,
  FileRoom,
  PlannedRoom,
  PlannedTravel,
  PlannedVenue,
  RoomsFile,
  RoomsImportPlan,
} from "./types"

export type KnownVenue = { id: string; name: string; address: string }
export type KnownVenues = { venues: readonly KnownVenue[]; rooms: readonly RoomDto[]; travel: TravelMinutes }

/**
 * What importing a file would do to what is known. Venues and rooms are recognised by their names; nothing is deleted; the
 * same file again changes nothing. Travel times to a venue nobody knows become problems.
 */
export function planRoomsImport(file: RoomsFile, known: KnownVenues): RoomsImportPlan {
  const problems = [...file.problems]
  const venues = planVenues(file.rooms, known.venues)
  const venueIds = new Map<string, string>(known.venues.map((venue) => [venue.name, venue.id]))
  const names = new Set([...venueIds.keys(), ...venues.map((venue) => venue.name)])
  const rooms: PlannedRoom[] = []
  for (const room of file.rooms) {
    const before = known.rooms.find((one) => one.venueId === venueIds.get(room.venue) && one.name === room.name)
    if (before || room.layouts) rooms.push(planRoom(room, venueIds.get(room.venue) ?? null, before))
    else problems.push({ sheet: room.sheet, row: room.row, field: "capacity", code: "capacity_missing", value: "" })
  }
  const travel: PlannedTravel[] = []
  for (const { from, to, minutes, sheet, row } of file.travel) {
    const stranger = [from, to].find((name) => !names.has(name))
    if (stranger !== undefined) {
      const said = problems.some((p) => p.code === "unknown_venue" && p.sheet === sheet && p.value === stranger)
      if (!said) problems.push({ sheet, row, field: "venue", code: "unknown_venue", value: stranger })
      continue
    }
    const before = known.travel[`${venueIds.get(from)}>${venueIds.get(to)}`] ?? null
    travel.push({
      from,
      to,
      minutes,
      before,
      change: before === null ? "create" : before === minutes ? "unchanged" : "update",
    })
  }
  return { sheets: file.sheets, venues, rooms, travel, problems }
}

/** True when the plan would write nothing. */
export const changesNothing = (plan: RoomsImportPlan): boolean =>
  [...plan.venues, ...plan.rooms, ...plan.travel].every((item) => item.change === "unchanged")

/** Each venue once; its address is the first one the file gives. */
function planVenues(rooms: readonly FileRoom[], known: readonly KnownVenue[]): PlannedVenue[] {
  const addresses = new Map<string, string>()
  for (const { venue, address } of rooms) addresses.set(venue, addresses.get(venue) || address || "")
  return [...addresses].map(([name, address]) => {
    const before = known.find((venue) => venue.name === name)
    if (!before) return { name, address, id: null, change: "create", changes: [] }
    const changes =
      address && before.address !== address ? [{ field: "address", from: before.address, to: address }] : []
    const change = changes.length > 0 ? "update" : "unchanged"
    return { name, address: address || before.address, id: before.id, change, changes }
  })
}

function planRoom(file: FileRoom, venueId: string | null, before: RoomDto | undefined): PlannedRoom {
  const values: RoomInput = {
    id: before?.id,
    venueId: venueId ?? "",
    name: file.name,
    floor: file.floor ?? before?.floor ?? "",
    layouts: file.layouts ?? [...(before?.layouts ?? [])],
    equipment: file.equipment ?? [...(before?.equipment ?? [])],
    opensAt: file.opensAt ?? before?.opensAt ?? 0,
    closesAt: file.closesAt ?? before?.closesAt ?? 1440,
    setUpMinutes: file.setUpMinutes ?? before?.setUpMinutes ?? 0,
    clearAwayMinutes: file.clearAwayMinutes ?? before?.clearAwayMinutes ?? 0,
    openDays: before?.openDays ?? "ALL",
    bookable: before?.bookable ?? true,
    needsApproval: before?.needsApproval ?? false,
    keeperId: before?.keeperId ?? null,
    releaseAfterMinutes: before?.releaseAfterMinutes ?? 0,
  }
  const changes = before ? roomChanges(before, values) : []
  const change = before ? (changes.length > 0 ? "update" : "unchanged") : "create"
  return { venue: file.venue, row: file.row, change, changes, values }
}

type Comparable = Pick<RoomInput, "floor" | "opensAt" | "closesAt" | "setUpMinutes" | "clearAwayMinutes"> &
  Partial<Pick<RoomInput, BookingFact>> & {
    layouts: RoomDto["layouts"]
    equipment: readonly string[]
  }

/** What of a room concerns its bookings alone; no event publishes it. */
export const BOOKING_FACTS = ["openDays", "bookable", "needsApproval", "keeperId", "releaseAfterMinutes"] as const
type BookingFact = (typeof BOOKING_FACTS)[number]

/** What differs between two states of a room, in words of figures and names. */
export function roomChanges(before: Comparable, after: Comparable): FieldChange[] {
  const words = (room: Comparable): Record<string, string> => ({
    floor: room.floor,
    layouts: room.layouts.map(({ layout, capacity }) => `${layout} ${capacity}`).join("、"),
    equipment: room.equipment.join("、"),
    hours: `${clockText(room.opensAt)}–${clockText(room.closesAt)}`,
    setUpMinutes: String(room.setUpMinutes),
    clearAwayMinutes: String(room.clearAwayMinutes),
    openDays: room.openDays ?? "ALL",
    bookable: String(room.bookable ?? true),
    needsApproval: String(room.needsApproval ?? false),
    keeperId: room.keeperId ?? "",
    releaseAfterMinutes: String(room.releaseAfterMinutes ?? 0),
  })
  const [was, is] = [words(before), words(after)]
  return Object.keys(is).flatMap((field) => {
    const [from, to] = [was[field] ?? "", is[field] ?? ""]
    return from === to ? [] : [{ field, from, to }]
  })
}
