import type { Interval } from "@/lib/kernel/interval"

/** What speaks for a room. */
export type ForReason =
  | { code: "here" }
  | { code: "seats"; capacity: number; expected: number; layout: string }
  | { code: "equipment"; has: readonly string[] }
  /** Free with its margins; nothing right before or after. */
  | { code: "clear"; setUp: number; clearAway: number }
  /** Where most of its people are before or after is this near. `roomId` of there, when known. */
  | { code: "near"; roomId: string | null; venueId: string; minutes: number; sameFloor: boolean; sameVenue: boolean }
  /** The same people sit there at so many other meetings. */
  | { code: "used_before"; times: number }

/** What speaks against a room. Times are minutes since the epoch. */
export type AgainstReason =
  /** `by` "" = its title is withheld. `marginOnly`: only set-up and clear-away meet. */
  | { code: "room_taken"; by: string; from: number; until: number; marginOnly: boolean }
  | { code: "room_closed"; opensAt: number; closesAt: number }
  | { code: "day_off"; day: string; name: string }
  | { code: "too_small"; short: number; capacity: number; expected: number }
  | { code: "no_layout"; layout: string; instead: string }
  | { code: "lacks"; missing: readonly string[] }
  /** People come from, or go on to, a place too far away. */
  | { code: "too_far"; people: number; title: string; venueId: string; needed: number; gap: number }
  | { code: "not_bookable" }
  | { code: "needs_approval" }
  /** A near miss: free when it begins so many minutes later. */
  | { code: "free_later"; wait: number; by: string }
  | { code: "roomy"; spare: number }

/** fits: nothing in the way. near: one thing is not quite right. no: it will not do. */
export type Verdict = "fits" | "near" | "no"

/** A room for an ask, with what speaks for and against it. */
export type RoomFit = {
  roomId: string
  verdict: Verdict
  /** When it would be: as asked, or a little later where that is the near miss. */
  slot: Interval
  layout: string
  capacity: number
  expected: number
  /** Average minutes its people walk or ride from where they are before and to where they go after. */
  way: number
  sameFloor: boolean
  sameVenue: boolean
  reasons: readonly ForReason[]
  against: readonly AgainstReason[]
}

/** What keeps a time from being right whatever the room. */
export type TimeReason =
  | { code: "required_busy"; people: number; title: string; roster: readonly number[] }
  | { code: "optional_busy"; people: number }
  | { code: "against_parent"; title: string }
  /** Has to come after (or, `before`, to end before) another meeting. */
  | { code: "order"; title: string; before: boolean }
  | { code: "meal"; name: string }
  | { code: "outside_hours" }
  /** Possible, but before eight or after six. */
  | { code: "off_hours" }
  /** Leaves the meal, at another time than people are used to. */
  | { code: "meal_moved"; name: string }
  | { code: "other_day" }
  | { code: "day_off"; day: string; name: string }
  | { code: "no_room" }
  | { code: "too_far"; people: number; title: string }
  | { code: "needs_approval" }
