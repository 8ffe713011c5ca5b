import { getLocale, getTranslations } from "next-intl/server"

/** A plain form: works without scripts, and comes back to the page it stands on. */
export async function LanguageSwitch() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("shell")])
  const other = locale === "zh-CN" ? { code: "en", name: "English" } : { code: "zh-CN", name: "中文" }
  return (
    <form action="/api/language" method="post">
      <input type="hidden" name="locale" value={other.code} />
      <button
        type="submit"
        lang={other.code}
        aria-label={`${t("language")}: ${other.name}`}
        className="min-h-7 border-0 bg-transparent px-1 text-[14px] text-ink-2 underline"
      >
        {other.name}
      </button>
    </form>
  )
}
