import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { RoomsImport } from "@/components/venues/rooms-import"
import { requireActor } from "@/lib/platform/auth"
import { canEditVenues } from "@/lib/venues/queries/access"
import { importRoomsAction, previewRoomsAction } from "../actions"

export async function generateMetadata() {
  return { title: (await getTranslations("venues"))("import.title") }
}

export default async function ImportRoomsPage() {
  const actor = await requireActor()
  if (!(await canEditVenues(actor))) notFound()
  const t = await getTranslations("venues")
  return (
    <>
      <PageHead
        title={t("import.title")}
        lead={t("import.lead")}
        actions={<LinkButton href="/venues">{t("back")}</LinkButton>}
      />
      <RoomsImport actions={{ preview: previewRoomsAction, run: importRoomsAction }} />
    </>
  )
}
