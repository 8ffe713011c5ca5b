import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { papersOf } from "@/components/documents/paper-options"
import { PaperRow } from "@/components/documents/paper-row"
import { type Choice, PrintChoice } from "@/components/documents/print-choice"
import { PrintRecords } from "@/components/documents/print-records"
import { StalePanel } from "@/components/documents/stale-panel"
import { WholeEvent } from "@/components/documents/whole-event"
import { PageHead } from "@/components/ui/page-head"
import { Callout, EmptyState, Panel } from "@/components/ui/panel"
import { type PrintDesk, printDesk } from "@/lib/documents/queries/desk"
import { documentAsk } from "@/lib/documents/schema"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, stampOf, timeOf } from "@/lib/kernel/zoned"
import { requireActor } from "@/lib/platform/auth"
import { env } from "@/lib/platform/env"

export async function generateMetadata() {
  return { title: (await getTranslations("documents"))("desk.title") }
}

type Props = {
  params: Promise<{ eventId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function PrintPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { eventId } = await params
  const asked = await searchParams
  const wanted = documentAsk.shape.version.safeParse(asked.version).data ?? "latest"
  const meeting = documentAsk.shape.meeting.safeParse(asked.meeting).data
  const desk = await printDesk(actor, eventId, wanted, meeting, (await getLocale()) as Locale)
  if (!desk) notFound()
  const t = await getTranslations("documents")
  const { sheet } = desk
  const { zone } = desk.event
  const whole = desk.version === null ? "draft" : String(desk.version)
  const version = sheet?.release ? `release:${sheet.release.number}` : whole
  return (
    <>
      <PageHead title={t("desk.title")} lead={t("desk.lead")} />
      <div className="grid gap-4">
        <PrintChoice
          meeting={sheet?.meeting.id ?? ""}
          meetings={await meetingChoices(desk)}
          version={version}
          versions={await versionChoices(desk)}
        />
        {version === "draft" ? <Callout tone="amber">{t("desk.draftNotice")}</Callout> : null}
        {sheet?.release && !sheet.release.approved ? (
          <Callout tone="amber">{t("desk.unapprovedNotice")}</Callout>
        ) : null}
        {sheet && sheet.rare.length > 0 ? (
          <Callout tone="amber" title={t("rare.title", { count: sheet.rare.length })}>
            <p className="m-0">
              {t("rare.text")}{" "}
              {sheet.rare.map(({ name, characters }) => t("rare.one", { name, characters })).join(t("comma"))}
            </p>
          </Callout>
        ) : null}
        {sheet ? (
          <>
            <StalePanel eventId={eventId} zone={zone} version={version} sheet={sheet} />
            <Panel
              title={sheet.meeting.title}
              aside={sheet.seated > 0 ? t("desk.seated", { seated: sheet.seated }) : t("desk.notSeated")}
            >
              <ul className="m-0 list-none p-0">
                {papersOf(sheet, t).map((paper) => (
                  <PaperRow
                    key={`${paper.kind} ${version} ${sheet.meeting.id}`}
                    eventId={eventId}
                    version={version}
                    paper={paper}
                    sheet={{ meeting: sheet.meeting, seated: sheet.seated, onStage: sheet.onStage, ways: sheet.ways }}
                  />
                ))}
              </ul>
            </Panel>
          </>
        ) : (
          <Panel>
            <EmptyState title={t("desk.nothing")}>{t("desk.nothingHint")}</EmptyState>
          </Panel>
        )}
        <WholeEvent eventId={eventId} version={whole} address={env().HUIWU_URL} />
        <PrintRecords desk={desk} />
      </div>
    </>
  )
}

async function meetingChoices(desk: PrintDesk): Promise<Choice[]> {
  const [t, locale] = [await getTranslations("documents"), (await getLocale()) as Locale]
  const when = (startsAt: string | null): string =>
    startsAt
      ? `${dayLabel(new Date(startsAt), desk.event.zone, locale)} ${timeOf(new Date(startsAt), desk.event.zone)}`
      : ""
  return desk.meetings.map(({ id, title, startsAt, seated }) => ({
    value: id,
    label: [when(startsAt), title, seated > 0 ? t("desk.seated", { seated }) : ""].filter(Boolean).join(" · "),
  }))
}

/** Releases of the chosen meeting first, approved ones marked; then published versions, then the draft. */
async function versionChoices({ sheet, versions, event }: PrintDesk): Promise<Choice[]> {
  const t = await getTranslations("documents")
  const states = await getTranslations("releases")
  return [
    ...(sheet?.releases ?? [])
      .filter(({ status }) => status !== "WITHDRAWN" && status !== "RETURNED")
      .map(({ number, status, approvedAt, submittedAt }) => ({
        value: `release:${number}`,
        label: t("desk.releaseOption", {
          number,
          state: states(`status.${status}`),
          time: stampOf(approvedAt ?? submittedAt, event.zone),
        }),
      })),
    ...versions.map(({ number, publishedAt }) => ({
      value: String(number),
      label: t("desk.versionOption", { number, time: publishedAt ? stampOf(publishedAt, event.zone) : "" }),
    })),
    { value: "draft", label: t("desk.draftOption") },
  ]
}
