import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ChangeNotice } from "@/components/itinerary/change-notice"
import { DayList } from "@/components/itinerary/day-list"
import { Inbox } from "@/components/itinerary/inbox"
import { NowCard } from "@/components/itinerary/now-card"
import { OwnHead } from "@/components/itinerary/own-head"
import { ReceiptForms, StandingBadge } from "@/components/itinerary/receipt-forms"
import { Said } from "@/components/itinerary/said"
import { EmptyState } from "@/components/ui/panel"
import { changesSince, ownPart } from "@/lib/itineraries/queries/own"
import { ownDays } from "@/lib/itineraries/rules/own-days"
import { inboxOf, planReceipt } from "@/lib/notices/queries/inbox"
import { clock } from "@/lib/platform/clock"
import { acknowledgeAction, answerAction } from "./actions"
import { CardLinks } from "./card-links"
import { seatView } from "./seat-view"
import { currentTextSize } from "./text-size"
import { requireDelegate } from "./who"
import { ownWords } from "./words"

type Props = { params: Promise<{ link: string }>; searchParams: Promise<{ said?: string; refused?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await ownWords()).t("title") }
}

/** A delegate's own page, from the newest published version alone. Readable and answerable without scripts. */
export default async function OwnPage({ params, searchParams }: Props) {
  const { link } = await params
  const delegate = await requireDelegate(link)
  const [part, inbox, words, size] = await Promise.all([
    ownPart(delegate),
    inboxOf(delegate),
    ownWords(),
    currentTextSize(),
  ])
  if (!part) notFound()
  const { t } = words
  const { event, version } = part
  const { zone, settings } = event
  const now = clock.now()
  const { current, days } = ownDays(part.entries, zone, now)
  const [changes, view] = await Promise.all([
    changesSince(delegate, part, delegate.seenVersion),
    seatView(delegate, link, version, current?.entry.seat ?? null),
  ])
  const receipt = planReceipt(inbox)
  const badge = receipt ? <StandingBadge words={words} standing={receipt.standing} /> : null
  const number = version?.number ?? 0
  const receiptForms = receipt ? (
    <ReceiptForms words={words} link={link} version={number} item={receipt} zone={zone} action={answerAction} />
  ) : null
  return (
    <>
      <OwnHead
        words={words}
        link={link}
        name={part.name}
        deputy={part.category === "DEPUTY"}
        line={[event.shortTitle, part.groupName].filter(Boolean).join(" · ")}
        version={version?.number ?? null}
        size={size}
      />
      <Said words={words} {...(await searchParams)} />
      {changes.length > 0 ? (
        <ChangeNotice
          words={words}
          link={link}
          version={number}
          changes={changes}
          zone={zone}
          action={acknowledgeAction}
        />
      ) : null}
      {version === null ? <EmptyState title={t("notYet")}>{t("notYetBody")}</EmptyState> : null}
      {version && days.length === 0 ? <EmptyState title={t("nothing")}>{t("nothingBody")}</EmptyState> : null}
      {days.length > 0 && !current ? <EmptyState title={t("over")} /> : null}
      {current ? (
        <NowCard
          words={words}
          {...current}
          now={now}
          zone={zone}
          arriveEarlyMinutes={settings.arriveEarlyMinutes}
          view={view}
          badge={badge}
        >
          {receiptForms}
          <CardLinks
            words={words}
            link={link}
            contactName={settings.contactName}
            contactPhone={settings.contactPhone}
          />
        </NowCard>
      ) : null}
      <DayList words={words} days={days} zone={zone} />
      {inbox.length > 0 ? <Inbox words={words} link={link} items={inbox} zone={zone} /> : null}
    </>
  )
}
