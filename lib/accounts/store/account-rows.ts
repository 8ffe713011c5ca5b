import { writeAudit } from "@/lib/audit/store"
import type { Prisma, User } from "@/lib/generated/prisma/client"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { mayManageAccounts } from "../policy"

export type AccountRefusal = { readonly code: "not_allowed" } | { readonly code: "no_such_account" }

/** Accounts are changed one at a time: what the last administrator may do depends on all of them. */
const oneAtATime = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('accounts'))`

/** A transaction on the accounts for somebody who manages them. */
export function manageAccounts<O extends Outcome<unknown>>(actor: Actor, work: (tx: Tx) => Promise<O>) {
  return inTransaction(async (tx): Promise<O | { ok: false; refusal: { code: "not_allowed" } }> => {
    if (!mayManageAccounts(actor)) return refuse({ code: "not_allowed" })
    await oneAtATime(tx)
    return work(tx)
  })
}

export type AccountChange = {
  action: string
  data: Prisma.UserUncheckedUpdateInput
  before?: Prisma.InputJsonObject
  after?: Prisma.InputJsonObject
}

/** One change of one account, with its record; `decide` sees the account as it stands. */
export function changeAccount<R extends { readonly code: string }>(
  actor: Actor,
  userId: string,
  decide: (tx: Tx, user: User) => Promise<Outcome<AccountChange, R>>,
): Promise<Outcome<{ userId: string }, R | AccountRefusal>> {
  return manageAccounts(actor, async (tx): Promise<Outcome<{ userId: string }, R | AccountRefusal>> => {
    const user = await tx.user.findUnique({ where: { id: userId } })
    if (!user) return refuse({ code: "no_such_account" })
    const change = await decide(tx, user)
    if (!change.ok) return change
    await tx.user.update({ where: { id: userId }, data: change.value.data })
    const { action, before, after } = change.value
    await writeAudit(tx, actor, {
      action,
      subject: { kind: "account", id: userId, title: user.loginName },
      before,
      after,
    })
    return accept({ userId })
  })
}
