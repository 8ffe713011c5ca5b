import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { OrderGallery } from "@/components/seat-orders/order-gallery"
import { PrintButton } from "@/components/tasks/print-button"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { requireActor } from "@/lib/platform/auth"
import { ordersFor } from "@/lib/seating/queries/orders"
import { turnOf } from "@/lib/seating/rules/rotation/turn"

export async function generateMetadata() {
  return { title: (await getTranslations("orders"))("title") }
}

export default async function SeatingOrdersPage({ params }: { params: Promise<{ eventId: string }> }) {
  const actor = await requireActor()
  const { eventId } = await params
  const found = await ordersFor(actor, eventId)
  if (!found) notFound()
  const t = await getTranslations("orders")
  const { evenRule, twoPersonRule } = found.event.settings
  const turn = turnOf(found.event.settings)
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <PrintButton label={t("print")} />
            {found.mayRun ? <LinkButton href={`/events/${eventId}/settings`}>{t("settings")}</LinkButton> : null}
            <LinkButton href={`/events/${eventId}/seating`}>{t("back")}</LinkButton>
          </>
        }
      />
      <OrderGallery parity={{ evenRule, twoPersonRule }} turn={turn} uses={found.uses} />
    </>
  )
}
