import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { cookies } from "next/headers"
import { getRequestConfig } from "next-intl/server"
import { isLocale, type Locale } from "@/lib/kernel/locale"
import { DEFAULT_ZONE } from "@/lib/kernel/zoned"

export const LOCALE_COOKIE = "huiwu-locale"

const loaded = new Map<Locale, Record<string, unknown>>()

/** All words of a language: one namespace for each file of messages/<locale>/. */
export function messagesOf(locale: Locale): Record<string, unknown> {
  const known = loaded.get(locale)
  if (known && process.env.NODE_ENV === "production") return known
  const folder = join(process.cwd(), "messages", locale)
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"))
  const messages = Object.fromEntries(
    files.map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), "utf8"))]),
  )
  loaded.set(locale, messages)
  return messages
}

/** Chinese unless the visitor chose English. */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  return isLocale(chosen) ? chosen : "zh-CN"
}

export default getRequestConfig(async () => {
  const locale = await currentLocale()
  return { locale, messages: messagesOf(locale), timeZone: DEFAULT_ZONE }
})
