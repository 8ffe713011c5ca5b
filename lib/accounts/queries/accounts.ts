import type { Actor } from "@/lib/kernel/actor"
import { clock } from "@/lib/platform/clock"
import { db } from "@/lib/platform/db"
import { mayManageAccounts } from "../policy"
import { isLocked } from "../rules/lock-out"
import type { AccountRow } from "../schema"

/** All accounts, active ones first; null for those who do not manage them. */
export async function accountsFor(actor: Actor): Promise<AccountRow[] | null> {
  if (!mayManageAccounts(actor)) return null
  const now = clock.now()
  const rows = await db().user.findMany({
    orderBy: [{ displayName: "asc" }, { loginName: "asc" }],
    include: {
      person: { select: { id: true, name: true, unit: true } },
      memberships: { select: { event: { select: { id: true, shortTitle: true } } } },
    },
  })
  const accounts = rows.map((row) => ({
    id: row.id,
    loginName: row.loginName,
    displayName: row.displayName,
    role: row.role,
    mustChangePassword: row.mustChangePassword,
    failedSignIns: row.failedSignIns,
    lockedUntil: isLocked(row, now) ? (row.lockedUntil?.toISOString() ?? null) : null,
    disabled: row.disabledAt !== null,
    createdAt: row.createdAt.toISOString(),
    person: row.person,
    events: row.memberships.map(({ event }) => ({ id: event.id, title: event.shortTitle })),
  }))
  return [...accounts.filter((a) => !a.disabled), ...accounts.filter((a) => a.disabled)]
}

export type LinkablePerson = { id: string; name: string; unit: string }

/** Staff of any event: those an account may belong to. */
export async function linkablePeople(actor: Actor): Promise<LinkablePerson[]> {
  if (!mayManageAccounts(actor)) return []
  return db().person.findMany({
    where: { OR: [{ participations: { some: { category: "STAFF" } } }, { users: { some: {} } }] },
    orderBy: [{ name: "asc" }, { unit: "asc" }],
    select: { id: true, name: true, unit: true },
    take: 2000,
  })
}
