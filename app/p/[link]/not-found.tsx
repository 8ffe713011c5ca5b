import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/panel"

export default async function LinkNotFound() {
  const t = await getTranslations("delegate")
  return (
    <>
      <h1 className="sr-only">{t("gone.title")}</h1>
      <EmptyState title={t("gone.title")}>{t("gone.body")}</EmptyState>
    </>
  )
}
