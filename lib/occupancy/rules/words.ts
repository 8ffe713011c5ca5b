import { fromMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, spanLabel, timeOf } from "@/lib/kernel/zoned"
import { roomTitle } from "@/lib/meetings/rules/import/find-room"
import type { Finding } from "../schema"
import type { Alternative } from "./alternatives"
import type { Prepared } from "./prepare"

/** A key below messages `conflicts` and the values its sentence needs. */
export type Sentence = { key: string; values: Record<string, string | number> }

const NAMED = 3
/** Up to this many minutes a shift is told as such. */
const SHORT_SHIFT = 120

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** "崔毅、罗海霞、万志辉" — the first names; the sentence says how many there are. */
export function namesOf(ids: readonly string[], prepared: Prepared, locale: Locale): string {
  const names = ids
    .slice(0, NAMED)
    .map((id) => prepared.roster.people[prepared.roster.numberOf.get(id) ?? -1]?.name ?? "")
  return names.join(locale === "zh-CN" ? "、" : ", ")
}

/** What is said of an outside hold whose title is not for everybody. */
const withheld = (finding: Finding, locale: Locale): string => {
  if (finding.kind === "room_taken") return locale === "zh-CN" ? "已占用" : "occupied"
  return locale === "zh-CN" ? "另有安排" : "another engagement"
}

function titleOf(id: string | null, finding: Finding, prepared: Prepared, locale: Locale): string {
  if (id === null) return ""
  const title = prepared.meetings.get(id)?.title ?? finding.outsideTitle ?? ""
  return title === "" && finding.outsideTitle !== null ? withheld(finding, locale) : title
}

const roomName = (id: string, prepared: Prepared): string => {
  const room = prepared.rooms.get(id)
  return room ? roomTitle(room) : ""
}
const venueName = (id: string, prepared: Prepared): string =>
  prepared.plan.rooms.find((room) => room.venueId === id)?.venueName ?? ""

const whenOf = (from: number, to: number, prepared: Prepared, locale: Locale): string => {
  const [start, end] = [fromMinutes(from), fromMinutes(to)]
  return `${dayLabel(start, prepared.plan.zone, locale)} ${spanLabel(start, end, prepared.plan.zone, locale)}`
}

/** The sentence of a finding: who, what, when, how many minutes. */
export function findingSentence(finding: Finding, prepared: Prepared, locale: Locale): Sentence {
  const { zone } = prepared.plan
  const values: Sentence["values"] = {
    a: titleOf(finding.a, finding, prepared, locale),
    b: titleOf(finding.b, finding, prepared, locale),
    when: whenOf(finding.from, finding.to, prepared, locale),
    day: dayLabel(fromMinutes(finding.from), zone, locale),
    minutes: finding.minutes,
    count: finding.people.length,
    names: namesOf(finding.people, prepared, locale),
  }
  if ("roomId" in finding && finding.roomId !== null) values.room = roomName(finding.roomId, prepared)
  switch (finding.kind) {
    case "room_taken":
      return { key: finding.marginOnly ? "findings.room_taken_margin" : "findings.room_taken", values }
    case "travel_too_short":
      values.leave = timeOf(fromMinutes(finding.from), zone)
      values.arrive = timeOf(fromMinutes(finding.to), zone)
      values.fromVenue = venueName(finding.fromVenueId, prepared)
      values.toVenue = venueName(finding.toVenueId, prepared)
      values.gap = finding.gap
      values.needed = finding.needed
      break
    case "room_too_small":
      values.capacity = finding.capacity
      values.expected = finding.expected
      values.layout = finding.layout
      break
    case "room_closed":
      values.opens = clock(finding.opensAt)
      values.closes = clock(finding.closesAt)
      break
    case "people_unknown":
      values.words = finding.words.join(locale === "zh-CN" ? "、" : ", ")
      values.known = finding.words.length
      break
    case "equipment_missing":
      values.missing = finding.missing.join(locale === "zh-CN" ? "、" : ", ")
      break
    case "order_broken":
      values.rule = finding.rule
      values.earliest = `${dayLabel(fromMinutes(finding.to), zone, locale)} ${timeOf(fromMinutes(finding.to), zone)}`
      values.gap = finding.neededDays > 0 ? "days" : finding.neededMinutes > 0 ? "minutes" : "none"
      values.needed = finding.neededDays > 0 ? finding.neededDays : finding.neededMinutes
      break
    case "break_too_short":
      values.meal = finding.meal
      values.needed = finding.needed
      values.left = finding.left
      values.sides = finding.b === null ? "one" : "both"
      break
    case "day_off":
      values.reason = finding.reason
      values.name = finding.name === "" ? "none" : finding.name
      break
    case "room_unconfirmed":
      values.status = finding.status
      break
    default:
      break
  }
  return { key: `findings.${finding.kind}`, values }
}

/** The sentence of an alternative: what to do, with what speaks for it. */
export function alternativeSentence(alternative: Alternative, prepared: Prepared, locale: Locale): Sentence {
  const meeting = prepared.meetings.get(alternative.meetingId)?.title ?? ""
  if (alternative.kind === "time") {
    const when = whenOf(alternative.from, alternative.to, prepared, locale)
    const shift = Math.abs(alternative.shift)
    if (shift > SHORT_SHIFT) return { key: "alternatives.at", values: { meeting, when } }
    return {
      key: alternative.shift > 0 ? "alternatives.later" : "alternatives.earlier",
      values: { meeting, when, shift },
    }
  }
  const { capacity, expected, floor, shortBy, wait } = alternative
  const venue = alternative.sameVenue ? "venue" : "other"
  const near = alternative.sameFloor ? "floor" : floor === "" ? venue : `${venue}Floor`
  const values = {
    meeting,
    room: roomName(alternative.roomId, prepared),
    capacity,
    expected,
    floor,
    near,
    shortBy,
    wait,
  }
  return {
    key: shortBy > 0 ? "alternatives.room_short" : wait > 0 ? "alternatives.room_later" : "alternatives.room",
    values,
  }
}
