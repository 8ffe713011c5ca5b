import { eventDays } from "@/lib/events/rules/event-days"
import { acronymOf, isUuid, lengthText, type Outgoing, outgoingDays, personNumbers, stampWithOffset } from "./outgoing"

/** The plan as a frab schedule (c3voc JSON schema); carries the same as the XML. */
export function writeFrabJson(plan: Outgoing): string {
  const numbers = personNumbers(plan)
  const acronym = acronymOf(plan)
  const days = outgoingDays(plan, (others) => eventDays(plan, others))
  const schedule = {
    version: plan.version,
    conference: {
      acronym,
      title: plan.title,
      start: plan.startsOn,
      end: plan.endsOn,
      daysCount: days.length,
      timeslot_duration: "00:05",
      time_zone_name: plan.zone,
      days: days.map(({ iso, from, to, rooms }, index) => ({
        index: index + 1,
        date: iso,
        day_start: stampWithOffset(from, plan.zone),
        day_end: stampWithOffset(to, plan.zone),
        rooms: Object.fromEntries(
          [...rooms].map(([room, rows]) => [
            room,
            rows.map(({ number, meeting }) => {
              const date = stampWithOffset(meeting.from, plan.zone)
              return {
                ...{ id: number, guid: meeting.id, url: `urn:uuid:${meeting.id}`, slug: `${acronym}-${number}` },
                ...{ date, start: date.slice(11, 16), duration: lengthText(meeting.to - meeting.from) },
                ...{ room, title: meeting.title, subtitle: "", type: meeting.kind, track: null, language: "zh" },
                ...{ abstract: meeting.note, description: "", links: [] },
                persons: meeting.speakers.map(({ id, name }) => ({
                  id: numbers.get(id) ?? 0,
                  ...(isUuid(id) ? { guid: id } : {}),
                  public_name: name,
                })),
              }
            }),
          ]),
        ),
      })),
    },
  }
  return `${JSON.stringify({ generator: { name: "huiwu" }, schedule }, null, 2)}\n`
}
