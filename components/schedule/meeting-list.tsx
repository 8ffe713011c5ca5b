"use client"

import { useTranslations } from "next-intl"
import { classNames } from "@/components/ui/class-names"
import { Scroller } from "@/components/ui/scroller"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { blockedMeetings } from "@/lib/occupancy/rules/meetings-in"
import type { Finding } from "@/lib/occupancy/schema"

type Node = { meeting: MeetingPlan; depth: number }

/** The tree, flattened in order: parents before their children. */
function flatten(meetings: readonly MeetingPlan[]): Node[] {
  const ids = new Set(meetings.map((meeting) => meeting.id))
  const below = new Map<string | null, MeetingPlan[]>()
  for (const meeting of meetings) {
    const parent = meeting.parentId && ids.has(meeting.parentId) ? meeting.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), meeting])
  }
  const walk = (parent: string | null, depth: number): Node[] =>
    (below.get(parent) ?? []).flatMap((meeting) => [{ meeting, depth }, ...walk(meeting.id, depth + 1)])
  return walk(null, 0)
}

/** The schedule as the office writes it: one line a meeting, 会中会 indented. */
export function MeetingList({
  meetings,
  findings,
  roomName,
  stampOf,
  onOpen,
}: {
  meetings: readonly MeetingPlan[]
  findings: readonly Finding[]
  roomName: (roomId: string | null) => string
  stampOf: (meeting: MeetingPlan) => string
  onOpen: (meetingId: string) => void
}) {
  const t = useTranslations("schedule")
  const blocked = blockedMeetings(findings)
  return (
    <Scroller label={t("list.label")} className="rounded-lg border border-line bg-white">
      <table className="sheet-table" style={{ minWidth: 980 }}>
        <thead>
          <tr>
            {(["code", "title", "when", "room", "scope", "chair"] as const).map((key) => (
              <th key={key} scope="col">
                {t(`list.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flatten(meetings).map(({ meeting, depth }) => (
            <tr key={meeting.id}>
              <td>{meeting.code}</td>
              <td style={{ paddingLeft: 12 + depth * 20, minWidth: 200 }}>
                <button
                  type="button"
                  onClick={() => onOpen(meeting.id)}
                  className={classNames(
                    "min-h-6 border-0 bg-transparent p-0 text-left text-[14px] underline",
                    meeting.cancelled ? "text-ink-2 line-through" : blocked.has(meeting.id) ? "text-seal" : "text-ink",
                    depth === 0 && "font-medium",
                  )}
                >
                  {blocked.has(meeting.id) ? <span aria-hidden="true">● </span> : null}
                  {meeting.title}
                </button>
                {meeting.cancelled ? <span className="ml-2 text-[13px] text-ink-2">{t("cancelled")}</span> : null}
              </td>
              <td className="whitespace-nowrap">{stampOf(meeting)}</td>
              <td className="whitespace-nowrap">{meeting.roomId ? roomName(meeting.roomId) : ""}</td>
              <td>{meeting.scopeText}</td>
              <td>{meeting.chairText}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
