import type { MeetingPlan, ScopeItem, ScopeRole } from "../schema"
import { meetingScopes } from "./meeting-scopes"
import type { ScopeRoster } from "./scope"
import { plainWord, sameItem } from "./scope-words"

/** Somebody chosen by hand in a meeting's form. */
export type Picked = { role: ScopeRole; participationId: string; optional?: boolean | undefined }

/** What a form says of the people of a meeting. `without`: items nobody's words name that are to go. */
export type ScopeFields = {
  scopeText: string
  chairText: string
  people: readonly Picked[]
  without?: readonly Pick<ScopeItem, "role" | "kind" | "ref">[]
}
type Before = Pick<MeetingPlan, "scopes" | "scopeText" | "chairText">

/** The groups and people a roster of participants can name: what a browser knows of it. */
export const rosterOfPeople = (
  participants: readonly { id: string; name: string; groupName: string; groupShortName: string }[],
): ScopeRoster => ({
  groups: [...new Map(participants.map((one) => [one.groupName, one.groupShortName]))]
    .filter(([name]) => name !== "")
    .map(([name, shortName]) => ({ name, shortName })),
  participants,
})

const textFor = (before: Before, role: ScopeRole): string =>
  role === "ATTEND" ? before.scopeText : role === "CHAIR" ? before.chairText : ""

/**
 * The items of a meeting that its words do not name and that are no single person of the roster: speakers a programme named
 * who are on no roster, a delegation that serves. The words speak of who attends and who chairs alone. An item whose words were
 * there but meant something else once (a roster read later, a group that is gone) is the words' all the same.
 */
export function unworded(before: Before | null, roster: ScopeRoster): ScopeItem[] {
  if (!before) return []
  const named = meetingScopes(before.scopeText, before.chairText, roster).items
  return before.scopes.filter((item) => {
    if (item.kind === "PERSON" || named.some((one) => sameItem(one, item))) return false
    if (item.kind === "GROUP" && !roster.groups.some(({ name }) => name === item.ref)) return false
    return item.kind !== "TEXT" || !plainWord(textFor(before, item.role)).includes(plainWord(item.ref))
  })
}

/** Single people of a meeting whom its words do not name in that role, and those who need not come: shown in the form one by one. */
export function pickedOf(before: Before | null, roster: ScopeRoster): Required<Picked>[] {
  if (!before) return []
  const named = meetingScopes(before.scopeText, before.chairText, roster).items
  return before.scopes.flatMap((item) => {
    const { role, kind, participationId, optional = false } = item
    if (kind !== "PERSON" || participationId === null) return []
    return optional || !named.some((one) => sameItem(one, item)) ? [{ role, participationId, optional }] : []
  })
}

/**
 * The scope items a form comes to: what its words name, then whoever was chosen by hand, then what the meeting had that no words
 * name. Nothing is lost by saving: who need not come stays so unless the form says otherwise of them.
 */
export function scopesOfForm(fields: ScopeFields, before: Before | null, roster: ScopeRoster): ScopeItem[] {
  const wasOptional = (item: ScopeItem): boolean =>
    before?.scopes.some((one) => one.optional === true && sameItem(one, item)) ?? false
  const items = meetingScopes(fields.scopeText, fields.chairText, roster).items.map((item) =>
    wasOptional(item) ? { ...item, optional: true } : item,
  )
  for (const { role, participationId, optional = false } of fields.people) {
    const item: ScopeItem = { role, kind: "PERSON", ref: "", participationId, ...(optional ? { optional } : {}) }
    const at = items.findIndex((known) => sameItem(known, item))
    if (at < 0) items.push(item)
    else items[at] = item
  }
  const gone = (item: ScopeItem): boolean =>
    (fields.without ?? []).some((one) => one.role === item.role && one.kind === item.kind && one.ref === item.ref)
  for (const item of unworded(before, roster))
    if (!gone(item) && !items.some((known) => sameItem(known, item))) items.push(item)
  return items
}
