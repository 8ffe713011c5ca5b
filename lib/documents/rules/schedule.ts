import type { SnapshotMeeting } from "@/lib/itineraries/schema"
import { dayLabel, dayOf, instantOf, spanLabel } from "@/lib/kernel/zoned"
import type { ScheduleDocument, ScheduleRow } from "../schema"
import { headOf, type Paper, peopleById, placeWords } from "./paper"

type Tree = { children: Map<string | null, SnapshotMeeting[]>; byId: Map<string, SnapshotMeeting> }

function treeOf(meetings: readonly SnapshotMeeting[]): Tree {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const children: Tree["children"] = new Map()
  for (const meeting of meetings) {
    const parent = meeting.parentId !== null && byId.has(meeting.parentId) ? meeting.parentId : null
    children.set(parent, [...(children.get(parent) ?? []), meeting])
  }
  return { children, byId }
}

/**
 * 日程表: one table for each day; a meeting inside a meeting stands indented below it; a heading without a time stands on
 * every day it has meetings on; what has no time yet comes last.
 */
export function scheduleDocument(paper: Paper): ScheduleDocument {
  const { t, plan, locale } = paper
  const { zone } = plan.event
  const tree = treeOf(plan.meetings)
  const dayOfMeeting = (meeting: SnapshotMeeting) =>
    meeting.startsAt === null ? null : dayOf(new Date(meeting.startsAt), zone)
  const people = peopleById(paper)

  const rowOf = (meeting: SnapshotMeeting, depth: number): ScheduleRow => ({
    time:
      meeting.startsAt && meeting.endsAt
        ? spanLabel(new Date(meeting.startsAt), new Date(meeting.endsAt), zone, locale)
        : "",
    depth,
    title: meeting.cancelled ? t("cancelled", { title: meeting.title }) : meeting.title,
    place: placeWords(paper, meeting.roomId),
    people: meeting.scopeText,
    chair:
      meeting.chairText ||
      meeting.chair
        .slice(0, 3)
        .flatMap((id) => people.get(id)?.name ?? [])
        .join(t("comma")),
    notes: [
      ...meeting.agenda.map(({ title, speaker }, index) =>
        speaker === "" ? `${index + 1}. ${title}` : t("agendaItem", { number: index + 1, title, speaker }),
      ),
      ...[meeting.note, meeting.dress].filter((text) => text !== ""),
    ],
    cancelled: meeting.cancelled,
  })

  /** The part of the tree that belongs to one day (null: no time), in order of time. */
  const rowsOf = (day: string | null, parent: string | null, depth: number): { at: string; rows: ScheduleRow[] }[] =>
    (tree.children.get(parent) ?? [])
      .map((meeting) => {
        const own = dayOfMeeting(meeting) === day
        const below = rowsOf(day, meeting.id, 0)
        const shown = (own && (day !== null || !hasTimes(meeting))) || (below.length > 0 && meeting.startsAt === null)
        const inner = shown ? rowsOf(day, meeting.id, depth + 1) : rowsOf(day, meeting.id, depth)
        const at = own ? (meeting.startsAt ?? "") : (inner[0]?.at ?? "")
        return { at, rows: [...(shown ? [rowOf(meeting, depth)] : []), ...inner.flatMap(({ rows }) => rows)] }
      })
      .filter(({ rows }) => rows.length > 0)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

  function hasTimes(meeting: SnapshotMeeting): boolean {
    return (tree.children.get(meeting.id) ?? []).some((child) => child.startsAt !== null || hasTimes(child))
  }

  const days = [...new Set(plan.meetings.map(dayOfMeeting))].filter((day) => day !== null).sort()
  const tables = days.map((day) => {
    const noon = instantOf(day, "12:00", zone)
    return { title: noon ? dayLabel(noon, zone, locale) : day, rows: rowsOf(day, null, 0).flatMap(({ rows }) => rows) }
  })
  const open = rowsOf(null, null, 0).flatMap(({ rows }) => rows)
  return {
    head: headOf(paper, t("title.schedule", { event: plan.event.title }), ""),
    columns: {
      time: t("column.time"),
      title: t("column.meeting"),
      place: t("column.place"),
      people: t("column.people"),
      chair: t("column.chair"),
    },
    days: open.length > 0 ? [...tables, { title: t("unscheduled"), rows: open }] : tables,
  }
}
