import { getTranslations } from "next-intl/server"
import { Scroller } from "@/components/ui/scroller"
import type { AuditLine } from "@/lib/audit/schema"
import { DEFAULT_ZONE, dayOf, timeOf } from "@/lib/kernel/zoned"
import { auditWords } from "./audit-words"

export async function AuditTable({ lines }: { lines: readonly AuditLine[] }) {
  const [t, words] = await Promise.all([getTranslations("audit"), auditWords()])
  return (
    <Scroller label={t("title")}>
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">{t("column.at")}</th>
            <th scope="col" className="hidden md:table-cell">
              {t("column.who")}
            </th>
            <th scope="col">{t("column.what")}</th>
            <th scope="col" className="hidden md:table-cell">
              {t("column.subject")}
            </th>
            <th scope="col">{t("column.change")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>
                <time dateTime={line.at}>
                  <span className="whitespace-nowrap">{dayOf(new Date(line.at), DEFAULT_ZONE)}</span>{" "}
                  <span className="whitespace-nowrap">{timeOf(new Date(line.at), DEFAULT_ZONE)}</span>
                </time>
                <span className="block text-ink-2 md:hidden">{words.actor(line.actorName)}</span>
              </td>
              <td className="hidden whitespace-nowrap md:table-cell">{words.actor(line.actorName)}</td>
              <td title={line.action}>
                {words.action(line.action)}
                <span className="block text-ink-2 md:hidden">{line.subjectTitle}</span>
              </td>
              <td className="hidden md:table-cell" style={{ minWidth: 140 }}>
                {line.subjectTitle}
                {line.eventTitle && line.eventTitle !== line.subjectTitle ? (
                  <span className="block text-[13px] text-ink-2">{line.eventTitle}</span>
                ) : null}
              </td>
              <td style={{ minWidth: 130 }}>
                <ul className="m-0 list-none p-0">
                  {line.differences.map((one) => (
                    <li key={one.field} style={{ overflowWrap: "anywhere" }}>
                      <span className="text-ink-2">{words.field(one.field)}：</span>
                      {one.before ? <del className="text-ink-2">{words.value(one.field, one.before)}</del> : null}
                      {one.before ? <span className="px-1">→</span> : null}
                      {one.after ? (
                        <ins className="no-underline">{words.value(one.field, one.after)}</ins>
                      ) : (
                        t("nothing")
                      )}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
