import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { OfficeForm } from "@/components/bookings/office-form"
import { PageHead } from "@/components/ui/page-head"
import { mayEditOffice } from "@/lib/office/policy"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { requireActor } from "@/lib/platform/auth"
import { updateOfficeSettingsAction } from "../actions"

export async function generateMetadata() {
  return { title: (await getTranslations("bookings"))("tabs.settings") }
}

export default async function OfficeSettingsPage() {
  const actor = await requireActor()
  if (!mayEditOffice(actor)) notFound()
  const [settings, t] = await Promise.all([officeSettingsOf(), getTranslations("bookings")])
  return (
    <>
      <PageHead title={t("tabs.settings")} lead={t("office.lead")} />
      <OfficeForm settings={settings} save={updateOfficeSettingsAction} />
    </>
  )
}
