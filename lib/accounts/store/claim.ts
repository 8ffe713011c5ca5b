import { createHash, randomBytes } from "node:crypto"
import { writeAudit } from "@/lib/audit/store"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { clock } from "@/lib/platform/clock"
import { db, inTransaction, type Tx } from "@/lib/platform/db"
import { hashPassword } from "@/lib/platform/password-hash"
import { decidePassword, type PasswordRefusal } from "../rules/passwords"
import type { Claim } from "../schema"

const CLAIM_HOURS = 24

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex")

/** Two claims, or a claim and a new link, follow one another. */
const oneAtATime = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('administrator-claim'))`

/**
 * A fresh one-time link token (24 hours) for the first administrator; earlier unused ones are void. Null once any account
 * exists. Only its hash is stored: show it now or never.
 */
export async function issueClaim(): Promise<{ token: string } | null> {
  return await db().$transaction(async (tx) => {
    await oneAtATime(tx)
    if ((await tx.user.count()) > 0) return null
    await tx.claimToken.deleteMany({ where: { usedAt: null } })
    const token = randomBytes(32).toString("base64url")
    const expiresAt = new Date(clock.now().getTime() + CLAIM_HOURS * 3_600_000)
    await tx.claimToken.create({ data: { tokenHash: hashOf(token), createdAt: clock.now(), expiresAt } })
    return { token }
  })
}

export type ClaimRefusal = { readonly code: "claim_not_valid" } | PasswordRefusal

/** Is this token still good for a claim? For the page, before the form is filled in. */
export async function claimIsOpen(token: string): Promise<boolean> {
  const row = await db().claimToken.findUnique({ where: { tokenHash: hashOf(token) } })
  return row !== null && !row.usedAt && row.expiresAt > clock.now() && (await db().user.count()) === 0
}

/** Makes the first account, an administrator with the password of their own choice. Of several claims at once one wins. */
export async function claimAdministrator(ask: Claim): Promise<Outcome<{ userId: string }, ClaimRefusal>> {
  const decision = decidePassword(ask.password, ask.loginName)
  if (!decision.ok) return decision
  const passwordHash = await hashPassword(ask.password)
  return inTransaction(async (tx) => {
    await oneAtATime(tx)
    const now = clock.now()
    const taken = await tx.claimToken.updateMany({
      where: { tokenHash: hashOf(ask.token), usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    })
    if (taken.count !== 1 || (await tx.user.count()) > 0) return refuse({ code: "claim_not_valid" })
    const { loginName, displayName } = ask
    const user = await tx.user.create({
      data: { loginName, displayName, role: "ADMINISTRATOR", passwordHash, mustChangePassword: false },
    })
    const actor = { kind: "user", id: user.id, name: displayName, role: "ADMINISTRATOR" } as const
    const subject = { kind: "account", id: user.id, title: loginName }
    await writeAudit(tx, actor, {
      action: "account.claim",
      subject,
      after: { loginName, displayName, role: user.role },
    })
    return accept({ userId: user.id })
  })
}
