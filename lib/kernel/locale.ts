export const LOCALES = ["zh-CN", "en"] as const
export type Locale = (typeof LOCALES)[number]
export const isLocale = (text: unknown): text is Locale => LOCALES.includes(text as Locale)
