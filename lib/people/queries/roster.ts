import { mayEditArea, maySeePersonalData } from "@/lib/events/policy"
import { type EventAccess, eventFor } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import { missingGlyphs } from "@/lib/names/rules/glyphs"
import { db } from "@/lib/platform/db"
import { printFontCoverage } from "@/lib/platform/fonts"
import { displayNames } from "../rules/display-names"
import { strokePlaces } from "../rules/name-order"
import type { GroupRow, RosterRow } from "../schema"
import { groupsOf, listedPerson } from "./participants"
import { knownSearchKey } from "./search-keys"

export type Roster = {
  event: EventAccess["event"]
  mayEdit: boolean
  maySeePersonal: boolean
  groups: GroupRow[]
  rows: RosterRow[]
}

/** The event's list for the office; phones and needs only for those who may see them. Null: no such event for this actor. */
export async function rosterFor(actor: Actor, eventId: string): Promise<Roster | null> {
  const access = await eventFor(actor, eventId)
  if (!access) return null
  const { event, membership } = access
  const maySeePersonal = maySeePersonalData(actor, membership)
  const [groups, rows] = await Promise.all([
    groupsOf(eventId),
    db().participation.findMany({
      where: { eventId },
      include: {
        person: true,
        group: true,
        _count: {
          select: { seats: true, ownedTasks: true, helpedTasks: true, scopes: true, receipts: true, links: true },
        },
      },
      orderBy: [{ category: "asc" }, { group: { position: "asc" } }, { listNumber: "asc" }, { id: "asc" }],
    }),
  ])
  const places = strokePlaces(
    rows.map(({ id, person }) => ({ id, name: person.name })),
    event.settings,
  )
  const coverage = printFontCoverage()
  const listed = rows.map((row, index): RosterRow => {
    const person = listedPerson(row)
    const hidden = { phone: "", email: "", diet: "", wheelchair: false, nearExit: false, companions: 0, remark: "" }
    const { seats, ownedTasks, helpedTasks, scopes, receipts, links } = row._count
    return {
      ...person,
      ...(maySeePersonal ? {} : hidden),
      displayName: person.name,
      groupId: row.groupId ?? "",
      groupShortName: row.group?.shortName ?? "",
      groupPosition: row.group?.position ?? 9999,
      searchKey: knownSearchKey(person.name),
      strokePlace: places[index] ?? 0,
      missingGlyphs: missingGlyphs(person.name, coverage),
      hanging: [seats, ownedTasks + helpedTasks, scopes, receipts, links],
    }
  })
  const names = displayNames(listed)
  for (const row of listed) row.displayName = names.get(row.id) ?? row.name
  return { event, mayEdit: mayEditArea(actor, membership, "people"), maySeePersonal, groups, rows: listed }
}
