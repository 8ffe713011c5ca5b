import { beforeEach, describe, expect, it } from "vitest"
import { claimAdministrator, claimIsOpen, issueClaim } from "@/lib/accounts/store/claim"
import { checkSignIn } from "@/lib/accounts/store/sign-in"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { makeUser, PASSWORD } from "./office"

freshDatabase()

beforeEach(async () => {
  await db().$executeRaw`TRUNCATE "User", "ClaimToken", "AuditEntry" CASCADE`
})

const claimWith = (token: string, loginName = "zhou") =>
  claimAdministrator({ token, loginName, displayName: "周海燕", password: PASSWORD })

describe("claiming the first account", () => {
  it("works once, with a token that is stored as a hash only", async () => {
    const claim = await issueClaim()
    const token = claim?.token ?? ""
    expect(Buffer.from(token, "base64url")).toHaveLength(32)
    expect(await db().claimToken.findFirstOrThrow()).not.toMatchObject({ tokenHash: token })
    expect(await claimIsOpen(token)).toBe(true)
    expect(await claimWith(token)).toMatchObject({ ok: true })
    expect(await db().user.findFirstOrThrow()).toMatchObject({ role: "ADMINISTRATOR", mustChangePassword: false })
    expect(await checkSignIn("zhou", PASSWORD)).not.toBeNull()
    expect(await claimIsOpen(token)).toBe(false)
    expect(await claimWith(token, "second")).toMatchObject({ ok: false, refusal: { code: "claim_not_valid" } })
    expect(await issueClaim()).toBeNull()
  })

  it("leaves the token good when the password is refused", async () => {
    const token = (await issueClaim())?.token ?? ""
    const refused = await claimAdministrator({ token, loginName: "zhou", displayName: "周", password: "1234567890" })
    expect(refused).toMatchObject({ ok: false, refusal: { code: "password_too_common" } })
    expect(await claimIsOpen(token)).toBe(true)
  })

  it.each([
    ["made up", async () => "A".repeat(43)],
    [
      "older than a day",
      async () => {
        const token = (await issueClaim())?.token ?? ""
        await db().claimToken.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
        return token
      },
    ],
    [
      "replaced by a newer one",
      async () => {
        const token = (await issueClaim())?.token ?? ""
        await issueClaim()
        return token
      },
    ],
    [
      "issued before somebody else had an account",
      async () => {
        const token = (await issueClaim())?.token ?? ""
        await makeUser("first", "ADMINISTRATOR")
        return token
      },
    ],
  ])("refuses a token that is %s", async (_what, tokenOf) => {
    const token = await tokenOf()
    const before = await db().user.count()
    expect(await claimIsOpen(token)).toBe(false)
    expect(await claimWith(token)).toMatchObject({ ok: false, refusal: { code: "claim_not_valid" } })
    expect(await db().user.count()).toBe(before)
  })

  it("lets one of ten claims at once win", async () => {
    const token = (await issueClaim())?.token ?? ""
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => claimWith(token, `person${n}`)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await db().user.count()).toBe(1)
  })
})
