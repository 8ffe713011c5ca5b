import { beforeEach, describe, expect, it } from "vitest"
import { unlockAccount } from "@/lib/accounts/store/access"
import { checkSignIn } from "@/lib/accounts/store/sign-in"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { auditActions, makeUser, PASSWORD } from "./office"

freshDatabase()

beforeEach(async () => {
  await db().$executeRaw`TRUNCATE "User", "AuditEntry" CASCADE`
})

const userNamed = (loginName: string) => db().user.findUniqueOrThrow({ where: { loginName } })

describe("signing in", () => {
  it("accepts name and password, the name in any case and width, and forgets earlier slips", async () => {
    const { user } = await makeUser("zhou", "ORGANISER")
    expect(await checkSignIn("zhou", "wrong")).toBeNull()
    expect(await checkSignIn(" ＺＨＯＵ ", PASSWORD)).toEqual({ id: user.id, epoch: 0 })
    expect(await userNamed("zhou")).toMatchObject({ failedSignIns: 0, lockedUntil: null })
    expect(await auditActions()).toEqual(["account.sign_in_failed", "account.sign_in"])
  })

  it("answers an unknown name, a wrong password and a disabled account alike, and keeps no typed name", async () => {
    const { user } = await makeUser("chen", "CLERK")
    await db().user.update({ where: { id: user.id }, data: { disabledAt: new Date() } })
    expect(await checkSignIn("chen", PASSWORD)).toBeNull()
    expect(await checkSignIn("my-secret-password", "x")).toBeNull()
    const rows = await db().auditEntry.findMany({ orderBy: { id: "asc" } })
    expect(rows.map((row) => row.after)).toEqual([{ why: "disabled" }, { why: "unknown_name" }])
    expect(JSON.stringify(rows, (_key, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain(
      "my-secret",
    )
  })

  it("locks after five wrong passwords in a row, even for the right one, for fifteen minutes", async () => {
    const { user, actor } = await makeUser("zhou", "ADMINISTRATOR")
    for (let n = 0; n < 5; n++) expect(await checkSignIn("zhou", "wrong")).toBeNull()
    const locked = await userNamed("zhou")
    const minutes = ((locked.lockedUntil?.getTime() ?? 0) - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(14)
    expect(minutes).toBeLessThanOrEqual(15)
    expect(await checkSignIn("zhou", PASSWORD)).toBeNull()
    expect((await auditActions()).filter((action) => action === "account.locked")).toHaveLength(1)

    await db().user.update({ where: { id: user.id }, data: { lockedUntil: new Date(Date.now() - 1000) } })
    expect(await checkSignIn("zhou", "wrong")).toBeNull()
    expect(await userNamed("zhou")).toMatchObject({ failedSignIns: 1, lockedUntil: null })
    expect(await checkSignIn("zhou", PASSWORD)).not.toBeNull()

    for (let n = 0; n < 5; n++) await checkSignIn("zhou", "wrong")
    expect(await unlockAccount(actor, user.id)).toMatchObject({ ok: true })
    expect(await checkSignIn("zhou", PASSWORD)).not.toBeNull()
  })

  it("checks at most five of twenty wrong passwords at once, and counts exactly", async () => {
    await makeUser("zhou", "ORGANISER")
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => checkSignIn("zhou", `wrong-${n}`)))
    expect(answers.every((answer) => answer === null)).toBe(true)
    expect(await userNamed("zhou")).toMatchObject({ failedSignIns: 5, lockedUntil: expect.any(Date) })
    const failures = await db().auditEntry.findMany({ where: { action: "account.sign_in_failed" } })
    const why = failures.map((row) => (row.after as { why: string }).why)
    expect(why.filter((one) => one === "wrong_password")).toHaveLength(5)
    expect(why.filter((one) => one === "locked")).toHaveLength(15)
  })
})
