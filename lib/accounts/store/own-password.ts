import { writeAudit } from "@/lib/audit/store"
import type { UserActor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { hashPassword } from "@/lib/platform/password-hash"
import { decidePassword, type PasswordRefusal } from "../rules/passwords"
import type { ChangePassword } from "../schema"
import { confirmPassword } from "./sign-in"

export type OwnPasswordRefusal =
  | { readonly code: "current_password_wrong" }
  | { readonly code: "password_unchanged" }
  | PasswordRefusal

/**
 * Changes one's own password; also how a first password is replaced. The current one is asked again and counts towards the
 * lock-out. Ends all sessions of the account: the page signs in anew with the new password.
 */
export async function changeOwnPassword(
  actor: UserActor,
  loginName: string,
  ask: ChangePassword,
): Promise<Outcome<{ loginName: string }, OwnPasswordRefusal>> {
  const decision = decidePassword(ask.next, loginName)
  if (!decision.ok) return decision
  if (ask.next === ask.current) return refuse({ code: "password_unchanged" })
  const right = await confirmPassword(loginName, ask.current)
  if (right?.id !== actor.id) return refuse({ code: "current_password_wrong" })
  const passwordHash = await hashPassword(ask.next)
  return inTransaction(async (tx) => {
    await tx.user.update({
      where: { id: actor.id },
      data: { passwordHash, mustChangePassword: false, sessionEpoch: { increment: 1 } },
    })
    const subject = { kind: "account", id: actor.id, title: loginName }
    await writeAudit(tx, actor, { action: "account.change_password", subject })
    return accept({ loginName })
  })
}
