import { decode, encode } from "next-auth/jwt"
import { appSecret } from "./secret"

/**
 * The session's token: who, the epoch of their sessions it was made in, and when they signed in. It expires after the idle
 * time; proxy.ts renews it while requests come in, up to the absolute limit.
 */
export const SESSION_COOKIE = "huiwu-session"
export const ABSOLUTE_SECONDS = 12 * 60 * 60
const RENEW_AFTER_SECONDS = 60

export type SessionToken = {
  readonly userId: string
  readonly epoch: number
  /** Seconds since the Unix epoch. */
  readonly since: number
  readonly issuedAt: number
}

export const nowSeconds = (): number => Math.floor(Date.now() / 1000)

/** Seconds without a request after which a session ends; HUIWU_IDLE_MINUTES, 30 by default. */
export function idleSeconds(): number {
  const minutes = Number(process.env.HUIWU_IDLE_MINUTES)
  return (Number.isFinite(minutes) && minutes > 0 ? minutes : 30) * 60
}

export const makeSessionToken = (of: Pick<SessionToken, "userId" | "epoch" | "since">): Promise<string> =>
  encode({
    token: { sub: of.userId, epoch: of.epoch, since: of.since },
    secret: appSecret(),
    maxAge: Math.min(idleSeconds(), Math.max(0, of.since + ABSOLUTE_SECONDS - nowSeconds())),
  })

/** What a token says, or null when it is none of ours, idle for too long, or older than the absolute limit. */
export async function readSessionToken(token: string | undefined): Promise<SessionToken | null> {
  if (!token) return null
  const claims = await decode({ token, secret: appSecret() }).catch(() => null)
  const { sub, epoch, since, iat, exp } = claims ?? {}
  if (typeof sub !== "string" || typeof epoch !== "number" || typeof since !== "number") return null
  if (typeof iat !== "number" || typeof exp !== "number" || exp <= nowSeconds()) return null
  return since + ABSOLUTE_SECONDS > nowSeconds() ? { userId: sub, epoch, since, issuedAt: iat } : null
}

/** A fresh token for a session in use; null while the old one is young enough. */
export const renewedSessionToken = async (session: SessionToken): Promise<string | null> =>
  nowSeconds() - session.issuedAt < RENEW_AFTER_SECONDS ? null : makeSessionToken(session)

export const sessionCookieOptions = (https: boolean) =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: https }) as const
