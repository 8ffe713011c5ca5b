import { eventFor } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import { fromMinutes } from "@/lib/kernel/interval"
import { stampOf } from "@/lib/kernel/zoned"
import { meetingPlansOf } from "@/lib/meetings/queries/plan"
import { groupsOf, participantsOf } from "@/lib/people/queries/participants"
import { CATEGORIES, type Category } from "@/lib/people/schema"
import { maySendNotices } from "../policy"

export type AudienceChoices = {
  event: { id: string; title: string; zone: string }
  categories: { category: Category; count: number }[]
  groups: { id: string; name: string; count: number }[]
  meetings: { id: string; title: string; when: string }[]
  people: { id: string; name: string; groupName: string }[]
}

/** Whom a notice can go to; null when the event is not the actor's or they may not send notices in it. */
export async function audienceChoices(actor: Actor, eventId: string): Promise<AudienceChoices | null> {
  const access = await eventFor(actor, eventId)
  if (!access || !maySendNotices(actor, access.membership)) return null
  const { id, title, zone } = access.event
  const people = await participantsOf(eventId)
  const groups = await groupsOf(eventId)
  const meetings = await meetingPlansOf(eventId)
  const countWhere = (fits: (person: (typeof people)[number]) => boolean): number => people.filter(fits).length
  return {
    event: { id, title, zone },
    categories: CATEGORIES.map((category) => ({
      category,
      count: countWhere((person) => person.category === category),
    })).filter((choice) => choice.count > 0),
    groups: groups.map((group) => ({
      id: group.id,
      name: group.name,
      count: countWhere((person) => person.groupId === group.id),
    })),
    meetings: meetings
      .filter((meeting) => meeting.scopes.length > 0 && !meeting.cancelled)
      .map((meeting) => ({
        id: meeting.id,
        title: meeting.title,
        when: meeting.from === null ? "" : stampOf(fromMinutes(meeting.from), zone),
      })),
    people: people.map((person) => ({ id: person.id, name: person.name, groupName: person.groupName })),
  }
}
