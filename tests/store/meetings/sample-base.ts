import { db } from "@/lib/platform/db"
import { samplePlan } from "../../rules/occupancy/sample"

/** The sample's rooms and travel minutes, put straight into the tables. */
export async function seedRooms(): Promise<void> {
  const { plan } = await samplePlan()
  const venues = new Map<string, string>()
  for (const { venueName } of plan.rooms)
    if (!venues.has(venueName)) venues.set(venueName, (await db().venue.create({ data: { name: venueName } })).id)
  await db().room.createMany({
    data: plan.rooms.map(
      ({ venueName, name, floor, layouts, opensAt, closesAt, setUpMinutes, clearAwayMinutes }, position) => ({
        ...{
          venueId: venues.get(venueName) ?? "",
          name,
          floor,
          opensAt,
          closesAt,
          setUpMinutes,
          clearAwayMinutes,
          position,
        },
        layouts: layouts.map((layout) => ({ ...layout })),
      }),
    ),
  })
  for (const [way, minutes] of Object.entries(plan.travel)) {
    const [from = "", to = ""] = way.split(">")
    await db().travelTime.create({
      data: { fromVenueId: venues.get(from) ?? "", toVenueId: venues.get(to) ?? "", minutes },
    })
  }
}

/** The sample's people and groups, put straight into the tables. */
export async function seedPeople(eventId: string): Promise<void> {
  const { plan } = await samplePlan()
  const groups = new Map<string, string>()
  for (const { groupName, category } of plan.participants)
    if (groupName !== "" && !groups.has(groupName)) {
      const kind = category === "DEPUTY" ? "DELEGATION" : "WORKGROUP"
      const row = await db().group.create({
        data: { eventId, kind, name: groupName, shortName: groupName.slice(0, 2), position: groups.size },
      })
      groups.set(groupName, row.id)
    }
  for (const [index, one] of plan.participants.entries()) {
    const { name, category, groupName, duty, presidiumDuty, executiveGroup } = one
    const person = await db().person.create({ data: { name } })
    await db().participation.create({
      data: {
        ...{ eventId, personId: person.id, category, duty, presidiumDuty, executiveGroup, listNumber: index + 1 },
        groupId: groups.get(groupName) ?? null,
      },
    })
  }
}
