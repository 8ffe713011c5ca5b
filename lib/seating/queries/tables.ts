import { maySeePersonalData } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import { listedPeople } from "@/lib/people/queries/participants"
import { db } from "@/lib/platform/db"
import { storedHall } from "@/lib/venues/queries/halls"
import { companyOf, peopleMeant } from "../rules/constraints/who-where"
import { isDeputyHead, isHead } from "../rules/delegation"
import { tableWishes } from "../rules/tables/wishes"
import { DIETS, type TablePerson, type TableSettings, type TableWish } from "../schema/table"
import { type SeatingPage, seatingPlanFor } from "./plan"
import { engineInput, seatingSituations } from "./situation"

/** What the page of tables knows beside the plan itself. */
export type TablesPage = SeatingPage & {
  tables: {
    settings: TableSettings
    /** Who takes part. */
    people: TablePerson[]
    wishes: TableWish[]
    /** False: the actor may not see needs, and no diet is in `people`. */
    knowsDiets: boolean
  } | null
}

/** The tables of one meeting; null when event or meeting do not exist for this actor. `tables` is null without a plan. */
export async function tablesPageFor(actor: Actor, eventId: string, meetingId: string): Promise<TablesPage | null> {
  const [access, page] = [await eventFor(actor, eventId), await seatingPlanFor(actor, eventId, meetingId)]
  if (!access || !page) return null
  const [situation] = page.plan ? await seatingSituations(eventId, meetingId) : []
  if (!situation?.plan || !situation.hall) return { ...page, tables: null }
  const { plan, hall, attendIds } = situation
  const knowsDiets = maySeePersonalData(actor, access.membership)
  const listed = knowsDiets ? await listedPeople(eventId, db(), attendIds) : []
  const dietOf = new Map(listed.map((person) => [person.id, DIETS.find((diet) => diet === person.diet) ?? ""] as const))
  const attending = new Set(attendIds)
  const present = situation.participants.filter((person) => attending.has(person.id))
  const company = companyOf(engineInput(situation, hall.geometry, access.event.settings, plan.settings))
  return {
    ...page,
    tables: {
      settings: plan.tables,
      people: present.map((person) => ({
        ...{ id: person.id, name: person.name, category: person.category, groupId: person.groupId, rank: person.rank },
        ...{ leads: isHead(person) || isDeputyHead(person), diet: dietOf.get(person.id) ?? "" },
      })),
      // At a banquet nobody sits on the stage: the presidium is meant like everybody else.
      wishes: tableWishes(plan.constraints, hall.geometry, (who) =>
        peopleMeant(who, company, true).map(({ id }) => id),
      ),
      knowsDiets,
    },
  }
}

/** Whether a meeting's hall (of its plan, else of its room) has tables, so that a page of tables makes sense. */
export async function meetingHasTables(actor: Actor, eventId: string, meetingId: string): Promise<boolean> {
  if (!(await eventFor(actor, eventId))) return false
  const meeting = await db().meeting.findFirst({
    where: { id: meetingId, eventId },
    select: { room: { select: { hall: true } }, seatingPlan: { select: { hall: true } } },
  })
  const hall = meeting?.seatingPlan?.hall ?? meeting?.room?.hall
  return hall ? storedHall(hall.description).sections.some((section) => section.layout?.kind === "round") : false
}
