import { Badge } from "@/components/ui/badge"
import { stampOf } from "@/lib/kernel/zoned"
import type { InboxItem } from "@/lib/notices/queries/inbox"
import { isOpen } from "@/lib/notices/rules/receipt"
import type { OwnWords } from "./own-words"

type Props = { words: OwnWords; link: string; items: readonly InboxItem[]; zone: string }

/** The notices somebody was sent. Plain links, so that nothing is opened (and marked as read) ahead of the reader. */
export function Inbox({ words: { t }, link, items, zone }: Props) {
  return (
    <section aria-labelledby="inbox">
      <h2 id="inbox" className="mt-[1.6em] mb-1 px-4 font-semibold text-[1em] text-ink-2">
        {t("inbox")}
      </h2>
      <ul className="m-0 list-none border-line-2 border-t p-0">
        {items.map((item) => (
          <li key={item.recipientId} className="border-line-2 border-b">
            <a
              href={`/p/${link}/n/${item.recipientId}`}
              className="flex min-h-11 flex-wrap items-center gap-x-3 px-4 py-[0.6em] text-ink no-underline"
            >
              <span className={`min-w-0 flex-1 ${item.readAt ? "" : "font-semibold"}`}>{item.title}</span>
              {item.readAt ? null : (
                <Badge tone="seal" mark>
                  {t("unread")}
                </Badge>
              )}
              {item.kind === "EXPLICIT" && item.wantsAnswer && isOpen(item.standing) ? (
                <Badge tone="amber" mark>
                  {t("wantsAnswer")}
                </Badge>
              ) : null}
              <span className="w-full text-[0.85em] text-ink-2">{stampOf(item.createdAt, zone)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
