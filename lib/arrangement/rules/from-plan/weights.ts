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

const KEEP: Record<ArrangeWishes["keep"], number> = { much: 60, normal: 20, little: 2 }

/** The wishes as soft weights. */
export const weightsOf = (wishes: Pick<ArrangeWishes, "keep" | "compact">): RealWeights => ({
  travel: 4,
  roomStability: 6,
  breaks: 3,
  disturbance: KEEP[wishes.keep],
  early: wishes.compact ? 1 : 0,
  fit: 1,
})
