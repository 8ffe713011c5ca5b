"use server"

import { claimInput } from "@/lib/accounts/schema"
import { claimAdministrator } from "@/lib/accounts/store/claim"
import { openAction } from "@/lib/platform/open-action"

/** Guarded by the one-time token, not by a session: there is no account yet. */
export const claimAction = openAction("account.claim", claimInput, claimAdministrator)
