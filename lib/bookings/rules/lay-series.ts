import type { Interval } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { type BookingRefusal, MAX_BOOKING_MINUTES, type OccurrenceChoice } from "../schema"
import { type Clash, clashOf, holderIn, type SeriesWorld, take } from "./clash"
import type { RoomFacts, Standing } from "./facts"
import type { RuleOccurrence } from "./recurrence"
import { type SlotRefusal, spokenSlot } from "./slot"

/** One occurrence as it is to be booked. */
export type Laid = Interval & { recurrenceId: string; room: RoomFacts; contested: boolean }
export type LaidSeries = { laid: Laid[]; skipped: string[] }

type Refused = BookingRefusal | SlotRefusal
type Ask = {
  room: RoomFacts
  title: string
  confidential: boolean
  occurrences: readonly RuleOccurrence[]
  choices: readonly OccurrenceChoice[]
}
/** Words for a slot that a chosen move cannot have, because somebody has it. */
type Taken = (by: Standing, room: RoomFacts) => Refused
/** Whether a chosen move may go there at all (bookable, open, not past). */
type Bookable = (slot: Interval, room: RoomFacts) => Outcome<Interval, BookingRefusal>

/** "2027-01-12T09:00" → "2027-01-12 09:00" */
const spoken = (recurrenceId: string): string => recurrenceId.replace("T", " ")

/** Choices that leave a clash as it is hold for these; a closed room and a time that is over cannot be kept. */
const mayKeep = (clash: Clash): boolean => clash.code !== "room_closed" && clash.code !== "past"

/**
 * Lays every occurrence of a series: where the rule puts it, or as it was chosen. Every clash needs a choice of its own
 * (`occurrences_undecided` with how many and the first); a choice for a clash that is gone does no harm, one for a time the
 * rule has not refuses `no_such_occurrence`, and a move to a place that is taken refuses as a single booking would. Pure:
 * `world` is what the locked rooms hold, and is written on as the occurrences take their places.
 */
export function laySeries(
  world: SeriesWorld,
  ask: Ask,
  bookable: Bookable,
  taken: Taken,
): Outcome<LaidSeries, Refused> {
  const choices = new Map(ask.choices.map((choice) => [choice.recurrenceId, choice]))
  const known = new Set(ask.occurrences.map((occurrence) => occurrence.recurrenceId))
  const stray = ask.choices.find((choice) => !known.has(choice.recurrenceId))
  if (stray) return refuse({ code: "no_such_occurrence", when: spoken(stray.recurrenceId) })
  const laid: Laid[] = []
  const skipped: string[] = []
  const undecided: string[] = []
  for (const { recurrenceId, from, to, gap } of ask.occurrences) {
    const choice = choices.get(recurrenceId)
    if (choice?.choice === "skip") {
      skipped.push(recurrenceId)
      continue
    }
    if (choice?.choice === "move") {
      const moved = moveTo(world, choice, bookable, taken)
      if (!moved.ok) return moved
      laid.push({ recurrenceId, ...moved.value, contested: false })
      take(world, moved.value.room, moved.value, ask.title, ask.confidential)
      continue
    }
    const slot = { from, to }
    const clash = clashOf(world, ask.room, slot, gap)
    if (clash && !(choice?.choice === "keep" && mayKeep(clash))) {
      undecided.push(recurrenceId)
      continue
    }
    const contested = clash !== null && holderIn(world, ask.room, slot) !== null
    laid.push({ recurrenceId, room: ask.room, ...slot, contested })
    if (!contested) take(world, ask.room, slot, ask.title, ask.confidential)
  }
  const first = undecided[0]
  if (first !== undefined)
    return refuse({ code: "occurrences_undecided", count: undecided.length, first: spoken(first) })
  return accept({ laid, skipped })
}

function moveTo(
  world: SeriesWorld,
  choice: Extract<OccurrenceChoice, { choice: "move" }>,
  bookable: Bookable,
  taken: Taken,
): Outcome<Interval & { room: RoomFacts }, Refused> {
  const room = world.rooms.get(choice.roomId)
  if (!room) return refuse({ code: "no_such_room" })
  const slot = spokenSlot({ ...choice, endDay: "" }, world.zone, MAX_BOOKING_MINUTES)
  if (!slot.ok) return slot
  const allowed = bookable(slot.value, room)
  if (!allowed.ok) return allowed
  const by = holderIn(world, room, slot.value)
  return by ? { ok: false, refusal: taken(by, room) } : accept({ ...slot.value, room })
}
