"use client"

import { useTranslations } from "next-intl"
import { dayWindow, ofDay } from "@/components/schedule/board-geometry"
import { planAfter } from "@/lib/arrangement/rules/from-plan/back"
import type { ProposedMove } from "@/lib/arrangement/schema/wishes"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import { blockedMeetings } from "@/lib/occupancy/rules/meetings-in"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import { PictureBoard } from "./picture-board"
import type { ArrangeDay } from "./types"

/** One day before and after, one under the other on the same rooms and hours, so that the eye finds what moved. */
export function Picture({
  plan,
  moves,
  day,
  timeAt,
}: {
  plan: ConflictPlan
  moves: readonly ProposedMove[]
  day: ArrangeDay
  timeAt: (minutes: number) => string
}) {
  const t = useTranslations("arrangement.picture")
  const then = planAfter(plan, moves)
  const sides = [
    { which: t("before"), plan },
    { which: t("after"), plan: then },
  ].map((side) => ({ ...side, meetings: ofDay(side.plan.meetings, day.from, day.to) }))
  const all = sides.flatMap((side) => side.meetings)
  if (all.length === 0) return <p className="m-0 px-4 py-6 text-[14px] text-ink-2">{t("none")}</p>
  const used = new Set(all.map((meeting) => meeting.roomId))
  const rooms = [
    ...plan.rooms
      .filter((room) => used.has(room.id))
      .map(({ id, name }): { id: string | null; name: string } => ({ id, name })),
    ...(used.has(null) ? [{ id: null, name: t("noRoom") }] : []),
  ]
  const moved = new Set(moves.map((move) => move.meetingId))
  const reach = dayWindow(all, day.from, day.to)
  return (
    <div className="grid gap-4 p-4 2xl:grid-cols-2">
      {sides.map((side) => (
        <PictureBoard
          key={side.which}
          caption={side.which}
          label={t("label", { day: day.label, which: side.which, count: side.meetings.length })}
          rooms={rooms}
          meetings={side.meetings}
          closed={plan.outside.filter((hold) => hold.subjectKind === "ROOM")}
          reach={reach}
          moved={moved}
          blocked={blockedMeetings(findConflicts(side.plan))}
          timeAt={timeAt}
        />
      ))}
      <p className="m-0 flex flex-wrap gap-x-5 gap-y-1 text-[13px] text-ink-2 2xl:col-span-2">
        <Mark tone="border-pine bg-pine-soft">{t("moved")}</Mark>
        <Mark tone="border-seal bg-seal-soft">● {t("clash")}</Mark>
        <Mark tone="border-line bg-paper-3">{t("lost")}</Mark>
      </p>
    </div>
  )
}

function Mark({ tone, children }: { tone: string; children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className={`inline-block h-3.5 w-6 rounded-sm border ${tone}`} />
      {children}
    </span>
  )
}
