import Link from "next/link"
import { getLocale, getTranslations } from "next-intl/server"
import { classNames } from "@/components/ui/class-names"
import type { OverviewDay } from "@/lib/checks/queries/overview"
import { fromMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, instantOf, timeOf } from "@/lib/kernel/zoned"

const PLENARY = new Set(["全体会议", "预备会议"])

/** The days at a glance, side by side; troubled meetings in red with a mark. */
export async function DayStrip({
  eventId,
  days,
  zone,
}: {
  eventId: string
  days: readonly OverviewDay[]
  zone: string
}) {
  const [t, locale] = await Promise.all([getTranslations("overview"), getLocale()])
  return (
    <section
      aria-label={t("days")}
      className="mb-4 grid overflow-hidden rounded-lg border border-line bg-white"
      style={{ gridTemplateColumns: "repeat(auto-fit, minmax(240px, 1fr))" }}
    >
      {days.map((day) => {
        const noon = instantOf(day.iso, "12:00", zone)
        return (
          <div key={day.iso} className="border-line-2 border-r border-b px-4 py-3">
            <h2 className="m-0 mb-1 font-semibold text-[15px]">
              <Link
                href={`/events/${eventId}/schedule?day=${day.iso}`}
                className="text-ink no-underline hover:underline"
              >
                {noon ? dayLabel(noon, zone, locale as Locale) : day.iso}
              </Link>
            </h2>
            {day.lines.length === 0 ? <p className="m-0 text-[14px] text-ink-2">{t("emptyDay")}</p> : null}
            <ul className="m-0 list-none p-0 text-[14px]">
              {day.lines.map((line) => (
                <li
                  key={`${line.id}${line.from}`}
                  className={classNames(
                    "flex gap-2",
                    line.blocked ? "text-seal" : line.depth > 0 ? "text-ink-2" : "text-ink",
                  )}
                  style={{ paddingLeft: line.depth * 12 }}
                >
                  <span className="whitespace-nowrap">
                    {timeOf(fromMinutes(line.from), zone)}–{timeOf(fromMinutes(line.to), zone)}
                  </span>
                  <span
                    className={classNames("min-w-0", PLENARY.has(line.kind) && line.count === 1 && "font-semibold")}
                  >
                    {line.blocked ? <span aria-hidden="true">● </span> : null}
                    {line.count > 1 ? t("severalMeetings", { title: line.title, count: line.count }) : line.title}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
