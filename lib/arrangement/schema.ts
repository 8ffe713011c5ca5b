/**
 * Automatic arrangement (自动安排): meetings are put into rooms and time grains. All indexes count from 0. Scores are compared
 * one after the other: hard, medium, soft; 0 is best, worse is below 0.
 */
export type Score = readonly [hard: number, medium: number, soft: number]

/** One stretch of time that meetings begin and end on; grains are numbered through, day after day. */
export type Grain = { day: number; startMinute: number }

export type ArrangeRoom = { id: string; name: string; capacity: number }

/** `required` and `preferred` are indexes into people, without repeats. */
export type ArrangeMeeting = {
  id: string
  durationInGrains: number
  required: readonly number[]
  preferred: readonly number[]
}

/** The public model: what `huiwu arrange` reads. */
export type Problem = {
  grainMinutes: number
  days: number
  grains: readonly Grain[]
  rooms: readonly ArrangeRoom[]
  people: number
  meetings: readonly ArrangeMeeting[]
  /** Beyond the public model; absent = the public model's two last soft rules. */
  real?: RealRules
}

/** What real plans add. Lists run along `meetings` unless said otherwise. */
export type RealRules = {
  /** Rooms and start grains that are possible at all: capacity by layout, equipment, opening hours, holds of others, margins. */
  allowedRooms: readonly (readonly number[])[]
  /** Start grains at which room r is free for this meeting's whole length with its margins: `allowedStarts[meeting][room]`, sorted. */
  allowedStarts: readonly (readonly (readonly number[])[])[]
  /** Neither room nor time may change. */
  pinned: readonly boolean[]
  /** Where it is now (published or drafted); null = nowhere yet. `weight`: what it costs to move it (people told anew). */
  now: readonly ({ start: number; room: number; weight: number } | null)[]
  /** `after` starts at least `gapGrains` grains after the end of `before`, and at least `gapDays` days later. */
  order: readonly { before: number; after: number; gapGrains: number; gapDays: number }[]
  /** Pairs that may share people or a room because one lies inside the other. */
  related: readonly (readonly [number, number])[]
  /** Grains to get from room r to room s: `travel[r][s]`. */
  travel: readonly (readonly number[])[]
  /** Grains of set-up and clear-away that a room needs between two meetings. */
  roomGap: readonly { before: number; after: number }[]
  /**
   * Delegation (or other standing group) a meeting is of; −1 = none. Meetings of one group would rather keep one room; meetings of
   * two groups are meant to run at the same time, so that neither back to back nor side by side counts between them.
   */
  group: readonly number[]
  /** People's times taken elsewhere: person → [from, to) in grains. */
  busy: readonly { person: number; from: number; to: number }[]
  /** Grains a person attending two meetings in a row would like between them. */
  breakGrains: number
  weights: RealWeights
}

/** Soft weights of real plans. */
export type RealWeights = {
  travel: number
  roomStability: number
  breaks: number
  disturbance: number
  early: number
  fit: number
  /** For a pair that runs back to back, and for each grain two meetings run side by side. Absent = 100 and 10, as in the public model. */
  backToBack?: number
  sideBySide?: number
}

export type Assignment = { start: number; room: number }

/** What a search has come to. `assignments` runs along problem.meetings. */
export type Arranged = { score: Score; assignments: readonly Assignment[] }

/** What a worker is asked. */
export type ArrangeAsk =
  | { kind: "start"; problem: Problem; seed: number; seconds: number; from?: readonly (Assignment | null)[] }
  | { kind: "stop" }

/** What it answers; `best` comes whenever it has become better, at most some times a second. */
export type ArrangeNews =
  | { kind: "best"; arranged: Arranged; steps: number; elapsedMs: number; done: boolean }
  | { kind: "impossible"; conflict: ArrangeConflict; arranged: Arranged }

/** The smallest set found that cannot be placed together, and why. `proven`: shown by counting, else by search only. */
export type ArrangeConflict = {
  meetings: readonly number[]
  reason: "no_room" | "no_time" | "too_long_for_person" | "too_many_for_rooms" | "order" | "unknown"
  proven: boolean
}
