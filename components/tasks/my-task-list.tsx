"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { useAction } from "@/components/ui/use-action"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, timeOf } from "@/lib/kernel/zoned"
import { isOverdue } from "@/lib/tasks/rules"
import type { TaskDto } from "@/lib/tasks/schema"
import { FinishDialog } from "./finish-dialog"
import type { TaskActions } from "./types"

type MyTask = TaskDto & { eventTitle: string; zone: string }

function MyTaskItem({
  task,
  now,
  accept,
  finish,
}: {
  task: MyTask
  now: Date
  accept: TaskActions["accept"]
  finish: TaskActions["finish"]
}) {
  const t = useTranslations("tasks")
  const locale = useLocale() as Locale
  const [finishing, setFinishing] = useState(false)
  const acceptance = useAction(accept, { done: t("accepted") })
  const due = task.dueAt ? new Date(task.dueAt) : null
  const overdue = isOverdue(task, now)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line-2 border-b px-4 py-3 last:border-b-0">
      <span className="w-36 text-[14px] text-ink-2">
        {due ? `${dayLabel(due, task.zone, locale)} ${timeOf(due, task.zone)}` : t("noDue")}
      </span>
      <div className="min-w-0 flex-1" style={{ flexBasis: 240 }}>
        <div className="font-medium">{task.title}</div>
        <div className="text-[13px] text-ink-2">
          {[task.meetingTitle, task.eventTitle, task.standard].filter(Boolean).join(" · ")}
        </div>
        {task.result ? <div className="text-[13px] text-pine">{t("resultIs", { result: task.result })}</div> : null}
      </div>
      <Badge tone={overdue ? "seal" : task.status === "DONE" ? "pine" : "neutral"} mark>
        {overdue ? t("overdue") : t(`statuses.${task.status}`)}
      </Badge>
      <div className="no-print flex gap-1.5">
        {task.status === "OPEN" ? (
          <Button
            size="sm"
            busy={acceptance.busy}
            onClick={() => acceptance.run({ eventId: task.eventId, taskId: task.id })}
          >
            {t("accept")}
          </Button>
        ) : null}
        {task.status !== "DONE" ? (
          <Button size="sm" onClick={() => setFinishing(true)}>
            {t("finish")}
          </Button>
        ) : null}
      </div>
      {finishing ? <FinishDialog task={task} finish={finish} onClose={() => setFinishing(false)} /> : null}
    </li>
  )
}

/** The signed-in person's own list, soonest first, with the two steps they can take. */
export function MyTaskList({
  tasks,
  now,
  accept,
  finish,
}: {
  tasks: readonly MyTask[]
  now: string
  accept: TaskActions["accept"]
  finish: TaskActions["finish"]
}) {
  const moment = new Date(now)
  return (
    <ul className="m-0 list-none p-0">
      {tasks.map((task) => (
        <MyTaskItem key={task.id} task={task} now={moment} accept={accept} finish={finish} />
      ))}
    </ul>
  )
}
