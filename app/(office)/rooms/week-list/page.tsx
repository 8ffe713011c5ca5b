import Link from "next/link"
import { getLocale, getTranslations } from "next-intl/server"
import { WeekTable } from "@/components/bookings/week-table"
import { Button, buttonClass } from "@/components/ui/button"
import { SelectField, TextField } from "@/components/ui/field"
import { PageHead } from "@/components/ui/page-head"
import { shiftDay } from "@/lib/documents/rules/weekly/week-days"
import { CONFIDENTIAL_CHOICES, weeklyAsk } from "@/lib/documents/schema/weekly"
import { weeklyListFor } from "@/lib/documents/store/weekly"
import type { Locale } from "@/lib/kernel/locale"
import { dayOf } from "@/lib/kernel/zoned"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"

export async function generateMetadata() {
  return { title: (await getTranslations("bookings"))("tabs.weekList") }
}

const BASE = "/rooms/week-list"

export default async function WeekListPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await requireActor()
  const [locale, t, { zone }, given] = await Promise.all([
    getLocale(),
    getTranslations("bookings"),
    officeSettingsOf(),
    searchParams,
  ])
  const now = clock.now()
  const today = dayOf(now, zone)
  const read = weeklyAsk.safeParse(given)
  const ask = read.success ? read.data : weeklyAsk.parse({ day: today })
  const list = await weeklyListFor(actor, ask, { now, locale: locale as Locale })
  const href = (change: Partial<typeof ask>, base = BASE) => `${base}?${new URLSearchParams({ ...ask, ...change })}`
  const move = (days: number, label: string, sign: string) => (
    <Link href={href({ day: shiftDay(ask.day, days) })} aria-label={label} title={label} className={buttonClass()}>
      <span aria-hidden="true">{sign}</span>
    </Link>
  )
  return (
    <>
      <PageHead
        title={list.head.title}
        serif
        lead={`${list.head.subtitle} · ${t("weekly.count", { count: list.count })}`}
        actions={
          <>
            <a className={buttonClass()} href={href({ format: "xlsx" }, `${BASE}/file`)}>
              {t("weekly.excel")}
            </a>
            <a
              className={buttonClass("primary")}
              href={href({ format: "pdf" }, `${BASE}/file`)}
              target="_blank"
              rel="noreferrer"
            >
              {t("weekly.print")}
            </a>
          </>
        }
      />
      <div className="no-print mb-3 flex flex-wrap items-end gap-x-4 gap-y-2">
        <div className="flex items-center gap-1">
          {move(-7, t("board.previous.week"), "‹")}
          <Link href={href({ day: today })} className={buttonClass()}>
            {t("weekly.thisWeek")}
          </Link>
          {move(7, t("board.next.week"), "›")}
        </div>
        <form action={BASE} className="flex flex-wrap items-end gap-2">
          <TextField
            key={ask.day}
            label={t("board.goTo")}
            hideLabel
            type="date"
            name="day"
            defaultValue={ask.day}
            className="w-40"
          />
          <SelectField
            label={t("weekly.confidentialChoice")}
            hideLabel
            name="confidential"
            defaultValue={ask.confidential}
            className="w-full sm:w-72"
          >
            {CONFIDENTIAL_CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {t(`weekly.confidentialAs.${choice}`)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t("weekly.sessionsChoice")}
            hideLabel
            name="sessions"
            defaultValue={ask.sessions}
            className="w-full sm:w-48"
          >
            {(["1", "0"] as const).map((choice) => (
              <option key={choice} value={choice}>
                {t(`weekly.sessions.${choice}`)}
              </option>
            ))}
          </SelectField>
          <Button type="submit">{t("board.show")}</Button>
        </form>
      </div>
      <WeekTable list={list} />
    </>
  )
}
