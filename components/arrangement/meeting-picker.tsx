"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import type { MeetingPlan } from "@/lib/meetings/schema"

/** Meetings chosen by hand, found by a part of their name. */
export function MeetingPicker({
  meetings,
  chosen,
  stampOf,
  onChange,
}: {
  meetings: readonly MeetingPlan[]
  chosen: readonly string[]
  stampOf: (meeting: MeetingPlan) => string
  onChange: (chosen: string[]) => void
}) {
  const t = useTranslations("arrangement")
  const [words, setWords] = useState("")
  const found = meetings.filter((meeting) => meeting.title.toLowerCase().includes(words.trim().toLowerCase()))
  const picked = new Set(chosen)
  const put = (ids: readonly string[], on: boolean) => {
    const gone = new Set(ids)
    onChange(on ? [...new Set([...chosen, ...ids])] : chosen.filter((id) => !gone.has(id)))
  }
  const ids = found.map((meeting) => meeting.id)
  return (
    <div className="mt-2">
      <TextField label={t("chosen.filter")} value={words} onChange={(event) => setWords(event.target.value)} />
      <div className="mt-1 flex gap-1">
        <Button size="sm" tone="quiet" onClick={() => put(ids, true)}>
          {t("chosen.all")}
        </Button>
        <Button size="sm" tone="quiet" onClick={() => put(ids, false)}>
          {t("chosen.none")}
        </Button>
      </div>
      <ul className="m-0 max-h-64 list-none overflow-auto rounded-md border border-line p-0">
        {found.map((meeting) => (
          <li key={meeting.id} className="border-line-2 border-b last:border-b-0">
            <label className="flex items-start gap-2 px-2.5 py-1.5 text-[14px] hover:bg-paper-2">
              <input
                type="checkbox"
                checked={picked.has(meeting.id)}
                onChange={(event) => put([meeting.id], event.target.checked)}
                className="mt-1 h-4 w-4 accent-seal"
              />
              <span className="min-w-0">
                {meeting.title}
                <span className="block text-[13px] text-ink-2">{stampOf(meeting) || t("result.unscheduled")}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  )
}
