import { writeAudit } from "@/lib/audit/store"
import type { SystemActor } from "@/lib/kernel/actor"
import { clock } from "@/lib/platform/clock"
import { db } from "@/lib/platform/db"
import { passwordMatches, wastePasswordCheck } from "@/lib/platform/password-hash"
import { isLocked, lockEnd, MAX_FAILURES } from "../rules/lock-out"
import { MAX_PASSWORD } from "../rules/passwords"
import { normaliseLoginName } from "../schema"

const DOOR: SystemActor = { kind: "system", name: "sign-in" }

/**
 * The user behind a name and a password, or null, after the same work and without a reason: for an unknown, disabled or
 * locked account just as for a wrong password. Every try is counted before it is checked, in one statement, so that many at
 * once get no more than MAX_FAILURES checks; the account is then locked for LOCK_MINUTES.
 */
export const checkSignIn = (typedName: string, password: string): Promise<KnownUser | null> =>
  checkPassword(typedName, password, "account.sign_in")

type KnownUser = { id: string; epoch: number }

/** The same check and the same counting for somebody signed in who confirms with their password; no sign-in is recorded. */
export const confirmPassword = (loginName: string, password: string): Promise<KnownUser | null> =>
  checkPassword(loginName, password, null)

async function checkPassword(typedName: string, password: string, action: string | null): Promise<KnownUser | null> {
  const loginName = normaliseLoginName(typedName.slice(0, 100))
  if (password.length > MAX_PASSWORD * 5) return null
  const user = await db().user.findUnique({ where: { loginName } })
  const now = clock.now()
  const attempt = user && !user.disabledAt && (await takeAttempt(user.id, now))
  if (!user || !attempt) {
    await wastePasswordCheck(password)
    // What was typed as an unknown name may well be a password: it is not kept.
    await recordFailure(
      user ? { id: user.id, title: user.loginName, why: user.disabledAt ? "disabled" : "locked" } : null,
    )
    return null
  }
  if (!(await passwordMatches(password, user.passwordHash))) {
    await recordFailure({ id: user.id, title: user.loginName, why: "wrong_password" }, attempt)
    return null
  }
  return await db().$transaction(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { failedSignIns: 0, lockedUntil: null } })
    const actor = { kind: "user", id: user.id, name: user.displayName, role: user.role } as const
    if (action) await writeAudit(tx, actor, { action, subject: subjectOf(user.id, user.loginName) })
    return { id: user.id, epoch: user.sessionEpoch }
  })
}

const subjectOf = (id: string, title: string) => ({ kind: "account", id, title })

type Attempt = { failedSignIns: number; lockedUntil: Date | null }

/** Counts a try; null when the account is locked. A lock that has run out starts the count anew. */
async function takeAttempt(userId: string, now: Date): Promise<Attempt | null> {
  const rows = await db().$queryRaw<Attempt[]>`
    UPDATE "User" SET
      "failedSignIns" = CASE WHEN "lockedUntil" IS NULL THEN "failedSignIns" + 1 ELSE 1 END,
      "lockedUntil" = CASE WHEN "lockedUntil" IS NULL AND "failedSignIns" + 1 >= ${MAX_FAILURES}
        THEN ${lockEnd(now)}::timestamptz ELSE NULL END
    WHERE id = ${userId} AND ("lockedUntil" IS NULL OR "lockedUntil" <= ${now}::timestamptz)
    RETURNING "failedSignIns", "lockedUntil"`
  return rows[0] ?? null
}

async function recordFailure(of: { id: string; title: string; why: string } | null, attempt?: Attempt): Promise<void> {
  await db().$transaction(async (tx) => {
    const subject = of ? subjectOf(of.id, of.title) : subjectOf("unknown", "")
    const failures = attempt ? { failedSignIns: attempt.failedSignIns } : {}
    await writeAudit(tx, DOOR, {
      action: "account.sign_in_failed",
      subject,
      after: { why: of?.why ?? "unknown_name", ...failures },
    })
    if (attempt && isLocked(attempt, clock.now()))
      await writeAudit(tx, DOOR, {
        action: "account.locked",
        subject,
        after: { lockedUntil: attempt.lockedUntil?.toISOString() ?? null },
      })
  })
}
