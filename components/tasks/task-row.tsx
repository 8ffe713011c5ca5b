"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { classNames } from "@/components/ui/class-names"
import { useAction } from "@/components/ui/use-action"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, timeOf } from "@/lib/kernel/zoned"
import type { StaffChoice } from "@/lib/tasks/queries"
import { isOverdue } from "@/lib/tasks/rules"
import type { TaskDto } from "@/lib/tasks/schema"
import { FinishDialog } from "./finish-dialog"
import { OwnerSelect } from "./owner-select"
import type { TaskActions } from "./types"

/** One task: what, for which meeting, whose name is on it, until when, and the next step. */
export function TaskRow({
  task,
  zone,
  now,
  editable,
  chosen,
  onToggle,
  onEdit,
  staff,
  actions,
}: {
  task: TaskDto
  zone: string
  now: Date
  editable: boolean
  chosen: boolean
  onToggle: () => void
  onEdit: () => void
  staff: readonly StaffChoice[]
  actions: TaskActions
}) {
  const t = useTranslations("tasks")
  const locale = useLocale() as Locale
  const [finishing, setFinishing] = useState(false)
  const assign = useAction(actions.assign, { done: t("assigned") })
  const acceptance = useAction(actions.accept, { done: t("accepted") })
  const reopening = useAction(actions.reopen, { done: t("reopened") })
  const overdue = isOverdue(task, now)
  const due = task.dueAt ? new Date(task.dueAt) : null
  const ask = { eventId: task.eventId, taskId: task.id }

  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line-2 border-b px-4 py-2.5 last:border-b-0">
      {editable ? (
        <input
          type="checkbox"
          checked={chosen}
          onChange={onToggle}
          aria-label={t("choose", { title: task.title })}
          className="h-5 w-5 accent-seal"
        />
      ) : null}
      <div className="min-w-0 flex-1" style={{ flexBasis: 260 }}>
        <div className={classNames("font-medium", task.status === "DONE" && "text-ink-2")}>{task.title}</div>
        <div className="text-[13px] text-ink-2">
          {[task.meetingTitle, task.standard].filter(Boolean).join(" · ") || t("wholeEvent")}
          {task.helpers.length > 0
            ? ` · ${t("helpersAre", { names: task.helpers.map((helper) => helper.name).join("、") })}`
            : ""}
        </div>
        {task.result ? <div className="text-[13px] text-pine">{t("resultIs", { result: task.result })}</div> : null}
      </div>
      <div className="w-44">
        {task.status !== "DONE" && editable ? (
          <OwnerSelect
            label={t("ownerOf", { title: task.title })}
            hideLabel
            empty={t("noOwner")}
            staff={staff}
            value={task.ownerId ?? ""}
            onChange={(id) => assign.run({ eventId: task.eventId, taskIds: [task.id], ownerId: id || null })}
          />
        ) : (
          <span>{task.ownerName || <span className="text-seal">● {t("noOwner")}</span>}</span>
        )}
      </div>
      <div className="w-36 text-[14px]">
        {due ? (
          <span className={overdue ? "font-medium text-seal" : "text-ink-2"}>
            {dayLabel(due, zone, locale)} {timeOf(due, zone)}
          </span>
        ) : (
          <span className="text-amber">{t("noDue")}</span>
        )}
      </div>
      <div className="w-20">
        {overdue ? (
          <Badge tone="seal" mark>
            {t("overdue")}
          </Badge>
        ) : (
          <Badge
            tone={task.status === "DONE" ? "pine" : task.status === "ACCEPTED" ? "blue" : "neutral"}
            mark={task.status === "DONE"}
          >
            {t(`statuses.${task.status}`)}
          </Badge>
        )}
      </div>
      <div className="flex gap-1.5">
        {task.status === "OPEN" && task.ownerId ? (
          <Button size="sm" busy={acceptance.busy} onClick={() => acceptance.run(ask)}>
            {t("accept")}
          </Button>
        ) : null}
        {task.status !== "DONE" && task.ownerId ? (
          <Button size="sm" onClick={() => setFinishing(true)}>
            {t("finish")}
          </Button>
        ) : null}
        {task.status === "DONE" ? (
          <Button size="sm" busy={reopening.busy} onClick={() => reopening.run(ask)}>
            {t("reopen")}
          </Button>
        ) : null}
        {editable ? (
          <Button size="sm" tone="quiet" onClick={onEdit} aria-label={t("editOf", { title: task.title })}>
            {t("edit")}
          </Button>
        ) : null}
      </div>
      {finishing ? <FinishDialog task={task} finish={actions.finish} onClose={() => setFinishing(false)} /> : null}
    </li>
  )
}
