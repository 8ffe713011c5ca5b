import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { ReceiptBars } from "@/components/notices/receipt-bars"
import { ReceiptList } from "@/components/notices/receipt-list"
import { RequestList } from "@/components/notices/request-list"
import { SentList } from "@/components/notices/sent-list"
import { RemindButton, RetryButton } from "@/components/notices/small-buttons"
import { buttonClass, LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { Callout, EmptyState, Panel } from "@/components/ui/panel"
import { maySeePersonalData } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import { noticeBoard } from "@/lib/notices/queries/notices"
import { receiptsFor } from "@/lib/notices/queries/receipts"
import { sumOf, tallyByGroup } from "@/lib/notices/rules/tally"
import { requireActor } from "@/lib/platform/auth"
import { mailIsSetUp } from "@/lib/platform/mail"
import { decideAction, enterAnswerAction, remindAction, retryMailAction } from "./actions"
import { listed } from "./listed"

type Props = { params: Promise<{ eventId: string }>; searchParams: Promise<{ notice?: string }> }

const query = z.object({ notice: z.string().max(64).optional().catch(undefined) })

export async function generateMetadata() {
  return { title: (await getTranslations("notices"))("title") }
}

export default async function NoticesPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { eventId } = await params
  const { notice: noticeId = null } = query.parse(await searchParams)
  const [access, board, receipts] = await Promise.all([
    eventFor(actor, eventId),
    noticeBoard(actor, eventId),
    receiptsFor(actor, eventId, noticeId),
  ])
  if (!access || !board || !receipts) notFound()
  const t = await getTranslations("notices")
  const { zone } = board.event
  const selected = board.notices.find((notice) => notice.id === noticeId)
  const tallies = tallyByGroup(receipts)
  const groupNames = new Map(receipts.map((row) => [row.groupId, row.groupName]))
  const rows = receipts.map((row) => listed(row, zone))
  const requests = rows.filter((row) => row.standing === "asksLeave" || row.standing === "asksSubstitute")
  const phones = maySeePersonalData(actor, access.membership)
  const exportPath = `/events/${eventId}/notices/phone-list${noticeId ? `?notice=${noticeId}` : ""}`
  return (
    <>
      <PageHead
        title={t("title")}
        lead={receipts.length > 0 ? t("lead", sumOf(tallies)) : t("leadNone")}
        actions={
          board.maySend ? (
            <LinkButton tone="primary" href={`/events/${eventId}/notices/new`}>
              {t("write")}
            </LinkButton>
          ) : null
        }
      />
      <div className="flex flex-col gap-4">
        {mailIsSetUp() ? null : (
          <Callout tone="amber" title={t("noMail")}>
            {t("noMailBody")} {board.waiting > 0 ? t("waiting", { count: board.waiting }) : null}
          </Callout>
        )}
        {requests.length > 0 ? (
          <Panel title={t("requests")} aside={requests.length}>
            <RequestList requests={requests} mayDecide={board.mayDecide} decide={decideAction} />
          </Panel>
        ) : null}
        <Panel
          title={t("receipts")}
          aside={selected?.title ?? t("ofPlan")}
          actions={
            receipts.length > 0 ? (
              <>
                {board.maySend ? <RemindButton eventId={eventId} noticeId={noticeId} remind={remindAction} /> : null}
                {phones ? (
                  <a href={exportPath} download className={buttonClass("plain", "sm")}>
                    {t("export")}
                  </a>
                ) : null}
              </>
            ) : null
          }
        >
          {receipts.length === 0 ? (
            <EmptyState title={t("none")}>{t("noneBody")}</EmptyState>
          ) : (
            <ReceiptBars tallies={tallies} names={groupNames} />
          )}
        </Panel>
        {receipts.length > 0 ? (
          <Panel title={t("list.title")}>
            <ReceiptList rows={rows} phones={phones} mayEnter={board.maySend} enter={enterAnswerAction} />
          </Panel>
        ) : null}
        {board.failed.length > 0 ? (
          <Panel title={t("failed")} aside={board.failed.length}>
            <ul className="m-0 list-none p-0">
              {board.failed.map((mail) => (
                <li
                  key={mail.id}
                  className="flex flex-wrap items-center gap-3 border-line-2 border-b px-4 py-2 last:border-b-0"
                >
                  <span className="min-w-48 flex-1 break-words">
                    {t("failedTo", { name: mail.name, to: mail.to, subject: mail.subject })}
                    <span className="block text-[13px] text-seal">● {mail.reason}</span>
                  </span>
                  <RetryButton eventId={eventId} messageId={mail.id} name={mail.name} retry={retryMailAction} />
                </li>
              ))}
            </ul>
          </Panel>
        ) : null}
        {board.notices.length > 0 ? <SentList eventId={eventId} zone={zone} notices={board.notices} /> : null}
      </div>
    </>
  )
}
