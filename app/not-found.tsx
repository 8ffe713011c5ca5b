import { getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/panel"

export default async function NotFound() {
  const t = await getTranslations("shell")
  return (
    <main className="mx-auto max-w-xl pt-24">
      <h1 className="sr-only">{t("notFound.title")}</h1>
      <EmptyState title={t("notFound.title")} action={<LinkButton href="/">{t("notFound.home")}</LinkButton>}>
        {t("notFound.body")}
      </EmptyState>
    </main>
  )
}
