"use server"

import { type ChangePassword, changePasswordInput } from "@/lib/accounts/schema"
import { changeOwnPassword, type OwnPasswordRefusal } from "@/lib/accounts/store/own-password"
import { type Outcome, refuse } from "@/lib/kernel/outcome"
import type { NotSignedIn } from "@/lib/platform/action"
import { signedInUser } from "@/lib/platform/auth"
import { openAction } from "@/lib/platform/open-action"

/** Open to users whose first password is still pending: they have a session, but may do nothing else. */
export const changePasswordAction = openAction("account.change_password", changePasswordInput, change)

async function change(ask: ChangePassword): Promise<Outcome<{ loginName: string }, OwnPasswordRefusal | NotSignedIn>> {
  const user = await signedInUser()
  if (!user) return refuse({ code: "not_signed_in" })
  return changeOwnPassword({ kind: "user", id: user.id, name: user.name, role: user.role }, user.loginName, ask)
}
