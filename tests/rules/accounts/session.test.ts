import { NextRequest } from "next/server"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { pathWithin } from "@/app/(auth)/sign-in-request"
import {
  ABSOLUTE_SECONDS,
  makeSessionToken,
  nowSeconds,
  readSessionToken,
  renewedSessionToken,
  SESSION_COOKIE,
} from "@/lib/platform/session-token"
import { proxy } from "@/proxy"

const MINUTE = 60_000

beforeEach(() => {
  process.env.NEXTAUTH_SECRET = "a-secret-for-tests-that-is-long-enough"
  vi.useFakeTimers({ now: Date.UTC(2027, 0, 12, 0, 0), toFake: ["Date"] })
})
afterEach(() => {
  vi.useRealTimers()
  delete process.env.HUIWU_IDLE_MINUTES
})

const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE)
const fresh = () => makeSessionToken({ userId: "u", epoch: 3, since: nowSeconds() })

describe("a session's token", () => {
  it("says who, and nothing to those who hold it", async () => {
    const token = await fresh()
    expect(await readSessionToken(token)).toMatchObject({ userId: "u", epoch: 3 })
    expect(Buffer.from(token, "base64url").toString("latin1")).not.toContain('"u"')
  })

  it("is none when changed, foreign or missing", async () => {
    const token = await fresh()
    expect(await readSessionToken(undefined)).toBeNull()
    expect(await readSessionToken("a.b.c.d.e")).toBeNull()
    expect(await readSessionToken(`${token.slice(0, -4)}AAAA`)).toBeNull()
    process.env.NEXTAUTH_SECRET = "another-secret-that-is-long-enough-too"
    expect(await readSessionToken(token)).toBeNull()
  })

  it("ends after thirty idle minutes, or as many as are set", async () => {
    const token = await fresh()
    later(29)
    expect(await readSessionToken(token)).not.toBeNull()
    later(1)
    expect(await readSessionToken(token)).toBeNull()
    process.env.HUIWU_IDLE_MINUTES = "5"
    const short = await fresh()
    later(6)
    expect(await readSessionToken(short)).toBeNull()
  })

  it("is renewed by use, but not at every request, and never beyond twelve hours", async () => {
    let token = await fresh()
    const session = await readSessionToken(token)
    expect(session && (await renewedSessionToken(session))).toBeNull()
    const limit = ABSOLUTE_SECONDS / 60
    for (let minutes = 0; minutes < limit; minutes += 20) {
      const open = await readSessionToken(token)
      expect(open, `after ${minutes} minutes`).not.toBeNull()
      token = (open && (await renewedSessionToken(open))) ?? token
      later(20)
    }
    expect(await readSessionToken(token)).toBeNull()
  })
})

describe("the proxy", () => {
  const visit = (path: string, more: { token?: string; headers?: Record<string, string> } = {}) =>
    proxy(
      new NextRequest(`http://10.0.0.8:3000${path}`, {
        headers: { ...(more.token ? { cookie: `${SESSION_COOKIE}=${more.token}` } : {}), ...more.headers },
      }),
    )

  it("shows the way to the sign-in page, on the address the visitor typed", async () => {
    const response = await visit("/events/7?day=2")
    expect(response.status).toBe(307)
    expect(response.headers.get("location")).toBe("http://10.0.0.8:3000/sign-in?next=%2Fevents%2F7%3Fday%3D2")
  })

  it("lets actions answer for themselves", async () => {
    expect((await visit("/events", { headers: { "next-action": "x" } })).status).toBe(200)
  })

  it("keeps a session in use alive, in a cookie scripts cannot read", async () => {
    const token = await fresh()
    expect((await visit("/events", { token })).cookies.get(SESSION_COOKIE)).toBeUndefined()
    later(10)
    const kept = (await visit("/events", { token })).cookies.get(SESSION_COOKIE)
    expect(kept).toMatchObject({ httpOnly: true, sameSite: "lax", secure: false, path: "/" })
    later(25)
    expect(await readSessionToken(kept?.value)).toMatchObject({ userId: "u" })
    const behindTls = await visit("/events", { token: kept?.value, headers: { "x-forwarded-proto": "https" } })
    expect(behindTls.cookies.get(SESSION_COOKIE)).toMatchObject({ secure: true })
  })
})

describe("where to go after signing in", () => {
  it.each([
    ["/events/7?day=2", "/events/7?day=2"],
    [undefined, "/events"],
    ["", "/events"],
    ["//evil.example", "/events"],
    ["/\\evil.example", "/events"],
    ["https://evil.example", "/events"],
    ["javascript:alert(1)", "/events"],
    ["/a\nb", "/events"],
  ])("%o → %s", (wanted, path) => expect(pathWithin(wanted)).toBe(path))
})
