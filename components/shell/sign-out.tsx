import { getTranslations } from "next-intl/server"

/** A plain form post: works without scripts. */
export async function SignOut() {
  const t = await getTranslations("shell")
  return (
    <form action="/api/sign-out" method="post">
      <button type="submit" className="min-h-7 border-0 bg-transparent px-0 text-[14px] text-ink-2 underline">
        {t("signOut")}
      </button>
    </form>
  )
}
