import type { HallGeometry } from "@/lib/venues/schema"
import { type Constraint, constraint } from "../../schema/constraint"
import { hallIndex } from "./hall-index"
import { hasTarget } from "./near"

export type DefaultsAsk = { geometry: HallGeometry; speakerIds?: readonly string[] }

/** Seats from a door within which an exit counts as near, and from an aisle for speakers: at it. */
const DOOR_WITHIN = 14

/**
 * 常用要求 of a meeting of a People's Congress (handbook §1.4, §1.5, §7.3 checks 46–53): delegations in one block with their
 * heads in front; voting units for deputies where the hall tells them apart; as weighed wishes no single empty seat in a
 * block, speakers at an aisle, and whoever uses a wheelchair or is infirm near a door and at an aisle. What the hall has
 * not got is not asked. The ids are fixed: the same meeting gets the same list.
 */
export function defaultConstraints({ geometry, speakerIds = [] }: DefaultsAsk): Constraint[] {
  const doors = hasTarget(geometry, "door")
  const aisles = hasTarget(geometry, "aisle")
  const needy = { traits: ["nearExit"] }
  // Around tables people sit by rank or mixed, not by delegation.
  const inRows = geometry.tables.length === 0
  const list: unknown[] = [
    ...(inRows
      ? [
          { id: "contiguous", kind: "contiguous" },
          { id: "headsInFront", kind: "headsInFront" },
        ]
      : []),
    ...(hallIndex(geometry).votingUnits ? [{ id: "votingSeats", kind: "votingSeats" }] : []),
    ...(inRows ? [{ id: "noLoneSeat", kind: "noLoneSeat", weight: 30 }] : []),
    ...(aisles && inRows ? [{ id: "nearExitAisle", kind: "near", who: needy, target: "aisle", weight: 40 }] : []),
    ...(doors
      ? [
          {
            id: "nearDoor",
            kind: "near",
            who: { traits: ["wheelchair", "nearExit"] },
            target: "door",
            within: DOOR_WITHIN,
            weight: 20,
          },
        ]
      : []),
    ...(aisles && inRows && speakerIds.length > 0
      ? [{ id: "speakersAisle", kind: "near", who: { traits: ["speaker"] }, target: "aisle", weight: 50 }]
      : []),
  ]
  return list.map((one) => constraint.parse(one))
}
