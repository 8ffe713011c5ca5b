import { eventDays } from "@/lib/events/rules/event-days"
import {
  acronymOf,
  isUuid,
  lengthText,
  type Outgoing,
  outgoingDays,
  personNumbers,
  stampWithOffset,
  type TimedMeeting,
} from "./outgoing"

/** Text as XML may hold it: its own signs escaped, control signs it forbids left out. */
const text = (value: string): string =>
  value
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => ("\t\n\r".includes(sign) ? sign : ""))
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
const attribute = (value: string): string => text(value).replace(/"/g, "&quot;").replace(/\s/g, " ")
const element = (name: string, value: string): string => `<${name}>${text(value)}</${name}>`

function event(number: number, meeting: TimedMeeting, plan: Outgoing, numbers: ReadonlyMap<string, number>): string[] {
  const { from, to, speakers } = meeting
  const date = stampWithOffset(from, plan.zone)
  const people = speakers.map(({ id, name }) => {
    const guid = isUuid(id) ? ` guid="${id}"` : ""
    return `          <person id="${numbers.get(id) ?? 0}"${guid}>${text(name)}</person>`
  })
  return [
    `      <event id="${number}" guid="${attribute(meeting.id)}">`,
    `        ${element("room", meeting.room)}`,
    `        ${element("title", meeting.title)}`,
    "        <subtitle></subtitle>",
    `        ${element("type", meeting.kind)}`,
    `        ${element("date", date)}`,
    `        ${element("start", date.slice(11, 16))}`,
    `        ${element("duration", lengthText(to - from))}`,
    `        ${element("abstract", meeting.note)}`,
    "        <track></track>",
    ...(people.length > 0 ? ["        <persons>", ...people, "        </persons>"] : ["        <persons></persons>"]),
    "        <language>zh</language>",
    "      </event>",
  ]
}

/** The plan as a frab/Pentabarf schedule (c3voc XSD). Carries scheduled meetings that take place; chairs and speakers are its persons. */
export function writeFrabXml(plan: Outgoing): string {
  const numbers = personNumbers(plan)
  const days = outgoingDays(plan, (others) => eventDays(plan, others))
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<schedule>",
    '  <generator name="huiwu"/>',
    `  ${element("version", plan.version)}`,
    "  <conference>",
    `    ${element("title", plan.title)}`,
    `    ${element("acronym", acronymOf(plan))}`,
    `    ${element("start", plan.startsOn)}`,
    `    ${element("end", plan.endsOn)}`,
    `    ${element("days", String(days.length))}`,
    "    <timeslot_duration>00:05</timeslot_duration>",
    `    ${element("time_zone_name", plan.zone)}`,
    "  </conference>",
    ...days.flatMap(({ iso, from, to, rooms }, index) => [
      `  <day index="${index + 1}" date="${iso}" start="${stampWithOffset(from, plan.zone)}" end="${stampWithOffset(to, plan.zone)}">`,
      ...[...rooms].flatMap(([room, rows]) => [
        `    <room name="${attribute(room)}">`,
        ...rows.flatMap(({ number, meeting }) => event(number, meeting, plan, numbers)),
        "    </room>",
      ]),
      "  </day>",
    ]),
    "</schedule>",
    "",
  ]
  return lines.join("\n")
}
