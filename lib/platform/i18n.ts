import { cookies } from "next/headers"
import { getRequestConfig } from "next-intl/server"
import { isLocale, type Locale } from "@/lib/kernel/locale"
import { DEFAULT_ZONE } from "@/lib/kernel/zoned"
import { messagesOf } from "./messages"

export const LOCALE_COOKIE = "huiwu-locale"

/** Chinese unless the visitor chose English. */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  return isLocale(chosen) ? chosen : "zh-CN"
}

export default getRequestConfig(async () => {
  const locale = await currentLocale()
  return { locale, messages: messagesOf(locale), timeZone: DEFAULT_ZONE }
})
