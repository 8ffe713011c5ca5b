import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { LinkButton } from "@/components/ui/button"
import type { EventLine } from "@/lib/events/schema"
import { CopyEvent } from "./copy-event"

export async function EventTable({ events, mayCopy }: { events: readonly EventLine[]; mayCopy: boolean }) {
  const t = await getTranslations("events")
  return (
    <div className="relative overflow-x-auto">
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">{t("list.event")}</th>
            <th scope="col" className="hidden md:table-cell">
              {t("list.days")}
            </th>
            <th scope="col" className="hidden sm:table-cell">
              {t("list.people")}
            </th>
            <th scope="col" className="hidden sm:table-cell">
              {t("list.meetings")}
            </th>
            <th scope="col">{t("list.version")}</th>
            <th scope="col">
              <span className="sr-only">{t("list.do")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <td style={{ minWidth: 140 }}>
                <Link href={`/events/${event.id}`} className="font-bold font-serif text-[17px] text-ink">
                  {event.title}
                </Link>
                <span className="block text-[13px] text-ink-2 md:hidden">
                  {t("list.span", { from: event.startsOn, to: event.endsOn })}
                </span>
              </td>
              <td className="hidden whitespace-nowrap md:table-cell">
                {t("list.span", { from: event.startsOn, to: event.endsOn })}
              </td>
              <td className="hidden sm:table-cell">{event.people}</td>
              <td className="hidden sm:table-cell">{event.meetings}</td>
              <td>
                {event.publishedVersion ? (
                  <Badge tone="pine" mark>
                    {t("list.published", { number: event.publishedVersion })}
                  </Badge>
                ) : (
                  <Badge>{t("list.draft")}</Badge>
                )}
              </td>
              <td className="text-right">
                {event.mayRun ? (
                  <span className="inline-flex flex-wrap justify-end gap-1.5">
                    {mayCopy ? <CopyEvent event={event} /> : null}
                    <LinkButton size="sm" href={`/events/${event.id}/settings`}>
                      {t("list.settings")}
                    </LinkButton>
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
