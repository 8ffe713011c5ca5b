import type { Outcome } from "@/lib/kernel/outcome"
import type { BulkPatch, ParticipantPatch } from "@/lib/people/schema"

type InEvent = { eventId: string }

/** What the list can do; the page passes its server actions. */
export type PeopleActions = {
  edit: (
    input: InEvent & { id: string; patch: ParticipantPatch },
  ) => Promise<Outcome<{ changed: number; patch: ParticipantPatch }>>
  bulk: (input: InEvent & { ids: string[]; patch: BulkPatch }) => Promise<Outcome<{ changed: number }>>
  remove: (input: InEvent & { ids: string[] }) => Promise<Outcome<{ removed: number }>>
}
