import { createHmac } from "node:crypto"
import { linkTokensFor } from "@/lib/accounts/store/links"
import type { Role, UserActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { hashPassword } from "@/lib/platform/password-hash"
import { derivedKey } from "@/lib/platform/secret"
import { DEMO_TITLE, loadSession } from "./demo/load-session"
import { ordinaryWeek } from "./demo/ordinary-week"

export type DemoAccess = {
  readonly accounts: readonly { readonly loginName: string; readonly password: string; readonly role: string }[]
  /** Path of one delegate's page, "/p/…". */
  readonly delegateLink: string | null
}

const ACCOUNTS: readonly { loginName: string; displayName: string; role: Role; words: string; personName?: string }[] =
  [
    { loginName: "admin", displayName: "系统管理员", role: "ADMINISTRATOR", words: "管理员 administrator" },
    { loginName: "zuzhi", displayName: "周海燕", role: "ORGANISER", words: "组织者 organiser" },
    { loginName: "shenhe", displayName: "陈国平", role: "CHECKER", words: "审核人 checker" },
    { loginName: "jingban", displayName: "苏波", role: "CLERK", words: "经办人 clerk", personName: "苏波" },
    { loginName: "mengang", displayName: "会堂门岗", role: "DOOR", words: "门岗 door staff" },
  ]

/** A password of this installation's own (nobody else's demo has it): letters that are not mistaken for one another. */
function demoPassword(loginName: string): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789"
  const bytes = createHmac("sha256", derivedKey("demo-accounts")).update(loginName).digest()
  const text = [...bytes.subarray(0, 12)].map((byte) => letters[byte % letters.length]).join("")
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
}

async function demoUser(account: (typeof ACCOUNTS)[number]): Promise<UserActor> {
  const { loginName, displayName, role } = account
  const known = await db().user.findUnique({ where: { loginName } })
  const row =
    known ??
    (await db().user.create({
      data: {
        loginName,
        displayName,
        role,
        mustChangePassword: false,
        passwordHash: await hashPassword(demoPassword(loginName)),
      },
    }))
  return { kind: "user", id: row.id, name: row.displayName, role: row.role }
}

/** Loads the sample session through the product's own stores; loading it again changes nothing. */
export async function loadDemo(): Promise<DemoAccess> {
  const users = new Map<Role, UserActor>()
  for (const account of ACCOUNTS) users.set(account.role, await demoUser(account))
  const known = await db().event.findFirst({ where: { title: DEMO_TITLE } })
  const event = known ?? (await loadSession(users))
  if (!known) await ordinaryWeek(users, event.id)
  for (const { loginName, personName } of ACCOUNTS) {
    if (!personName) continue
    const person = await db().participation.findFirst({
      where: { eventId: event.id, category: "STAFF", person: { name: personName } },
    })
    if (person)
      await db().user.updateMany({ where: { loginName, personId: null }, data: { personId: person.personId } })
  }
  return {
    accounts: ACCOUNTS.map(({ loginName, words }) => ({ loginName, password: demoPassword(loginName), role: words })),
    delegateLink: await oneDelegate(event.id, users.get("ADMINISTRATOR")),
  }
}

/** A deputy whose delegation's debate was moved: their page shows what the product is about. */
async function oneDelegate(eventId: string, actor: UserActor | undefined): Promise<string | null> {
  const deputy = await db().participation.findFirst({
    where: { eventId, group: { shortName: "南坪" }, category: "DEPUTY", duty: "", presidiumDuty: "" },
    orderBy: { listNumber: "asc" },
  })
  if (!deputy || !actor) return null
  const links = await linkTokensFor(actor, eventId, [deputy.id])
  return links.ok ? (links.value[0]?.path ?? null) : null
}
