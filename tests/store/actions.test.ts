import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { makeSessionToken, nowSeconds, SESSION_COOKIE } from "@/lib/platform/session-token"
import { discoverActions, type FoundAction, filesWithServerActions } from "../support/actions/discover"
import { ACTION_INPUTS, type Trial } from "../support/actions/inputs"
import {
  ADMINISTRATOR,
  ENDED,
  fingerprint,
  LINK,
  makeWorld,
  tokenOfLink,
  VISITORS,
  type Visitor,
} from "../support/actions/world"
import { freshDatabase } from "../support/database"

process.env.NEXTAUTH_SECRET = "a-secret-for-tests-that-is-long-enough"

const jar = vi.hoisted(() => new Map<string, string>())
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}))
vi.mock("next/cache", () => ({
  refresh: () => {},
  revalidatePath: () => {},
  revalidateTag: () => {},
  updateTag: () => {},
}))
// The words are not what is tried here.
vi.mock("next-intl/server", () => ({
  getTranslations: async () => Object.assign((key: string) => key, { has: () => true }),
  getLocale: async () => "zh-CN",
  getRequestConfig: (config: unknown) => config,
}))

freshDatabase()

const actions = await discoverActions()
const trialOf = (action: FoundAction): Trial => ACTION_INPUTS[action.name] ?? { input: undefined }
const known = actions.filter((action) => ACTION_INPUTS[action.name])
const guardedBy = (guard: Trial["guard"]) => known.filter((action) => (trialOf(action).guard ?? "session") === guard)

async function signIn(userId: string): Promise<void> {
  jar.set(SESSION_COOKIE, await makeSessionToken({ userId, epoch: 0, since: nowSeconds() }))
}

/** What came of it: "ok", a refusal's code, or where a form post was sent. */
async function outcomeOf(action: FoundAction, input: unknown): Promise<string> {
  try {
    const outcome = (await action.run(input)) as { ok?: boolean; refusal?: { code: string } } | undefined
    return outcome?.ok === false ? (outcome.refusal?.code ?? "?") : "ok"
  } catch (error) {
    const digest = (error as { digest?: unknown }).digest
    if (typeof digest === "string" && digest.startsWith("NEXT_")) return digest
    throw error
  }
}

const formOf = (link: string, fields: unknown): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...(fields as Record<string, string>), link })) form.set(name, value)
  return form
}

beforeEach(() => jar.clear())

describe("every server action", () => {
  it("lies in a file called actions.ts below app", () => {
    expect(filesWithServerActions().filter((file) => !/^app\/.*\/actions\.ts$/.test(file))).toEqual([])
  })

  it.each(actions.map((action) => [action.name, action]))("%s has an input to be tried with", (name, action) => {
    expect(
      ACTION_INPUTS[name],
      `${name} (${action.file}) is not tried yet. Add a line to tests/support/actions/inputs-*.ts: ${name}: { input: { … } } ` +
        "with an input that is right for the seeded event (tests/support/actions/world.ts).",
    ).toBeDefined()
  })

  it("has a name of its own, and no input is left over", () => {
    const names = actions.map((action) => action.name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(Object.keys(ACTION_INPUTS).filter((name) => !names.includes(name))).toEqual([])
  })
})

describe("refused, and nothing is changed", () => {
  let before: Record<string, string>
  beforeAll(async () => {
    await makeWorld()
    before = await fingerprint()
  })

  describe("without a session", () => {
    const open = [...guardedBy("session"), ...guardedBy("own")]
    it.each(open.map((action) => [action.name, action]))("%s", async (_name, action) => {
      expect(await outcomeOf(action, trialOf(action).input)).toBe("not_signed_in")
      jar.set(SESSION_COOKIE, "not-a-token")
      expect(await outcomeOf(action, trialOf(action).input)).toBe("not_signed_in")
      expect(await fingerprint()).toEqual(before)
    })
  })

  describe.each(Object.entries(ENDED))("with a session that is none: %s", (why, userId) => {
    const open = [...guardedBy("session"), ...(why === "first_password" ? [] : guardedBy("own"))]
    it.each(open.map((action) => [action.name, action]))("%s", async (_name, action) => {
      await signIn(userId)
      expect(await outcomeOf(action, trialOf(action).input)).toBe("not_signed_in")
      expect(await fingerprint()).toEqual(before)
    })
  })

  describe.each(Object.keys(VISITORS) as Visitor[])("for %s", (visitor) => {
    const barred = guardedBy("session").filter((action) => !trialOf(action).allowedFor?.includes(visitor))
    it.each(barred.map((action) => [action.name, action]))("%s", async (_name, action) => {
      await signIn(VISITORS[visitor].id)
      expect(await outcomeOf(action, trialOf(action).input)).toMatch(/^(not_allowed|no_such_\w+)$/)
      expect(await fingerprint()).toEqual(before)
    })
  })

  describe("with a wrong token", () => {
    it.each(guardedBy("token").map((action) => [action.name, action]))("%s", async (_name, action) => {
      expect(await outcomeOf(action, trialOf(action).input)).not.toBe("ok")
      expect(await fingerprint()).toEqual(before)
    })

    it.each(guardedBy("link").map((action) => [action.name, action]))("%s", async (_name, action) => {
      for (const link of ["", "x", "A".repeat(43), LINK.id]) {
        const outcome = await outcomeOf(action, formOf(link, trialOf(action).input))
        expect(outcome).toContain("NEXT_")
        expect(outcome).not.toContain("said=")
      }
      expect(await fingerprint()).toEqual(before)
    })
  })

  describe("with another delegate's link", () => {
    it.each(guardedBy("link").map((action) => [action.name, action]))("%s", async (_name, action) => {
      await outcomeOf(action, formOf(tokenOfLink(LINK.otherId), trialOf(action).input))
      // Their own link may remember what they have seen; nothing of anybody else's may move.
      const { PersonalLink: _own, ...others } = await fingerprint()
      const { PersonalLink: _was, ...expected } = before
      expect(others).toEqual(expected)
    })
  })
})

describe("allowed to an administrator or the delegate: so the inputs above are right", () => {
  beforeEach(makeWorld)

  it.each(guardedBy("session").map((action) => [action.name, action]))("%s", async (_name, action) => {
    await signIn(ADMINISTRATOR)
    const { input, mayRefuse = [] } = trialOf(action)
    expect(["ok", ...mayRefuse]).toContain(await outcomeOf(action, input))
  })

  it.each(guardedBy("link").map((action) => [action.name, action]))("%s", async (_name, action) => {
    expect(await outcomeOf(action, formOf(tokenOfLink(LINK.id), trialOf(action).input))).toContain("said=")
  })
})
