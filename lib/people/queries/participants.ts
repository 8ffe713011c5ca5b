import type { Prisma } from "@/lib/generated/prisma/client"
import { db, type Tx } from "@/lib/platform/db"
import type { GroupRow, ListedPerson, Participant } from "../schema"

const WITH = { person: true, group: true } as const
type Row = Prisma.ParticipationGetPayload<{ include: typeof WITH }>

/** Deputies first, then by group, then as on the list. */
const ORDER: Prisma.ParticipationOrderByWithRelationInput[] = [
  { category: "asc" },
  { group: { position: "asc" } },
  { listNumber: "asc" },
  { id: "asc" },
]

const rowsOf = (eventId: string, tx: Tx): Promise<Row[]> =>
  tx.participation.findMany({ where: { eventId }, include: WITH, orderBy: ORDER })

/** Everybody in the event, for the rules: no phones, no needs in words. For callers that have asked the policy. */
export async function participantsOf(eventId: string, tx: Tx = db()): Promise<Participant[]> {
  const rows = await rowsOf(eventId, tx)
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

export const listedPerson = ({ person, group, ...row }: Row): ListedPerson => ({
  id: row.id,
  personId: row.personId,
  name: person.name,
  sex: person.sex,
  ethnicity: person.ethnicity,
  unit: person.unit,
  post: person.post,
  phone: person.phone,
  email: person.email,
  category: row.category,
  groupName: group?.name ?? "",
  duty: row.duty,
  rank: row.rank,
  presidiumDuty: row.presidiumDuty,
  executiveGroup: row.executiveGroup,
  listNumber: row.listNumber,
  diet: row.diet,
  wheelchair: row.wheelchair,
  nearExit: row.nearExit,
  companions: row.companions,
  remark: row.remark,
})

/** Everybody in the event with all personal data: for imports and for stores that have asked the policy. */
export async function listedPeople(eventId: string, tx: Tx = db(), ids?: readonly string[]): Promise<ListedPerson[]> {
  const only = ids ? { id: { in: [...ids] } } : {}
  const rows = await tx.participation.findMany({ where: { eventId, ...only }, include: WITH, orderBy: ORDER })
  return rows.map(listedPerson)
}

/** Delegations first, then work groups, each in the office's order. */
export const groupsOf = (eventId: string, tx: Tx = db()): Promise<GroupRow[]> =>
  tx.group.findMany({
    where: { eventId },
    select: { id: true, kind: true, name: true, shortName: true, position: true },
    orderBy: [{ kind: "asc" }, { position: "asc" }, { id: "asc" }],
  })
