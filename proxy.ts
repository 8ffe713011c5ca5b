import { type NextRequest, NextResponse } from "next/server"
import { LAST_EVENT_COOKIE } from "@/lib/events/schema"
import {
  idleSeconds,
  readSessionToken,
  renewedSessionToken,
  SESSION_COOKIE,
  sessionCookieOptions,
} from "@/lib/platform/session-token"

/**
 * A convenience in front of the office's pages: shows the way to the sign-in page and keeps a session in use from ending.
 * It guards nothing: every page, action, query and store asks for itself.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const session = await readSessionToken(request.cookies.get(SESSION_COOKIE)?.value)
  if (!session) return request.headers.has("next-action") ? NextResponse.next() : toSignIn(request)
  const response = NextResponse.next()
  const renewed = await renewedSessionToken(session)
  if (renewed) {
    const protocol = request.headers.get("x-forwarded-proto") ?? request.nextUrl.protocol
    const options = { ...sessionCookieOptions(protocol.startsWith("https")), maxAge: idleSeconds() }
    response.cookies.set(SESSION_COOKIE, renewed, options)
  }
  const eventId = /^\/events\/([0-9a-f-]{36})(?:\/|$)/.exec(request.nextUrl.pathname)?.[1]
  if (eventId && request.cookies.get(LAST_EVENT_COOKIE)?.value !== eventId)
    response.cookies.set(LAST_EVENT_COOKIE, eventId, { path: "/", sameSite: "lax", httpOnly: true })
  return response
}

function toSignIn(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone()
  const wanted = `${url.pathname}${url.search}`
  url.pathname = "/sign-in"
  url.search = wanted === "/" ? "" : `?next=${encodeURIComponent(wanted)}`
  return NextResponse.redirect(url)
}

/** The office only: not the delegates' pages, pages at doors, sign-in itself, health, or files. */
export const config = {
  matcher: ["/((?!_next/|api/|p/|door/|sign-in|claim|change-password|.*\\.[a-z0-9]+$).*)"],
}
