import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import { canEditVenues } from "@/lib/venues/queries/access"
import { mayIssueLinks } from "../policy"
import type { FeedRefusal, FeedSubject } from "../schema/feeds"

export type OpenSubject = { eventId: string | null; title: string }
type Opened = Outcome<OpenSubject, FeedRefusal>

const missing: Opened = refuse({ code: "no_such_feed_subject" })

async function openEvent(tx: Tx, actor: Actor, eventId: string): Promise<Opened> {
  const access = await eventFor(actor, eventId, tx)
  if (!access) return missing
  if (!mayEditArea(actor, access.membership, "meetings")) return refuse({ code: "not_allowed" })
  return accept({ eventId, title: access.event.title })
}

/** Of a room: those who look after venues, and its keeper. */
async function openRoom(tx: Tx, actor: Actor, roomId: string): Promise<Opened> {
  if (actor.kind === "delegate") return missing
  const room = await tx.room.findUnique({ where: { id: roomId }, include: { venue: { select: { name: true } } } })
  if (!room) return missing
  const keeper = actor.kind === "user" && room.keeperId === actor.id
  if (!keeper && !(await canEditVenues(actor, tx))) return refuse({ code: "not_allowed" })
  return accept({ eventId: null, title: `${room.venue.name}·${room.name}` })
}

/** Of a person: whoever may hand out the personal links of every event the person is in, for the calendar shows them all. */
async function openPerson(tx: Tx, actor: Actor, personId: string): Promise<Opened> {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: {
      name: true,
      participations: {
        select: {
          event: {
            select: { members: { where: { userId: actor.kind === "user" ? actor.id : "" }, select: { areas: true } } },
          },
        },
      },
    },
  })
  const memberships = person?.participations.map(({ event }) => event.members[0] ?? null) ?? []
  const administers = actor.kind === "system" || (actor.kind === "user" && actor.role === "ADMINISTRATOR")
  if (!person || (!administers && !memberships.some((one) => one !== null))) return missing
  if (!memberships.every((one) => mayIssueLinks(actor, one))) return refuse({ code: "not_allowed" })
  return accept({ eventId: null, title: person.name })
}

/** What a feed link is about, for an actor who may hand such links out. Refusals: no_such_feed_subject, not_allowed. */
export function openSubject(tx: Tx, actor: Actor, { kind, subjectId }: FeedSubject): Promise<Opened> {
  if (kind === "EVENT") return openEvent(tx, actor, subjectId)
  return kind === "PERSON" ? openPerson(tx, actor, subjectId) : openRoom(tx, actor, subjectId)
}
