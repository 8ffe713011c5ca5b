import { itinerariesOf } from "@/lib/itineraries/rules/itineraries"
import { shortDay, timeOf } from "@/lib/kernel/zoned"
import { strokeRanks } from "@/lib/seating/rules/name-order"
import type { SlipsDocument } from "../schema"
import { groupWords, headOf, type Paper, seatWords } from "./paper"

const LINES = 6

/**
 * Personal slips, eight on a sheet, by delegation and then by strokes: the meetings with a seat first to be kept, as many as
 * fit, in order of time. `codes`: an SVG of the personal address by participation id; people without one get no code.
 */
export function slipsDocument(
  paper: Paper,
  codes: ReadonlyMap<string, string>,
  only?: ReadonlySet<string>,
): SlipsDocument {
  const { t, plan, locale } = paper
  const { zone } = plan.event
  const itineraries = itinerariesOf(plan)
  const ranks = strokeRanks(plan.people, plan.event.settings)
  const people = [...plan.people]
    .filter((person) => (only ? only.has(person.id) : (itineraries.get(person.id)?.length ?? 0) > 0))
    .sort(
      (a, b) =>
        Number(a.groupId === null) - Number(b.groupId === null) ||
        a.groupPosition - b.groupPosition ||
        (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0),
    )
  const slips = people.map((person) => {
    const entries = (itineraries.get(person.id) ?? []).filter((entry) => !entry.cancelled)
    const kept = new Set(
      [...entries.filter((entry) => entry.seat), ...entries.filter((entry) => !entry.seat)].slice(0, LINES),
    )
    return {
      name: person.name,
      group: groupWords(paper, person),
      rows: entries
        .filter((entry) => kept.has(entry))
        .map((entry) => {
          const from = new Date(entry.startsAt)
          return {
            time: `${shortDay(from, zone, locale)} ${timeOf(from, zone)}`,
            title: entry.title,
            place: entry.room,
            seat: entry.seat ? seatWords(paper, entry.seat) : "",
          }
        }),
      qr: codes.get(person.id) ?? "",
    }
  })
  return {
    head: headOf(paper, t("title.slips", { event: plan.event.title }), ""),
    event: plan.event.title,
    hint: t("slipHint"),
    slips,
  }
}
