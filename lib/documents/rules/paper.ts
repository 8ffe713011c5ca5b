import type { PlanSnapshot, SeatLabel, SnapshotMeeting } from "@/lib/itineraries/schema"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, spanLabel, stampOf } from "@/lib/kernel/zoned"
import type { Participant } from "@/lib/people/schema"
import { isFloorNumber } from "@/lib/venues/rules/floor"
import { seatValues } from "@/lib/venues/rules/seat-name"
import type { SeatName } from "@/lib/venues/schema/seat-name"
import type { DocumentHead } from "../schema"

/** A translator of the namespace `documents` (getTranslations or createTranslator). */
export type DocumentWords = (key: string, values?: Record<string, string | number>) => string

/** One plan about to be printed: what, which version, when, in which language. */
export type Paper = {
  readonly plan: PlanSnapshot
  /** Null = the draft, or a release. */
  readonly version: number | null
  /** 定稿: the release of one meeting's seats this is printed of; one that nobody has approved yet says so on every page. */
  readonly release?: { readonly number: number; readonly approved: boolean } | null
  readonly now: Date
  readonly locale: Locale
  readonly t: DocumentWords
}

/** What is printed, in a word: "第3版", "定稿第2稿", or "" for the draft. */
export function sourceWords({ t, version, release }: Pick<Paper, "t" | "version" | "release">): string {
  if (release) return t("release", { number: release.number })
  return version === null ? "" : t("version", { number: version })
}

/** Whether a print of this is one to be held to: published, or approved. Drafts and releases on their way are not. */
export const isFinal = ({ version, release }: Pick<Paper, "version" | "release">): boolean =>
  release ? release.approved : version !== null

export function headOf(paper: Paper, title: string, subtitle: string): DocumentHead {
  const { t, now, plan, locale, release } = paper
  const printed = t("printed", { time: stampOf(now, plan.event.zone) })
  return {
    lang: locale === "zh-CN" ? "zh" : "en",
    title,
    subtitle,
    stamp: [sourceWords(paper), printed].filter((text) => text !== "").join(" · "),
    draft: isFinal(paper) ? "" : t(release ? "unapproved" : "draft"),
    page: t("page", { page: "{page}", pages: "{pages}" }),
  }
}

export const meetingOf = (paper: Paper, meetingId: string): SnapshotMeeting | null =>
  paper.plan.meetings.find((meeting) => meeting.id === meetingId) ?? null

/** "1月13日 周三 08:30–10:30", or the words for no time yet. */
export function timeWords({ plan, locale, t }: Paper, meeting: SnapshotMeeting): string {
  if (!meeting.startsAt || !meeting.endsAt) return t("unscheduled")
  const [from, to] = [new Date(meeting.startsAt), new Date(meeting.endsAt)]
  return `${dayLabel(from, plan.event.zone, locale)} ${spanLabel(from, to, plan.event.zone, locale)}`
}

/** "人民会堂大礼堂（1层）", "" when no room is set. A floor is a number or words of its own (一楼, 西附楼). */
export function placeWords({ plan, t }: Paper, roomId: string | null): string {
  const room = plan.rooms.find((one) => one.id === roomId)
  if (!room) return ""
  const named = room.name.startsWith(room.venueName) ? room.name : t("room", { venue: room.venueName, room: room.name })
  if (room.floor === "") return named
  const floor = isFloorNumber(room.floor) ? t("floor", { floor: room.floor }) : room.floor
  return t("place", { room: named, floor })
}

/** "7排5座", "主席台1排9座", "3桌5座". */
export const seatWords = ({ t }: Pick<Paper, "t">, seat: SeatName): string =>
  t(seat.section === "" ? "seat" : "seatIn", seatValues(seat))

/** Seats of one meeting by participation id. */
export function seatsOf({ plan }: Paper, meetingId: string): Map<string, SeatLabel> {
  const found = plan.seating.find((one) => one.meetingId === meetingId)
  return new Map(found?.seats.map(({ participationId, ...seat }) => [participationId, seat]))
}

export const peopleById = ({ plan }: Paper): Map<string, Participant> =>
  new Map(plan.people.map((person) => [person.id, person]))

/** 城关 for a member of a delegation, otherwise the category: 列席, 特邀 … */
export const groupWords = ({ t }: Paper, person: Participant): string =>
  person.groupShortName || person.groupName || t(`category.${person.category}`)
