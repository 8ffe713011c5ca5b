"use client"

import { useTranslations } from "next-intl"
import { useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { ScheduleActions } from "./types"

type Item = { key: number; title: string; minutes: string; speaker: string }

/** What is dealt with, in order, with minutes; says when it is longer than the meeting (check 10). */
export function AgendaEditor({
  meeting,
  setAgenda,
  onDone,
}: {
  meeting: MeetingPlan
  setAgenda: ScheduleActions["setAgenda"]
  onDone: () => void
}) {
  const t = useTranslations("schedule")
  const nextKey = useRef(meeting.agenda.length)
  const [items, setItems] = useState<Item[]>(
    meeting.agenda.map((item, key) => ({
      key,
      title: item.title,
      minutes: item.minutes ? String(item.minutes) : "",
      speaker: item.speaker,
    })),
  )
  const action = useAction(setAgenda, { done: t("agenda.saved"), onDone })
  const change = (key: number, part: Partial<Item>) =>
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...part } : item)))
  const total = items.reduce((sum, item) => sum + (Number(item.minutes) || 0), 0)
  const length = meeting.from !== null && meeting.to !== null ? meeting.to - meeting.from : null

  return (
    <div className="flex flex-col gap-2">
      {items.map((item, index) => (
        <div
          key={item.key}
          className="grid items-end gap-2"
          style={{ gridTemplateColumns: "minmax(0,1fr) 72px 110px 32px" }}
        >
          <TextField
            label={`${index + 1}. ${t("agenda.title")}`}
            value={item.title}
            maxLength={300}
            onChange={(event) => change(item.key, { title: event.target.value })}
          />
          <TextField
            label={t("agenda.minutes")}
            inputMode="numeric"
            value={item.minutes}
            maxLength={4}
            onChange={(event) => change(item.key, { minutes: event.target.value.replace(/\D/g, "") })}
          />
          <TextField
            label={t("agenda.speaker")}
            value={item.speaker}
            maxLength={100}
            onChange={(event) => change(item.key, { speaker: event.target.value })}
          />
          <button
            type="button"
            aria-label={t("agenda.remove", { number: index + 1 })}
            onClick={() => setItems((all) => all.filter((one) => one.key !== item.key))}
            className="h-9 rounded-md border border-line bg-white text-ink-2"
          >
            ×
          </button>
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-3 text-[14px]">
        <Button
          size="sm"
          onClick={() => setItems((all) => [...all, { key: nextKey.current++, title: "", minutes: "", speaker: "" }])}
        >
          {t("agenda.add")}
        </Button>
        {length !== null ? (
          <span className={total > length ? "text-amber" : "text-ink-2"}>
            {total > length
              ? `▲ ${t("agenda.over", { minutes: total - length })}`
              : t("agenda.total", { minutes: total, length })}
          </span>
        ) : null}
        <Button
          className="ml-auto"
          tone="primary"
          size="sm"
          busy={action.busy}
          onClick={() =>
            action.run({
              eventId: meeting.eventId,
              meetingId: meeting.id,
              revision: meeting.revision,
              items: items
                .filter((item) => item.title.trim())
                .map((item) => ({ title: item.title, minutes: Number(item.minutes) || null, speaker: item.speaker })),
            })
          }
        >
          {t("form.save")}
        </Button>
      </div>
    </div>
  )
}
