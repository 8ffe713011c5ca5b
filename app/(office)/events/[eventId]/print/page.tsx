import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { type PrintLink, PrintLinks } from "@/components/documents/print-links"
import { PrintRecords } from "@/components/documents/print-records"
import { VersionChoice } from "@/components/documents/version-choice"
import { PageHead } from "@/components/ui/page-head"
import { Callout, EmptyState, Panel } from "@/components/ui/panel"
import { type PrintMeeting, printDesk } from "@/lib/documents/queries/desk"
import { type DocumentKind, documentAsk } from "@/lib/documents/schema"
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
  const wanted = documentAsk.shape.version.safeParse((await searchParams).version)
  const desk = await printDesk(actor, eventId, wanted.success ? wanted.data : "latest")
  if (!desk) notFound()
  const t = await getTranslations("documents")
  const locale = (await getLocale()) as Locale
  const { zone } = desk.event
  const version = desk.version === null ? "draft" : String(desk.version)
  const link = (kind: DocumentKind, what: string, format: string, more: Record<string, string> = {}): PrintLink => ({
    what,
    format,
    href: `/api/events/${eventId}/documents/${kind}?${new URLSearchParams({ version, ...more })}`,
  })
  const opens = ({ what, format }: PrintLink) => t("desk.opens", { what, format })
  const options = [
    ...desk.versions.map(({ number, publishedAt }) => ({
      value: String(number),
      label: t("desk.versionOption", { number, time: publishedAt ? stampOf(publishedAt, zone) : "" }),
    })),
    { value: "draft", label: t("desk.draftOption") },
  ]
  const groupsOf = (meeting: PrintMeeting): [what: string, links: PrintLink[]][] => {
    const of = { meeting: meeting.id }
    const [chart, index, cards, stage, signIn] = [
      t("desk.seatChart"),
      t("desk.index"),
      t("desk.nameCards"),
      t("desk.cardsStage"),
      t("desk.signIn"),
    ]
    const seats: [string, PrintLink[]][] = [
      [
        chart,
        [
          link("seat-chart", chart, "A3", { ...of, size: "a3" }),
          link("seat-chart", chart, "A4", { ...of, size: "a4" }),
        ],
      ],
      [index, [link("index", index, "PDF", of), link("index", index, "Excel", { ...of, format: "xlsx" })]],
      [cards, [link("name-cards", cards, "PDF", of), link("name-cards", cards, "Excel", { ...of, format: "xlsx" })]],
      ...(meeting.onStage > 0
        ? [[stage, [link("name-cards", stage, "PDF", { ...of, part: "stage" })]] satisfies [string, PrintLink[]]]
        : []),
    ]
    const lists: [string, PrintLink[]][] = [
      [signIn, [link("sign-in", signIn, "PDF", of), link("sign-in", signIn, "Excel", { ...of, format: "xlsx" })]],
    ]
    return [...(meeting.seated > 0 ? seats : []), ...(meeting.expected > 0 ? lists : [])]
  }
  const whenOf = ({ startsAt }: PrintMeeting): string =>
    startsAt ? `${dayLabel(new Date(startsAt), zone, locale)} ${timeOf(new Date(startsAt), zone)}` : ""
  const panels = [
    { title: t("desk.seatedMeetings"), meetings: desk.meetings.filter((meeting) => meeting.seated > 0) },
    { title: t("desk.otherMeetings"), meetings: desk.meetings.filter((meeting) => meeting.seated === 0) },
  ]
  const schedule = t("desk.schedule")
  const slips = t("desk.slips")
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(new URL(env().HUIWU_URL).hostname)
  return (
    <>
      <PageHead title={t("desk.title")} lead={t("desk.lead")} />
      <div className="grid gap-4">
        <VersionChoice value={version} options={options} />
        {desk.version === null ? <Callout tone="amber">{t("desk.draftNotice")}</Callout> : null}
        <Panel title={t("desk.whole")} padded>
          <div className="flex flex-wrap gap-x-8 gap-y-2">
            <PrintLinks
              what={schedule}
              opens={opens}
              links={[
                { ...link("schedule", schedule, "PDF"), primary: true },
                link("schedule", schedule, "Excel", { format: "xlsx" }),
              ]}
            />
            <PrintLinks what={slips} opens={opens} links={[link("slips", slips, "PDF")]} />
          </div>
          {local ? (
            <p className="mt-2 mb-0 text-[14px] text-ink-2">{t("desk.localAddress", { address: env().HUIWU_URL })}</p>
          ) : null}
        </Panel>
        {desk.meetings.length === 0 ? (
          <Panel>
            <EmptyState title={t("desk.nothing")}>{t("desk.nothingHint")}</EmptyState>
          </Panel>
        ) : null}
        {panels
          .filter(({ meetings }) => meetings.length > 0)
          .map(({ title, meetings }) => (
            <Panel key={title} title={title}>
              <ul className="m-0 list-none p-0">
                {meetings.map((meeting) => (
                  <li
                    key={meeting.id}
                    className="flex flex-wrap items-baseline gap-x-6 gap-y-1.5 border-line border-b px-4 py-2.5 last:border-b-0"
                  >
                    <p className="m-0 flex min-w-0 grow flex-wrap items-baseline gap-x-3">
                      <span className="font-bold font-serif text-[16px]">{meeting.title}</span>
                      <span className="text-[14px] text-ink-2 tabular-nums">{whenOf(meeting)}</span>
                      {meeting.seated > 0 ? (
                        <span className="text-[14px] text-ink-2">{t("desk.seated", { seated: meeting.seated })}</span>
                      ) : null}
                    </p>
                    <div className="flex flex-wrap gap-x-6 gap-y-1.5">
                      {groupsOf(meeting).map(([what, links]) => (
                        <PrintLinks key={what} what={what} links={links} opens={opens} />
                      ))}
                    </div>
                  </li>
                ))}
              </ul>
            </Panel>
          ))}
        <PrintRecords desk={desk} />
      </div>
    </>
  )
}
