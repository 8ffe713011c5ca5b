import { getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Panel } from "@/components/ui/panel"
import type { PrintDesk } from "@/lib/documents/queries/desk"
import { stampOf } from "@/lib/kernel/zoned"
import { printSource } from "./print-source"

/** What was printed lately, and whether a newer version has come out since. */
export async function PrintRecords({ desk }: { desk: PrintDesk }) {
  const t = await getTranslations("documents")
  const newest = desk.versions[0]?.number ?? 0
  const titles = new Map(desk.meetings.map((meeting) => [meeting.id, meeting.title]))
  return (
    <Panel title={t("desk.records")} padded>
      {desk.prints.length === 0 ? <p className="m-0 text-ink-2">{t("desk.recordsNone")}</p> : null}
      <ul className="m-0 list-none p-0">
        {desk.prints.map((print) => (
          <li
            key={print.id}
            className="flex flex-wrap items-baseline gap-x-3 border-line border-b py-1.5 text-[14px] last:border-b-0"
          >
            <span className="tabular-nums text-ink-2">{stampOf(print.createdAt, desk.event.zone)}</span>
            <span>
              {t(`kind.${print.kind}`)}
              {print.meetingId && titles.has(print.meetingId) ? ` · ${titles.get(print.meetingId)}` : ""}
            </span>
            <span className="text-ink-2">{printSource(t, print)}</span>
            <span className="text-ink-2">{print.userName}</span>
            {print.contents === null && print.versionNumber !== null && print.versionNumber < newest ? (
              <Badge tone="amber" mark>
                {t("desk.stale", { number: newest })}
              </Badge>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
