import { tz } from "@date-fns/tz"
import { format } from "date-fns/format"
import { fromMinutes } from "@/lib/kernel/interval"
import { roomTitle } from "@/lib/meetings/rules/import/find-room"
import type { Alternative } from "@/lib/occupancy/rules/alternatives"
import type { Prepared } from "@/lib/occupancy/rules/prepare"
import type { Finding, FindingKind } from "@/lib/occupancy/schema"

/** The short kinds of the command's JSON; `code` says it exactly. */
const KIND: Readonly<Record<FindingKind, string>> = {
  room_taken: "room",
  person_twice: "person",
  travel_too_short: "travel",
  room_too_small: "capacity",
  room_closed: "closed",
  child_outside_parent: "child",
  child_against_parent: "child",
  no_room: "no_room",
  people_unknown: "people_unknown",
  equipment_missing: "equipment",
  order_broken: "order",
  break_too_short: "break",
  day_off: "day_off",
  room_unconfirmed: "unconfirmed",
}

/**
 * One finding as `conflicts --json` prints it: a and b are the schedule's own codes (titles where there are none), times are
 * local with their offset, people are names; `offers` are its ways out. `pairs` names the single meetings where b stands for several.
 */
export function asJson(finding: Finding, prepared: Prepared, offers: readonly Alternative[]) {
  const { zone } = prepared.plan
  const time = (minutes: number): string => format(fromMinutes(minutes), "yyyy-MM-dd'T'HH:mmxxx", { in: tz(zone) })
  const meeting = (id: string | null) => (id === null ? undefined : prepared.meetings.get(id))
  const label = (id: string | null): string | null => meeting(id)?.code || meeting(id)?.title || id
  const names = (ids: readonly string[]): string[] =>
    ids.map((id) => prepared.roster.people[prepared.roster.numberOf.get(id) ?? -1]?.name ?? id)
  const room = (id: string | null): string => {
    const found = id === null ? undefined : prepared.rooms.get(id)
    return found ? roomTitle(found) : ""
  }
  const subject =
    "roomId" in finding ? room(finding.roomId) : names(finding.people).join("、") || meeting(finding.a)?.title || ""
  const offer = (one: Alternative) =>
    one.kind === "time"
      ? { kind: one.kind, meeting: label(one.meetingId), from: time(one.from), to: time(one.to), shift: one.shift }
      : {
          kind: one.kind,
          meeting: label(one.meetingId),
          room: room(one.roomId),
          capacity: one.capacity,
          expected: one.expected,
          floor: one.floor,
          sameVenue: one.sameVenue,
          ...(one.shortBy > 0 ? { shortBy: one.shortBy } : {}),
          ...(one.wait > 0 ? { wait: one.wait } : {}),
        }
  const extra: Record<string, number> = {}
  if (finding.kind === "travel_too_short") Object.assign(extra, { gap: finding.gap, needed: finding.needed })
  if (finding.kind === "room_too_small")
    Object.assign(extra, { capacity: finding.capacity, expected: finding.expected })
  return {
    kind: KIND[finding.kind],
    code: finding.kind,
    severity: finding.severity,
    subject,
    a: label(finding.a),
    b: label(finding.b),
    from: time(finding.from),
    to: time(finding.to),
    minutes: finding.minutes,
    ...extra,
    people: names(finding.people),
    pairs: finding.pairs.map((pair) => ({ a: label(pair.a), b: label(pair.b), people: names(pair.people) })),
    alternatives: offers.map(offer),
  }
}
