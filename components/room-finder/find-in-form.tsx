"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { fromMinutes } from "@/lib/kernel/interval"
import { dayOf, timeOf } from "@/lib/kernel/zoned"
import { rosterOfPeople, type ScopeFields, scopesOfForm } from "@/lib/meetings/rules/form-scopes"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { Prepared } from "@/lib/occupancy/rules/prepare"
import { type FinderDay, slotOfQuery } from "./query"
import { RoomFinder } from "./room-finder"

/** What a meeting's form holds at the moment. */
export type Draft = ScopeFields & {
  title: string
  kind: string
  parentId: string
  day: string
  from: string
  to: string
  layout: string
  equipment: readonly string[]
  allowedDays: readonly string[]
}
export type Found = { roomId: string; day: string; from: string; to: string; endDay: string }

const BLANK = { code: "", note: "", dress: "", position: 0, cancelled: false, revision: 0, agenda: [] } as const

/** The meeting as the form says it, its people read from the words. A new one has no id. */
function meetingOf(draft: Draft, meeting: MeetingPlan | null, prepared: Prepared): MeetingPlan {
  const { day: _day, from: _from, to: _to, people: _people, without: _without, parentId, ...said } = draft
  const base = meeting ?? { ...BLANK, id: "", eventId: "", from: null, to: null, roomId: null }
  const scopes = scopesOfForm(draft, meeting, rosterOfPeople(prepared.plan.participants))
  return { ...base, ...said, parentId: parentId || null, scopes }
}

/** 找会场 inside the form of a meeting: for the people, layout and equipment that are written there, saved or not. */
export function FindInForm({
  draft,
  meeting,
  prepared,
  days,
  onFound,
}: {
  draft: Draft
  meeting: MeetingPlan | null
  prepared: Prepared
  days: readonly FinderDay[]
  onFound: (found: Found) => void
}) {
  const t = useTranslations("finder")
  const [sought, setSought] = useState<MeetingPlan | null>(null)
  const { zone } = prepared.plan
  const nine = (days[0]?.from ?? 0) + 9 * 60
  const slot = slotOfQuery({ ...draft, people: "" }, zone) ?? { from: nine, to: nine + 60 }
  return (
    <>
      <Button size="sm" onClick={() => setSought(meetingOf(draft, meeting, prepared))}>
        {t("dialog.inForm")}
      </Button>
      {sought ? (
        <RoomFinder
          prepared={prepared}
          meeting={sought}
          slot={slot}
          days={days}
          onTake={(roomId, from, to) => {
            const [day, end] = [dayOf(fromMinutes(from), zone), dayOf(fromMinutes(to), zone)]
            const clock = (minutes: number) => timeOf(fromMinutes(minutes), zone)
            onFound({ roomId: roomId ?? "", day, from: clock(from), to: clock(to), endDay: end === day ? "" : end })
            setSought(null)
          }}
          onClose={() => setSought(null)}
        />
      ) : null}
    </>
  )
}
