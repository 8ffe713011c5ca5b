import type { Participant } from "@/lib/people/schema"
import type { Tx } from "@/lib/platform/db"

export async function draftPeople(tx: Tx, eventId: string): Promise<Participant[]> {
  const rows = await tx.participation.findMany({
    where: { eventId },
    include: { person: true, group: true },
    orderBy: [{ listNumber: "asc" }, { id: "asc" }],
  })
  return rows.map(({ person, group, ...row }) => ({
    id: row.id,
    personId: row.personId,
    name: person.name,
    sex: person.sex,
    ethnicity: person.ethnicity,
    unit: person.unit,
    post: person.post,
    category: row.category,
    groupId: row.groupId,
    groupName: group?.name ?? "",
    groupShortName: group?.shortName ?? "",
    groupPosition: group?.position ?? 0,
    duty: row.duty,
    rank: row.rank,
    presidiumDuty: row.presidiumDuty,
    executiveGroup: row.executiveGroup,
    listNumber: row.listNumber,
    wheelchair: row.wheelchair,
    nearExit: row.nearExit,
    companions: row.companions,
  }))
}
