import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/panel"

export default async function DoorNotFound() {
  const t = await getTranslations("bookings")
  return (
    <main>
      <h1 className="sr-only">{t("door.gone")}</h1>
      <EmptyState title={t("door.gone")}>{t("door.goneLead")}</EmptyState>
    </main>
  )
}
