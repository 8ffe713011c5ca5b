import { NextResponse } from "next/server"
import { isLocale } from "@/lib/kernel/locale"
import { LOCALE_COOKIE } from "@/lib/platform/i18n"
import { isTextSize, SIZE_COOKIE } from "../text-size"

/** Keeps the text size or language chosen by a plain link (?size= or ?language=) and goes back to the page. */
export async function GET(request: Request, { params }: { params: Promise<{ link: string }> }): Promise<Response> {
  const { link } = await params
  const asked = new URL(request.url).searchParams
  const response = new NextResponse(null, { status: 303, headers: { Location: `/p/${encodeURIComponent(link)}` } })
  const keep = { maxAge: 365 * 86_400, sameSite: "lax", httpOnly: true } as const
  const [size, language] = [asked.get("size"), asked.get("language")]
  if (isTextSize(size)) response.cookies.set(SIZE_COOKIE, size, { ...keep, path: "/p" })
  if (isLocale(language)) response.cookies.set(LOCALE_COOKIE, language, { ...keep, path: "/" })
  return response
}
