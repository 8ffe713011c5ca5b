import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { clock } from "@/lib/platform/clock"
import { leavesNoAdministrator } from "../rules/last-administrator"
import { type AccountRefusal, changeAccount } from "./account-rows"

export type DisableRefusal =
  | AccountRefusal
  | { readonly code: "last_administrator" }
  | { readonly code: "not_yourself" }

/** Accounts are never deleted: the records need their names. A disabled one signs nobody in and ends its sessions at once. */
export function setDisabled(
  actor: Actor,
  userId: string,
  disabled: boolean,
): Promise<Outcome<{ userId: string }, DisableRefusal>> {
  return changeAccount<DisableRefusal>(actor, userId, async (tx, user) => {
    if (disabled && actor.kind === "user" && actor.id === userId) return refuse({ code: "not_yourself" })
    if (disabled) {
      const all = await tx.user.findMany({ select: { id: true, role: true, disabledAt: true } })
      const accounts = all.map(({ id, role, disabledAt }) => ({ id, role, disabled: disabledAt !== null }))
      if (user.role === "ADMINISTRATOR" && leavesNoAdministrator(accounts, { id: userId, role: user.role, disabled }))
        return refuse({ code: "last_administrator" })
    }
    return accept({
      action: disabled ? "account.disable" : "account.enable",
      data: { disabledAt: disabled ? clock.now() : null, sessionEpoch: { increment: 1 } },
      before: { disabled: user.disabledAt !== null },
      after: { disabled },
    })
  })
}

/** Ends a lock-out before its time. */
export const unlockAccount = (actor: Actor, userId: string): Promise<Outcome<{ userId: string }, AccountRefusal>> =>
  changeAccount<AccountRefusal>(actor, userId, async (_tx, user) =>
    accept({
      action: "account.unlock",
      data: { failedSignIns: 0, lockedUntil: null },
      before: { lockedUntil: user.lockedUntil?.toISOString() ?? null },
      after: { lockedUntil: null },
    }),
  )

/** Ends every open session of the account, on all devices. */
export const endSessions = (actor: Actor, userId: string): Promise<Outcome<{ userId: string }, AccountRefusal>> =>
  changeAccount<AccountRefusal>(actor, userId, async () =>
    accept({ action: "account.end_sessions", data: { sessionEpoch: { increment: 1 } } }),
  )
