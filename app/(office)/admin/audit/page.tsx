import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { buttonClass, LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { auditNouns, auditPage } from "@/lib/audit/queries/page"
import { auditFilter } from "@/lib/audit/schema"
import { eventsOf } from "@/lib/events/queries/list"
import { requireActor } from "@/lib/platform/auth"
import { AuditFilterForm } from "./audit-filter-form"
import { AuditTable } from "./audit-table"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const FIELDS = ["who", "what", "eventId", "from", "to", "text"] as const

export default async function AuditLogPage({ searchParams }: Props) {
  const [asked, actor, t] = await Promise.all([searchParams, requireActor(), getTranslations("audit")])
  const filter = auditFilter.parse(asked)
  const [page, nouns, events] = await Promise.all([auditPage(actor, filter), auditNouns(actor), eventsOf(actor)])
  if (!page) notFound()
  const query = new URLSearchParams(FIELDS.flatMap((field) => (filter[field] ? [[field, filter[field]]] : [])))
  const older = new URLSearchParams(query)
  if (page.older) older.set("before", page.older)
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        actions={
          <a className={buttonClass()} href={`/admin/audit/export?${query}`} download>
            {t("export")}
          </a>
        }
      />
      <Panel>
        <AuditFilterForm filter={filter} nouns={nouns} events={events} />
        {page.lines.length > 0 ? (
          <AuditTable lines={page.lines} />
        ) : (
          <EmptyState title={t("empty")} action={<LinkButton href="/admin/audit">{t("clear")}</LinkButton>} />
        )}
      </Panel>
      <nav aria-label={t("pages")} className="mt-4 flex flex-wrap gap-2">
        {filter.before ? <LinkButton href={`/admin/audit?${query}`}>{t("newest")}</LinkButton> : null}
        {page.older ? <LinkButton href={`/admin/audit?${older}`}>{t("older")}</LinkButton> : null}
      </nav>
    </>
  )
}
