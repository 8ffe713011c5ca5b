import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { Panel } from "@/components/ui/panel"
import { Scroller } from "@/components/ui/scroller"
import { stampOf } from "@/lib/kernel/zoned"
import type { NoticeHead } from "@/lib/notices/queries/notices"

/** Everything that went out, with how many have read and answered it. */
export async function SentList({
  eventId,
  zone,
  notices,
}: {
  eventId: string
  zone: string
  notices: readonly NoticeHead[]
}) {
  const t = await getTranslations("notices")
  const columns = ["title", "when", "author", "recipients", "read", "answered"] as const
  return (
    <Panel title={t("sent")}>
      <Scroller label={t("sent")}>
        <table className="sheet-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {notices.map((notice) => (
              <tr key={notice.id}>
                <td className="min-w-48">
                  <Link href={`/events/${eventId}/notices?notice=${notice.id}`} className="text-blue">
                    {notice.title}
                  </Link>
                </td>
                <td className="whitespace-nowrap">{stampOf(notice.createdAt, zone)}</td>
                <td className="whitespace-nowrap">{notice.authorName}</td>
                <td>{notice.recipients}</td>
                <td>{notice.read}</td>
                <td className="whitespace-nowrap">{notice.wantsAnswer ? notice.answered : t("noAnswer")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  )
}
