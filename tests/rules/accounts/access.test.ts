import { describe, expect, it } from "vitest"
import { mayIssueLinks, mayManageAccounts } from "@/lib/accounts/policy"
import { leavesNoAdministrator } from "@/lib/accounts/rules/last-administrator"
import { linkPath, linkToken, linkTokenHash, looksLikeLinkToken } from "@/lib/accounts/rules/link-token"
import { loginNameInput } from "@/lib/accounts/schema"
import { ROLES, type Role } from "@/lib/kernel/actor"

const user = (role: Role) => ({ kind: "user", id: "u", name: "u", role }) as const
const delegate = { kind: "delegate", participationId: "p", eventId: "e", name: "d" } as const

describe("who manages accounts", () => {
  it.each(ROLES)("%s", (role) => expect(mayManageAccounts(user(role))).toBe(role === "ADMINISTRATOR"))
  it("no delegate", () => expect(mayManageAccounts(delegate)).toBe(false))
})

describe("who hands out personal links", () => {
  it.each([
    ["an administrator outside the event", user("ADMINISTRATOR"), null, true],
    ["an organiser of the event", user("ORGANISER"), { areas: [] }, true],
    ["an organiser outside the event", user("ORGANISER"), null, false],
    ["a clerk of people", user("CLERK"), { areas: ["people"] }, true],
    ["a clerk of notices", user("CLERK"), { areas: ["notices"] }, true],
    ["a clerk of seating", user("CLERK"), { areas: ["seating"] }, false],
    ["a checker", user("CHECKER"), { areas: ["people"] }, false],
    ["door staff", user("DOOR"), { areas: ["people"] }, false],
    ["a delegate", delegate, { areas: ["people"] }, false],
  ] as const)("%s", (_who, actor, membership, may) => expect(mayIssueLinks(actor, membership)).toBe(may))
})

describe("leavesNoAdministrator", () => {
  const account = (id: string, role: Role, disabled = false) => ({ id, role, disabled })
  const two = [account("a", "ADMINISTRATOR"), account("b", "ADMINISTRATOR")]
  it.each([
    ["the only one is disabled", [account("a", "ADMINISTRATOR")], account("a", "ADMINISTRATOR", true), true],
    ["the only one becomes a clerk", [account("a", "ADMINISTRATOR")], account("a", "CLERK"), true],
    ["the only one stays", [account("a", "ADMINISTRATOR")], account("a", "ADMINISTRATOR"), false],
    ["one of two is disabled", two, account("a", "ADMINISTRATOR", true), false],
    [
      "the other one is disabled already",
      [account("a", "ADMINISTRATOR"), account("b", "ADMINISTRATOR", true)],
      account("a", "CLERK"),
      true,
    ],
  ])("%s", (_what, accounts, changed, expected) => expect(leavesNoAdministrator(accounts, changed)).toBe(expected))
})

describe("the token of a personal link", () => {
  const key = Buffer.alloc(32, 7)
  it("is 32 bytes, the same for the same link, and another for another link or key", () => {
    const token = linkToken("link-1", key)
    expect(Buffer.from(token, "base64url")).toHaveLength(32)
    expect(linkToken("link-1", key)).toBe(token)
    expect(linkToken("link-2", key)).not.toBe(token)
    expect(linkToken("link-1", Buffer.alloc(32, 8))).not.toBe(token)
  })
  it("cannot be read off what is stored", () => {
    const token = linkToken("link-1", key)
    expect(linkTokenHash(token)).toMatch(/^[0-9a-f]{64}$/)
    expect(linkTokenHash(token)).not.toContain(token)
    expect(linkPath(token)).toBe(`/p/${token}`)
  })
  it.each(["", "abc", "a".repeat(42), "a".repeat(44), `${"a".repeat(42)}=`, "../../../etc/passwd"])(
    "%o is none",
    (text) => expect(looksLikeLinkToken(text)).toBe(false),
  )
})

describe("login names", () => {
  it.each([
    ["  Zhou ", "zhou"],
    ["ＺＨＯＵ１", "zhou1"],
    ["周海燕", "周海燕"],
    ["zhou.hai-yan@npc", "zhou.hai-yan@npc"],
  ])("%o is %o", (typed, kept) => expect(loginNameInput.parse(typed)).toBe(kept))
  it.each(["", "z", "zhou haiyan", "-zhou", "<b>zhou</b>", "zh\u0000ou", "z".repeat(41)])("%o is refused", (typed) =>
    expect(loginNameInput.safeParse(typed).success).toBe(false),
  )
})
