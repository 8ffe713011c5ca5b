import type { Role, UserActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { hashPassword } from "@/lib/platform/password-hash"

export const PASSWORD = "kp7-3mdx-q9"
let hashed: Promise<string> | undefined

/** An account with PASSWORD, and what it does as an actor. */
export async function makeUser(loginName: string, role: Role, more: { mustChangePassword?: boolean } = {}) {
  hashed ??= hashPassword(PASSWORD)
  const passwordHash = await hashed
  const data = { loginName, displayName: loginName, role, passwordHash, mustChangePassword: false, ...more }
  const user = await db().user.create({ data })
  const actor: UserActor = { kind: "user", id: user.id, name: loginName, role }
  return { user, actor }
}

/** An event with these members (clerks with areas) and so many people. */
export async function makeEvent(title: string, members: { userId: string; areas?: string[] }[], people = 0) {
  const event = await db().event.create({
    data: { title, shortTitle: title, startsOn: "2027-01-12", endsOn: "2027-01-15", members: { create: members } },
  })
  const participations = []
  for (let n = 1; n <= people; n++) {
    const person = { create: { name: `代表${n}` } }
    participations.push(
      await db().participation.create({ data: { event: { connect: { id: event.id } }, person, category: "DEPUTY" } }),
    )
  }
  return { event, participations }
}

export const auditActions = async (): Promise<string[]> =>
  (await db().auditEntry.findMany({ orderBy: { id: "asc" } })).map((row) => row.action)
