"use client"

import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { Button } from "@/components/ui/button"
import { SelectField, TextField } from "@/components/ui/field"
import { Callout, EmptyState, Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { StaffChoice } from "@/lib/tasks/queries"
import { isOverdue } from "@/lib/tasks/rules"
import type { TaskDto } from "@/lib/tasks/schema"
import { OwnerSelect } from "./owner-select"
import { TaskForm } from "./task-form"
import { TaskRow } from "./task-row"
import type { MeetingChoice, TaskActions } from "./types"

type Show = "open" | "overdue" | "unowned" | "done" | "all"

/** All tasks of an event: who has what until when. */
export function TaskDesk({
  eventId,
  zone,
  now,
  tasks,
  staff,
  meetings,
  missing,
  editable,
  actions,
}: {
  eventId: string
  zone: string
  now: string
  tasks: readonly TaskDto[]
  staff: readonly StaffChoice[]
  meetings: readonly MeetingChoice[]
  missing: number
  editable: boolean
  actions: TaskActions
}) {
  const t = useTranslations("tasks")
  const [show, setShow] = useState<Show>("open")
  const [ownerId, setOwnerId] = useState("")
  const [query, setQuery] = useState("")
  const [form, setForm] = useState<TaskDto | "new" | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const template = useAction(actions.applyKeyTasks, { done: (value) => t("templateDone", { added: value.added }) })
  const assign = useAction(actions.assign, { done: t("assigned"), onDone: () => setChosen(new Set()) })
  const moment = useMemo(() => new Date(now), [now])

  const shown = tasks.filter((task) => {
    if (show === "open" && task.status === "DONE") return false
    if (show === "overdue" && !isOverdue(task, moment)) return false
    if (show === "unowned" && (task.ownerId || task.status === "DONE")) return false
    if (show === "done" && task.status !== "DONE") return false
    if (ownerId && task.ownerId !== ownerId && !task.helpers.some((helper) => helper.id === ownerId)) return false
    return !query || `${task.title}${task.meetingTitle}${task.ownerName}`.includes(query.trim())
  })
  const toggle = (id: string) =>
    setChosen((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })

  return (
    <div className="flex flex-col gap-4">
      {missing > 0 && editable ? (
        <Callout
          tone="amber"
          title={t("missingTitle", { missing })}
          action={
            <Button busy={template.busy} onClick={() => template.run({ eventId })}>
              {t("applyTemplate")}
            </Button>
          }
        >
          {t("missingBody")}
        </Callout>
      ) : null}
      <Panel
        title={t("list")}
        aside={t("shown", { shown: shown.length, all: tasks.length })}
        actions={
          editable ? (
            <Button tone="primary" onClick={() => setForm("new")}>
              {t("new")}
            </Button>
          ) : null
        }
      >
        <div className="flex flex-wrap items-end gap-3 border-line-2 border-b px-4 py-3">
          <SelectField
            label={t("show")}
            value={show}
            onChange={(event) => setShow(event.target.value as Show)}
            className="w-36"
          >
            {(["open", "overdue", "unowned", "done", "all"] as const).map((value) => (
              <option key={value} value={value}>
                {t(`filters.${value}`)}
              </option>
            ))}
          </SelectField>
          <OwnerSelect
            label={t("person")}
            empty={t("everybody")}
            staff={staff}
            value={ownerId}
            onChange={setOwnerId}
            className="w-52"
          />
          <TextField
            label={t("search")}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            className="w-44"
          />
          {ownerId ? (
            <a className="text-[14px] text-blue" href={`/events/${eventId}/tasks/person/${ownerId}`}>
              {t("personSheet")}
            </a>
          ) : null}
          {chosen.size > 0 && editable ? (
            <OwnerSelect
              label={t("assignChosen", { count: chosen.size })}
              empty={t("chooseOwner")}
              staff={staff}
              value=""
              onChange={(id) => id && assign.run({ eventId, taskIds: [...chosen], ownerId: id })}
              className="w-52"
            />
          ) : null}
        </div>
        {shown.length === 0 ? (
          <EmptyState title={tasks.length === 0 ? t("none") : t("noneShown")}>
            {tasks.length === 0 ? t("noneBody") : null}
          </EmptyState>
        ) : (
          <ul className="m-0 list-none p-0">
            {shown.map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                zone={zone}
                now={moment}
                editable={editable}
                chosen={chosen.has(task.id)}
                onToggle={() => toggle(task.id)}
                onEdit={() => setForm(task)}
                staff={staff}
                actions={actions}
              />
            ))}
          </ul>
        )}
      </Panel>
      {form ? (
        <TaskForm
          key={form === "new" ? "new" : `${form.id}/${form.revision}`}
          eventId={eventId}
          zone={zone}
          task={form === "new" ? null : form}
          staff={staff}
          meetings={meetings}
          actions={actions}
          onClose={() => setForm(null)}
        />
      ) : null}
    </div>
  )
}
