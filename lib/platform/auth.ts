import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import type { NextRequest } from "next/server"
import NextAuth, { type AuthOptions } from "next-auth"
import CredentialsProvider from "next-auth/providers/credentials"
import { cache } from "react"
import type { Role, UserActor } from "@/lib/kernel/actor"
import { db } from "./db"
import { appSecret } from "./secret"
import { idleSeconds, nowSeconds, readSessionToken, SESSION_COOKIE, sessionCookieOptions } from "./session-token"

/** Who the name and password belong to, or null: the caller says nothing about why. */
export type CheckSignIn = (loginName: string, password: string) => Promise<{ id: string; epoch: number } | null>

/** next-auth as this product uses it. `https` is what the visitor's browser speaks; the office's network may be plain http. */
export function authOptions(check: CheckSignIn, https: boolean): AuthOptions {
  return {
    secret: appSecret(),
    session: { strategy: "jwt", maxAge: idleSeconds() },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    cookies: { sessionToken: { name: SESSION_COOKIE, options: sessionCookieOptions(https) } },
    useSecureCookies: https,
    // Wrong passwords are in the audit log; next-auth's own lines would carry them to the console.
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
    providers: [
      CredentialsProvider({
        credentials: { loginName: {}, password: {} },
        authorize: async (given) => {
          const user = await check(String(given?.loginName ?? ""), String(given?.password ?? ""))
          return user && { id: user.id, epoch: user.epoch }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user && "epoch" in user ? { sub: user.id, epoch: user.epoch, since: nowSeconds() } : token,
      session: ({ session }) => ({ expires: session.expires }),
    },
  }
}

/** The handler of app/api/auth: sign-in and sign-out. */
export const authHandler =
  (check: CheckSignIn) => (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) => {
    const protocol = request.headers.get("x-forwarded-proto") ?? request.nextUrl.protocol
    return NextAuth(
      request as never,
      context as never,
      authOptions(check, protocol.startsWith("https")),
    ) as Promise<Response>
  }

export type SignedInUser = {
  readonly id: string
  readonly loginName: string
  readonly name: string
  readonly role: Role
  readonly personId: string | null
  readonly mustChangePassword: boolean
}

/**
 * The user of this request's session, read from the database anew: null when there is none, it has ended (idle, too old,
 * ended by an administrator or a changed password) or the account is disabled. Their first password may still be pending.
 */
export const signedInUser = cache(async (): Promise<SignedInUser | null> => {
  const session = await readSessionToken((await cookies()).get(SESSION_COOKIE)?.value)
  if (!session) return null
  const user = await db().user.findUnique({ where: { id: session.userId } })
  if (!user || user.disabledAt || user.sessionEpoch !== session.epoch) return null
  const { id, loginName, displayName: name, role, personId, mustChangePassword } = user
  return { id, loginName, name, role, personId, mustChangePassword }
})

const actorOf = (user: SignedInUser): UserActor => ({ kind: "user", id: user.id, name: user.name, role: user.role })

/** Who acts in this request. Null without a session and while the first password has not been changed. */
export async function currentActor(): Promise<UserActor | null> {
  const user = await signedInUser()
  return user && !user.mustChangePassword ? actorOf(user) : null
}

/** For pages of the office: the actor, or off to the sign-in or change-password page. */
export async function requireActor(): Promise<UserActor> {
  const user = await signedInUser()
  if (!user) redirect("/sign-in")
  if (user.mustChangePassword) redirect("/change-password")
  return actorOf(user)
}
