import type { UserActor } from "@/lib/kernel/actor"
import type { Locale } from "@/lib/kernel/locale"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { workingDay } from "@/lib/office/rules/working-day"
import { wordsFor } from "@/lib/platform/messages"
import { renderPdf } from "@/lib/platform/typst"
import { writeWorkbook } from "@/lib/platform/xlsx"
import { weeklyItems } from "../queries/weekly"
import { minutesOfDay, weekOf } from "../rules/weekly/week-days"
import { weeklyDocument } from "../rules/weekly/weekly-list"
import { weeklySheet } from "../rules/weekly/weekly-sheet"
import type { WeeklyAsk, WeeklyDocument } from "../schema/weekly"

/** 一周会议安排 as this reader may know it, ready to be shown or set. */
export async function weeklyListFor(
  actor: UserActor,
  ask: WeeklyAsk,
  { now, locale }: { now: Date; locale: Locale },
): Promise<WeeklyDocument> {
  const { zone, name, ownDays } = await officeSettingsOf()
  const t = wordsFor(locale, "bookings")
  const days = weekOf(ask.day)
  const [from, to] = [minutesOfDay(days[0] ?? "", zone).from, minutesOfDay(days[6] ?? "", zone).to]
  const items = await weeklyItems(actor, { from, to, sessions: ask.sessions === "1" }, t)
  const workdays = Object.fromEntries(days.map((day) => [day, workingDay(day, ownDays).works]))
  return weeklyDocument(items, { ...ask, office: name, zone, locale, now, t, workdays })
}

export type WeeklyFile = { bytes: Buffer; fileName: string; contentType: string }

/** The same as a file: one A4 as PDF, or a spreadsheet. */
export async function weeklyFile(
  actor: UserActor,
  ask: WeeklyAsk,
  when: { now: Date; locale: Locale },
): Promise<WeeklyFile> {
  const data = await weeklyListFor(actor, ask, when)
  const fileName = `${data.head.title} ${data.head.subtitle.split(" · ")[0]}.${ask.format}`
  if (ask.format === "pdf")
    return { bytes: renderPdf("weekly-list", data, { tags: true }), fileName, contentType: "application/pdf" }
  const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  return { bytes: await writeWorkbook([weeklySheet(data)]), fileName, contentType }
}
