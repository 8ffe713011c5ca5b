import { NextResponse } from "next/server"
import { isLocale } from "@/lib/kernel/locale"
import { LOCALE_COOKIE } from "@/lib/platform/i18n"

/** Sets the visitor's language and sends them back where they came from (only the path of the referring page is used). */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData()
  const locale = form.get("locale")
  let back = "/"
  try {
    const from = new URL(request.headers.get("referer") ?? "")
    if (from.host === request.headers.get("host")) back = `${from.pathname}${from.search}`
  } catch {
    back = "/"
  }
  const response = new NextResponse(null, { status: 303, headers: { Location: back.startsWith("//") ? "/" : back } })
  if (isLocale(locale)) {
    response.cookies.set(LOCALE_COOKIE, locale, { path: "/", maxAge: 365 * 86_400, sameSite: "lax", httpOnly: true })
  }
  return response
}
