import { resolveScope } from "@/lib/meetings/rules/resolve"
import type { RosterIndex } from "@/lib/meetings/rules/roster-index"
import type { ScopeItem } from "@/lib/meetings/schema"
import type { Audience } from "../schema"

/**
 * The participation ids an audience stands for, in the roster's order, each once: everybody who matches any of the chosen
 * categories, groups, meetings (in whatever role) or is named. Ids that are not of this roster name nobody.
 */
export function resolveAudience(
  audience: Audience,
  roster: RosterIndex,
  meetings: readonly { id: string; scopes: readonly ScopeItem[] }[],
): string[] {
  const categories = new Set<string>(audience.categories)
  const groups = new Set(audience.groupIds)
  const wanted = new Set(audience.participationIds)
  const chosenMeetings = new Set(audience.meetingIds)
  for (const meeting of meetings)
    if (chosenMeetings.has(meeting.id)) for (const id of resolveScope(meeting.scopes, roster)) wanted.add(id)
  return roster.people
    .filter(
      (person) =>
        audience.everybody ||
        categories.has(person.category) ||
        (person.groupId !== null && groups.has(person.groupId)) ||
        wanted.has(person.id),
    )
    .map((person) => person.id)
}
