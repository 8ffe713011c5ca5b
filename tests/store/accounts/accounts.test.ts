import { beforeEach, describe, expect, it } from "vitest"
import { accountsFor } from "@/lib/accounts/queries/accounts"
import { endSessions, setDisabled } from "@/lib/accounts/store/access"
import { createAccount, resetPassword, updateAccount } from "@/lib/accounts/store/accounts"
import { changeOwnPassword } from "@/lib/accounts/store/own-password"
import { checkSignIn } from "@/lib/accounts/store/sign-in"
import { auditPage } from "@/lib/audit/queries/page"
import { auditFilter } from "@/lib/audit/schema"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { auditActions, makeUser, PASSWORD } from "./office"

freshDatabase()

beforeEach(async () => {
  await db().$executeRaw`TRUNCATE "User", "Person", "AuditEntry" CASCADE`
})

const NEW = { loginName: "chen", displayName: "陈国平", role: "CLERK", personId: null } as const

describe("accounts", () => {
  it("are made with a first password that signs in and must be changed", async () => {
    const { actor } = await makeUser("admin", "ADMINISTRATOR")
    const made = await createAccount(actor, NEW)
    if (!made.ok) throw new Error(made.refusal.code)
    const { userId, password } = made.value
    expect(password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
    expect((await checkSignIn("chen", password))?.id).toBe(userId)
    expect(await db().user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({ mustChangePassword: true })
    const records = await db().auditEntry.findMany()
    expect(records.map((row) => JSON.stringify([row.before, row.after])).join()).not.toContain(password)

    const chen = { kind: "user", id: userId, name: "陈国平", role: "CLERK" } as const
    const change = (current: string, next: string) => changeOwnPassword(chen, "chen", { current, next })
    expect(await change("wrong", PASSWORD)).toMatchObject({ refusal: { code: "current_password_wrong" } })
    expect(await change(password, password)).toMatchObject({ refusal: { code: "password_unchanged" } })
    expect(await change(password, "short")).toMatchObject({ refusal: { code: "password_too_short" } })
    expect(await change(password, PASSWORD)).toMatchObject({ ok: true })
    const after = await db().user.findUniqueOrThrow({ where: { id: userId } })
    expect(after).toMatchObject({ mustChangePassword: false, sessionEpoch: 1 })
    expect(await checkSignIn("chen", password)).toBeNull()
  })

  it("have names of their own", async () => {
    const { actor } = await makeUser("admin", "ADMINISTRATOR")
    const both = await Promise.all([createAccount(actor, NEW), createAccount(actor, NEW)])
    expect(both.map((one) => one.ok).sort()).toEqual([false, true])
    expect(both.find((one) => !one.ok)).toMatchObject({ refusal: { code: "login_name_taken", loginName: "chen" } })
  })

  it("are disabled, not deleted; their sessions end; they come back", async () => {
    const { actor } = await makeUser("admin", "ADMINISTRATOR")
    const { user } = await makeUser("chen", "CLERK")
    expect(await setDisabled(actor, user.id, true)).toMatchObject({ ok: true })
    expect(await db().user.findUniqueOrThrow({ where: { id: user.id } })).toMatchObject({ sessionEpoch: 1 })
    expect(await checkSignIn("chen", PASSWORD)).toBeNull()
    expect((await accountsFor(actor))?.map((row) => [row.loginName, row.disabled])).toEqual([
      ["admin", false],
      ["chen", true],
    ])
    expect(await setDisabled(actor, user.id, false)).toMatchObject({ ok: true })
    expect(await checkSignIn("chen", PASSWORD)).not.toBeNull()
  })

  it("keep one administrator, whoever tries at the same time", async () => {
    const one = await makeUser("one", "ADMINISTRATOR")
    const two = await makeUser("two", "ADMINISTRATOR")
    expect(await setDisabled(one.actor, one.user.id, true)).toMatchObject({ refusal: { code: "not_yourself" } })
    const outcomes = await Promise.all([
      setDisabled(one.actor, two.user.id, true),
      setDisabled(two.actor, one.user.id, true),
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const left = await db().user.findFirstOrThrow({ where: { disabledAt: null } })
    const demote = { userId: left.id, displayName: "x", role: "CLERK", personId: null } as const
    expect(await updateAccount(one.actor, demote)).toMatchObject({ refusal: { code: "last_administrator" } })
  })

  it("are reset, with the lock and all sessions ended", async () => {
    const { actor } = await makeUser("admin", "ADMINISTRATOR")
    const { user } = await makeUser("chen", "CLERK")
    for (let n = 0; n < 5; n++) await checkSignIn("chen", "wrong")
    const reset = await resetPassword(actor, user.id)
    if (!reset.ok) throw new Error(reset.refusal.code)
    expect(await checkSignIn("chen", PASSWORD)).toBeNull()
    expect(await checkSignIn("chen", reset.value.password)).toEqual({ id: user.id, epoch: 1 })
    expect(await endSessions(actor, user.id)).toMatchObject({ ok: true })
    expect(await checkSignIn("chen", reset.value.password)).toEqual({ id: user.id, epoch: 2 })
  })

  it("refuse everybody but an administrator, and unknown ids", async () => {
    const { actor } = await makeUser("organiser", "ORGANISER")
    const { actor: administrator, user } = await makeUser("admin", "ADMINISTRATOR")
    for (const outcome of [
      await createAccount(actor, NEW),
      await updateAccount(actor, { userId: user.id, displayName: "x", role: "DOOR", personId: null }),
      await resetPassword(actor, user.id),
      await setDisabled(actor, user.id, true),
      await endSessions(actor, user.id),
    ])
      expect(outcome).toMatchObject({ ok: false, refusal: { code: "not_allowed" } })
    expect(await accountsFor(actor)).toBeNull()
    expect(await auditPage(actor, auditFilter.parse({}))).toBeNull()
    expect(await auditActions()).toEqual([])
    expect(await resetPassword(administrator, "nobody")).toMatchObject({ refusal: { code: "no_such_account" } })
  })
})

describe("the records", () => {
  it("are filtered, and paged without gap or repetition", async () => {
    const { actor } = await makeUser("admin", "ADMINISTRATOR")
    await db().auditEntry.createMany({
      data: Array.from({ length: 120 }, (_, n) => ({
        at: new Date(Date.UTC(2027, 0, 12 + (n % 2), 15, 59, 59)),
        actorId: "u",
        actorName: n % 3 === 0 ? "周海燕" : "陈国平",
        action: n % 2 === 0 ? "meeting.move" : "people.import",
        subjectKind: "meeting",
        subjectId: `${n}`,
        subjectTitle: `第${n}次会议`,
        before: { room: "六号厅", floor: 2 },
        after: { room: "七号厅", floor: 2 },
      })),
    })
    const seen: string[] = []
    let before: string | null = null
    do {
      const page = await auditPage(actor, auditFilter.parse({ before }))
      seen.push(...(page?.lines.map((line) => line.id) ?? []))
      before = page?.older ?? null
    } while (before)
    expect(new Set(seen).size).toBe(120)
    expect(seen).toHaveLength(120)

    const count = async (filter: Record<string, string>) =>
      (await auditPage(actor, auditFilter.parse(filter), 500))?.lines.length
    expect(await count({ who: "周" })).toBe(40)
    expect(await count({ what: "people" })).toBe(60)
    expect(await count({ text: "第7次" })).toBe(1)
    // 15:59:59 UTC is one second before midnight in Shanghai.
    expect(await count({ from: "2027-01-12", to: "2027-01-12" })).toBe(60)
    expect(await count({ from: "2027-01-13" })).toBe(60)
    expect(await count({ from: "2027-01-14" })).toBe(0)
    const first = (await auditPage(actor, auditFilter.parse({})))?.lines[0]
    expect(first?.differences).toEqual([{ field: "room", before: "六号厅", after: "七号厅" }])
  })
})
