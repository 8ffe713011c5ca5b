/** Where a file stands in the house (docs: "Rooms of the house"). */
export type Place = {
  readonly area: "app" | "components" | "kernel" | "platform" | "cli" | "generated" | "noun" | "elsewhere"
  /** "people" … for a noun. */
  readonly noun: string
  /** "store" … for a noun: the file's or folder's name. */
  readonly room: string
}

/** From the ground up; an arrow may point down this list only. Nouns of one line stand on one floor. */
export const FLOORS: readonly (readonly string[])[] = [
  // Every write of every noun leaves an audit row.
  ["audit"],
  // What holds for the whole office.
  ["office"],
  // Every change of a draft opens its event.
  ["events"],
  ["names"],
  ["people"],
  ["venues"],
  ["accounts"],
  ["meetings"],
  ["occupancy"],
  // Plans proposed by search.
  ["arrangement"],
  ["seating"],
  ["notices"],
  // Rooms of the ordinary week; whoever is concerned is told through the outbox of the notices.
  ["bookings"],
  ["tasks"],
  ["attendance"],
  ["transport", "lodging", "materials"],
  ["itineraries"],
  ["documents"],
  ["checks"],
]

/** "data": tables a script made, read by the rules. */
export const ROOMS: readonly string[] = ["schema", "rules", "policy", "queries", "store", "templates", "data"]
export const PURE_ROOMS: readonly string[] = ["schema", "rules", "policy", "data"]

export const floorOf = (noun: string): number => FLOORS.findIndex((floor) => floor.includes(noun))

export function placeOf(file: string): Place {
  const [top = "", second = "", third = ""] = file.split("/")
  const nowhere = { noun: "", room: "" }
  if (top === "app" || top === "components") return { area: top, ...nowhere }
  if (top !== "lib") return { area: "elsewhere", ...nowhere }
  if (second === "kernel" || second === "platform" || second === "cli" || second === "generated")
    return { area: second, ...nowhere }
  return { area: "noun", noun: second, room: third.replace(/\.tsx?$/, "") }
}
