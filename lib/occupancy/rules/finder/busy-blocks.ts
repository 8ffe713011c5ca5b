import { rolesOf } from "@/lib/meetings/rules/resolve"
import type { ScopeRole } from "@/lib/meetings/schema"
import type { Prepared } from "../prepare"

/** Something that takes a person's time. Minutes since the epoch. */
export type Block = {
  id: string
  from: number
  to: number
  /** "" = withheld. */
  title: string
  /** null: not of this plan (another event, an appointment). */
  meetingId: string | null
  role: ScopeRole | null
  optional: boolean
  tentative: boolean
  /** It overlaps another one that takes no part in it. */
  clash: boolean
}

/** What every person (by roster number) has in [from, to), in any role, in the order of time. */
export function busyBlocks(prepared: Prepared, from: number, to: number): Block[][] {
  const { roster, slots, tree } = prepared
  const blocks: Block[][] = roster.people.map(() => [])
  for (const slot of slots) {
    if (slot.from >= to || slot.to <= from) continue
    const { meeting } = slot
    const roles = meeting ? rolesOf(meeting.scopes, roster) : null
    for (const number of slot.people) {
      const mine = blocks[number]
      if (!mine) continue
      const block: Block = {
        id: `${slot.id}@${slot.from}`,
        from: slot.from,
        to: slot.to,
        title: meeting?.title ?? slot.outsideTitle ?? "",
        meetingId: meeting?.id ?? null,
        role: roles?.get(roster.people[number]?.id ?? "") ?? null,
        optional: slot.optional?.has(number) ?? false,
        tentative: slot.tentative,
        clash: false,
      }
      for (const other of mine) {
        if (other.to <= block.from) continue
        const related = other.meetingId !== null && meeting !== null && tree.related(other.meetingId, meeting.id)
        if (!related && !other.optional && !block.optional) {
          other.clash = true
          block.clash = true
        }
      }
      mine.push(block)
    }
  }
  return blocks
}
