import type { OccurrenceChoice, OccurrencePreview } from "@/lib/bookings/schema"
import { fromMinutes, type Interval } from "@/lib/kernel/interval"
import { dayOf, timeOf, type Zone } from "@/lib/kernel/zoned"

/** What stands in an occurrence's select: "" undecided, "as" as the rule says, "skip", "keep", "offer:<n>", "custom". */
export type Decision = { value: string; custom: { day: string; from: string; to: string; roomId: string } | null }

/** These cannot stand: the room is closed, or it is over already. */
export const mayKeep = ({ clash }: OccurrencePreview): boolean =>
  clash !== null && clash.code !== "room_closed" && clash.code !== "past"

/** A time as a form says it; what ends at midnight ends at 24:00 of its day. */
export function spokenTime(slot: Interval, zone: Zone) {
  const [from, to] = [fromMinutes(slot.from), fromMinutes(slot.to)]
  const midnight = timeOf(to, zone) === "00:00"
  return { day: dayOf(from, zone), from: timeOf(from, zone), to: midnight ? "24:00" : timeOf(to, zone) }
}

/** The occurrence's own time and room as somebody would change them. */
export const customOf = (preview: OccurrencePreview, zone: Zone) => ({
  ...spokenTime(preview, zone),
  roomId: preview.roomId,
})

/** What was decided of one occurrence as the store wants it; null = nothing to say (it is free), undefined = undecided. */
export function choiceOf(
  preview: OccurrencePreview,
  decision: Decision | undefined,
  zone: Zone,
): OccurrenceChoice | null | undefined {
  const { recurrenceId } = preview
  const value = decision?.value ?? ""
  if (value === "skip" || value === "keep") return { recurrenceId, choice: value }
  if (value === "custom" && decision?.custom) return { recurrenceId, choice: "move", ...decision.custom }
  const offer = value.startsWith("offer:") ? preview.offers[Number(value.slice(6))] : undefined
  if (offer) return { recurrenceId, choice: "move", ...customOf({ ...preview, ...offer }, zone) }
  return preview.clash === null ? null : undefined
}

/** The choices to send, and how many occurrences that clash are still to be decided. */
export function choicesOf(
  previews: readonly OccurrencePreview[],
  decisions: ReadonlyMap<string, Decision>,
  zone: Zone,
): { choices: OccurrenceChoice[]; undecided: number } {
  const all = previews.map((preview) => choiceOf(preview, decisions.get(preview.recurrenceId), zone))
  return {
    choices: all.flatMap((one) => one ?? []),
    undecided: all.filter((one) => one === undefined).length,
  }
}
