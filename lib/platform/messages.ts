import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createTranslator } from "next-intl"
import { LOCALES, type Locale } from "@/lib/kernel/locale"
import { productRoot } from "./root"

export type Words = { [key: string]: string | Words }
export type Translator = {
  (key: string, values?: Record<string, string | number>): string
  has(key: string): boolean
}

const loaded = new Map<Locale, Words>()

/** All words of a language: one namespace for each file of messages/<locale>/. */
export function messagesOf(locale: Locale): Words {
  const known = loaded.get(locale)
  if (known && process.env.NODE_ENV === "production") return known
  const folder = join(productRoot(), "messages", locale)
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"))
  const messages = Object.fromEntries(
    files.map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), "utf8")) as Words]),
  )
  loaded.set(locale, messages)
  return messages
}

const translators = new Map<string, Translator>()

/**
 * The words of one namespace: for mail, calendars, spreadsheets, the command line and pages that must be fast. Kept in
 * production: a translator reads each message once and remembers how.
 */
export function wordsFor(locale: Locale, namespace: string): Translator {
  const language = LOCALES.includes(locale) ? locale : "zh-CN"
  const name = `${language}/${namespace}`
  const known = translators.get(name)
  if (known && process.env.NODE_ENV === "production") return known
  const made = createTranslator({ locale: language, messages: messagesOf(language), namespace: namespace as never })
  const translator = made as unknown as Translator
  translators.set(name, translator)
  return translator
}
