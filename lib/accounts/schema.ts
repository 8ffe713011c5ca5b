import { z } from "zod"
import { ROLES, type Role } from "@/lib/kernel/actor"
import { MAX_ID_LENGTH } from "@/lib/kernel/ids"

/** Login names are compared without case and width: "ＺＨＯＵ" typed by an input method is "zhou". */
export const normaliseLoginName = (typed: string): string => typed.normalize("NFKC").trim().toLowerCase()

export const loginNameInput = z
  .string()
  .max(100)
  .transform(normaliseLoginName)
  .pipe(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,39}$/u))

export const displayNameInput = z.string().trim().min(1).max(50)

/** Its rules (length, commonness) are decided by rules/passwords.ts, which can say what is wrong. */
export const passwordInput = z.string().min(1).max(1000)

export const roleInput = z.enum(ROLES)
export const userIdInput = z.string().min(1).max(MAX_ID_LENGTH)
export const tokenInput = z.string().min(1).max(200)

export const claimInput = z.object({
  token: tokenInput,
  loginName: loginNameInput,
  displayName: displayNameInput,
  password: passwordInput,
})
export type Claim = z.output<typeof claimInput>

export const changePasswordInput = z.object({ current: passwordInput, next: passwordInput })
export type ChangePassword = z.output<typeof changePasswordInput>

export const createAccountInput = z.object({
  loginName: loginNameInput,
  displayName: displayNameInput,
  role: roleInput,
  personId: userIdInput.nullable().default(null),
})
export type CreateAccount = z.output<typeof createAccountInput>

export const updateAccountInput = z.object({
  userId: userIdInput,
  displayName: displayNameInput,
  role: roleInput,
  personId: userIdInput.nullable(),
})
export type UpdateAccount = z.output<typeof updateAccountInput>

export const oneAccountInput = z.object({ userId: userIdInput })
export type OneAccount = z.output<typeof oneAccountInput>

/** One line of the accounts page. */
export type AccountRow = {
  id: string
  loginName: string
  displayName: string
  role: Role
  mustChangePassword: boolean
  failedSignIns: number
  /** ISO instant while the account is locked. */
  lockedUntil: string | null
  disabled: boolean
  createdAt: string
  person: { id: string; name: string; unit: string } | null
  events: readonly { id: string; title: string }[]
}
