import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import { hashPassword } from "@/lib/platform/password-hash"
import { leavesNoAdministrator } from "../rules/last-administrator"
import type { CreateAccount, UpdateAccount } from "../schema"
import { type AccountRefusal, changeAccount, manageAccounts } from "./account-rows"
import { firstPassword } from "./first-password"

export type CreateAccountRefusal =
  | AccountRefusal
  | { readonly code: "login_name_taken"; readonly loginName: string }
  | { readonly code: "no_such_person" }

export type FirstPassword = { readonly userId: string; readonly loginName: string; readonly password: string }

const personExists = async (tx: Tx, personId: string | null): Promise<boolean> =>
  personId === null || (await tx.person.count({ where: { id: personId } })) === 1

/** Makes an account with a first password, which is in the answer and nowhere else, and must be changed at first sign-in. */
export async function createAccount(
  actor: Actor,
  ask: CreateAccount,
): Promise<Outcome<FirstPassword, CreateAccountRefusal>> {
  const password = firstPassword()
  const passwordHash = await hashPassword(password)
  return manageAccounts(actor, async (tx): Promise<Outcome<FirstPassword, CreateAccountRefusal>> => {
    const { loginName } = ask
    if (await tx.user.findUnique({ where: { loginName } })) return refuse({ code: "login_name_taken", loginName })
    if (!(await personExists(tx, ask.personId))) return refuse({ code: "no_such_person" })
    const user = await tx.user.create({ data: { ...ask, passwordHash } })
    const subject = { kind: "account", id: user.id, title: loginName }
    await writeAudit(tx, actor, { action: "account.create", subject, after: ask })
    return accept({ userId: user.id, loginName, password })
  })
}

export type UpdateAccountRefusal =
  | AccountRefusal
  | { readonly code: "last_administrator" }
  | { readonly code: "no_such_person" }

const lastAdministrator = async (tx: Tx, changed: { id: string; role: UpdateAccount["role"]; disabled: boolean }) => {
  const all = await tx.user.findMany({ select: { id: true, role: true, disabledAt: true } })
  const accounts = all.map(({ id, role, disabledAt }) => ({ id, role, disabled: disabledAt !== null }))
  return leavesNoAdministrator(accounts, changed)
}

/** Name, role and the person on the roster this account belongs to. A new role counts from the next request on. */
export function updateAccount(
  actor: Actor,
  ask: UpdateAccount,
): Promise<Outcome<{ userId: string }, UpdateAccountRefusal>> {
  const { userId, ...after } = ask
  return changeAccount<UpdateAccountRefusal>(actor, userId, async (tx, user) => {
    const disabled = user.disabledAt !== null
    if (user.role === "ADMINISTRATOR" && (await lastAdministrator(tx, { id: userId, role: ask.role, disabled })))
      return refuse({ code: "last_administrator" })
    if (!(await personExists(tx, ask.personId))) return refuse({ code: "no_such_person" })
    const before = { displayName: user.displayName, role: user.role, personId: user.personId }
    return accept({ action: "account.update", data: after, before, after })
  })
}

/** A new first password, shown once; ends all sessions and a lock-out. */
export async function resetPassword(actor: Actor, userId: string): Promise<Outcome<FirstPassword, AccountRefusal>> {
  const password = firstPassword()
  const passwordHash = await hashPassword(password)
  let loginName = ""
  const done = await changeAccount<AccountRefusal>(actor, userId, async (_tx, user) => {
    loginName = user.loginName
    const unlocked = { failedSignIns: 0, lockedUntil: null, sessionEpoch: { increment: 1 } }
    return accept({ action: "account.reset_password", data: { passwordHash, mustChangePassword: true, ...unlocked } })
  })
  return done.ok ? accept({ userId, loginName, password }) : done
}
