import { NextResponse } from "next/server"
import { SESSION_COOKIE } from "@/lib/platform/session-token"

/** Ends the session of this browser; a plain form posts here, so that it works without scripts. */
export async function POST(request: Request): Promise<Response> {
  const origin = request.headers.get("origin")
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host")
  const foreign = origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host)
  if (foreign) return new NextResponse(null, { status: 403 })
  const response = new NextResponse(null, { status: 303, headers: { Location: "/sign-in" } })
  response.cookies.delete(SESSION_COOKIE)
  return response
}
