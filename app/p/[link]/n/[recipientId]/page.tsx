import { notFound } from "next/navigation"
import { ReceiptForms, StandingBadge } from "@/components/itinerary/receipt-forms"
import { ownPart } from "@/lib/itineraries/queries/own"
import { stampOf } from "@/lib/kernel/zoned"
import { noticeOf } from "@/lib/notices/queries/inbox"
import { markRead } from "@/lib/notices/store/read"
import { clock } from "@/lib/platform/clock"
import { answerAction } from "../../actions"
import { requireDelegate } from "../../who"
import { ownWords } from "../../words"

/** One notice; opening it is reading it. */
export default async function NoticePage({ params }: { params: Promise<{ link: string; recipientId: string }> }) {
  const { link, recipientId } = await params
  const delegate = await requireDelegate(link)
  const [item, part, words] = await Promise.all([noticeOf(delegate, recipientId), ownPart(delegate), ownWords()])
  if (!item || !part) notFound()
  if (!item.readAt) await markRead(delegate, recipientId, clock.now())
  const { t } = words
  const { zone } = part.event
  return (
    <>
      <p className="m-0 px-4 pt-3">
        <a href={`/p/${link}`} className="inline-flex min-h-9 items-center text-blue">
          ← {t("noticeBack")}
        </a>
      </p>
      <article className="mx-3 mt-2 overflow-hidden rounded-lg border border-line bg-white">
        <div className="px-4 py-[0.8em]">
          <h1 className="m-0 font-bold font-serif text-[1.3em] leading-snug">{item.title}</h1>
          <p className="mt-1 mb-2 flex flex-wrap items-center gap-x-3 text-[0.85em] text-ink-2">
            <span>{stampOf(item.createdAt, zone)}</span>
            {item.wantsAnswer ? <StandingBadge words={words} standing={item.standing} /> : null}
          </p>
          <div className="whitespace-pre-wrap break-words">{item.body}</div>
        </div>
        {item.wantsAnswer ? (
          <ReceiptForms
            words={words}
            link={link}
            version={part.version?.number ?? 0}
            item={item}
            zone={zone}
            action={answerAction}
          />
        ) : null}
      </article>
    </>
  )
}
