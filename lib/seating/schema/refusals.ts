import type { SeatParts } from "../schema"

export type MoveRefusal =
  | ({
      readonly code: "seat_taken"
      readonly by: string
      readonly user: string
      readonly known: "yes" | "no"
    } & SeatParts)
  | ({ readonly code: "seat_blocked" } & SeatParts)
  | { readonly code: "no_such_seat" }
  | { readonly code: "no_such_person" }
  | { readonly code: "seated_elsewhere_meanwhile"; readonly name: string }
  | { readonly code: "person_locked"; readonly name: string }
  | { readonly code: "not_at_this_meeting"; readonly name: string }
  | { readonly code: "hall_shared"; readonly title: string }

export type SeatingRefusal =
  | MoveRefusal
  | { readonly code: "no_such_event" }
  | { readonly code: "not_allowed" }
  | { readonly code: "event_archived" }
  | { readonly code: "no_such_meeting" }
  | { readonly code: "no_such_plan" }
  | { readonly code: "constraints_changed_meanwhile" }
  | { readonly code: "meeting_without_hall"; readonly title: string }
  | { readonly code: "plan_exists"; readonly title: string }
  | { readonly code: "plan_of_other_hall"; readonly title: string }
  | { readonly code: "base_shares_itself"; readonly title: string }
  | { readonly code: "plan_is_shared"; readonly title: string }
  | { readonly code: "plan_changed_meanwhile"; readonly count: number }
