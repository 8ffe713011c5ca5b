import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { RatePicker } from "@/components/late-change/rate-picker"
import { TurnPanel } from "@/components/late-change/turn-panel"
import { PrintButton } from "@/components/tasks/print-button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { requireActor } from "@/lib/platform/auth"
import { changeOverFor } from "@/lib/seating/queries/changeover"

type Props = {
  params: Promise<{ eventId: string; meetingId: string }>
  searchParams: Promise<{ rate?: string | string[] }>
}

/** Cards one person changes in a minute, unless the page says otherwise. */
const RATE = 6
const FASTEST = 60

export async function generateMetadata() {
  return { title: (await getTranslations("lateChange"))("changeover.title") }
}

export default async function ChangeOverPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { eventId, meetingId } = await params
  const page = await changeOverFor(actor, eventId, meetingId)
  if (!page) notFound()
  const t = await getTranslations("lateChange")
  const asked = Number((await searchParams).rate)
  const rate = Number.isInteger(asked) && asked >= 1 && asked <= FASTEST ? asked : RATE
  const { into, outOf } = page.turns
  const shown = [into, outOf].filter((turn) => turn !== null)
  return (
    <>
      <PageHead
        serif
        title={page.title}
        lead={t("changeover.lead")}
        actions={
          shown.length > 0 ? (
            <div className="no-print flex flex-wrap items-end gap-2">
              <RatePicker rate={rate} fastest={FASTEST} />
              <PrintButton label={t("changeover.print")} />
            </div>
          ) : undefined
        }
      />
      {shown.length === 0 ? (
        <Panel>
          <EmptyState title={t("changeover.noneTitle")}>{t("changeover.noneText")}</EmptyState>
        </Panel>
      ) : (
        <div className="flex flex-col gap-4">
          {shown.map((turn) => (
            <TurnPanel
              key={`${turn.before.title} ${turn.after.title}`}
              turn={turn}
              geometry={page.geometry}
              names={page.names}
              clear={page.clear}
              rate={rate}
            />
          ))}
        </div>
      )}
    </>
  )
}
