"use server"

import { refresh } from "next/cache"
import { z } from "zod"
import { createAccountInput, oneAccountInput, updateAccountInput } from "@/lib/accounts/schema"
import { endSessions, setDisabled, unlockAccount } from "@/lib/accounts/store/access"
import { createAccount, resetPassword, updateAccount } from "@/lib/accounts/store/accounts"
import { formAction } from "@/lib/platform/action"

export const createAccountAction = formAction("account.create", createAccountInput, createAccount, refresh)
export const updateAccountAction = formAction("account.update", updateAccountInput, updateAccount, refresh)

export const resetPasswordAction = formAction(
  "account.reset_password",
  oneAccountInput,
  (actor, ask) => resetPassword(actor, ask.userId),
  refresh,
)

export const setDisabledAction = formAction(
  "account.disable",
  oneAccountInput.extend({ disabled: z.boolean() }),
  (actor, ask) => setDisabled(actor, ask.userId, ask.disabled),
  refresh,
)

export const unlockAccountAction = formAction(
  "account.unlock",
  oneAccountInput,
  (actor, ask) => unlockAccount(actor, ask.userId),
  refresh,
)

export const endSessionsAction = formAction(
  "account.end_sessions",
  oneAccountInput,
  (actor, ask) => endSessions(actor, ask.userId),
  refresh,
)
