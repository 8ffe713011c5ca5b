import type { UserActor } from "@/lib/kernel/actor"
import type { ParticipantInput } from "@/lib/people/schema"
import { db } from "@/lib/platform/db"

export async function makeUser(loginName: string, role: UserActor["role"]): Promise<UserActor> {
  const row = await db().user.create({ data: { loginName, displayName: loginName, role, passwordHash: "x" } })
  return { kind: "user", id: row.id, name: loginName, role }
}

/** An event with these members. */
export async function makeEvent(...members: { user: UserActor; areas?: string[] }[]): Promise<string> {
  const event = await db().event.create({
    data: { title: "云溪县人民代表大会", shortTitle: "大会", startsOn: "2027-01-12", endsOn: "2027-01-15" },
  })
  await db().eventMember.createMany({
    data: members.map(({ user, areas }) => ({ eventId: event.id, userId: user.id, areas: areas ?? [] })),
  })
  return event.id
}

export const person = (name: string, more: Partial<ParticipantInput> = {}): ParticipantInput => ({
  name,
  sex: null,
  ethnicity: "",
  unit: "",
  post: "",
  phone: "",
  email: "",
  category: "DEPUTY",
  groupId: "",
  duty: "",
  rank: null,
  presidiumDuty: "",
  executiveGroup: "",
  listNumber: 0,
  diet: "",
  wheelchair: false,
  nearExit: false,
  companions: 0,
  remark: "",
  ...more,
})
