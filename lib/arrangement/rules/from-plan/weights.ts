import type { MeetingPlan } from "@/lib/meetings/schema"
import type { RealWeights } from "../../schema"
import type { ArrangeWishes, PublishedPlace } from "../../schema/wishes"

/** A move costs something of itself; then one for so many people; three times that when a published version told them. */
const PEOPLE_PER_POINT = 10
const TOLD_FACTOR = 3

/**
 * What it costs to move a meeting from where it is: more the more people are told anew, and much more when a published
 * version says exactly this place. What was changed in the draft since then is the draft's affair.
 */
export function moveWeight(meeting: MeetingPlan, people: number, published: PublishedPlace | undefined): number {
  const told =
    published !== undefined &&
    published.from === meeting.from &&
    published.to === meeting.to &&
    published.roomId === meeting.roomId
  return (1 + Math.ceil(people / PEOPLE_PER_POINT)) * (told ? TOLD_FACTOR : 1)
}

const KEEP: Record<ArrangeWishes["keep"], number> = { much: 4000, normal: 400, little: 20 }

/** For five minutes later. A day earlier is less than moving even the smallest meeting costs. */
const EARLY = 4
const EARLY_IF_ASKED = 60

/**
 * The wishes as soft weights. A way that is too short blocks publishing: it outweighs every wish. Empty chairs and early
 * hours only decide between plans that are otherwise alike. Debates side by side and meetings back to back are no fault.
 */
export const weightsOf = (wishes: Pick<ArrangeWishes, "keep" | "compact">, grainMinutes: number): RealWeights => ({
  travel: 5000,
  roomStability: 300,
  breaks: 3,
  disturbance: KEEP[wishes.keep],
  early: ((wishes.compact ? EARLY_IF_ASKED : EARLY) * grainMinutes) / 5,
  fit: 1,
  backToBack: 0,
  sideBySide: 0,
})
