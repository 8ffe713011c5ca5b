"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { ConfirmDialog, Dialog } from "@/components/ui/dialog"
import { CheckField, SelectField, TextAreaField, TextField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import { dayOf, instantOf, timeOf } from "@/lib/kernel/zoned"
import type { StaffChoice } from "@/lib/tasks/queries"
import type { TaskDto } from "@/lib/tasks/schema"
import { OwnerSelect } from "./owner-select"
import type { MeetingChoice, TaskActions } from "./types"

/** Creates or changes one task. */
export function TaskForm({
  eventId,
  zone,
  task,
  staff,
  meetings,
  actions,
  onClose,
}: {
  eventId: string
  zone: string
  task: TaskDto | null
  staff: readonly StaffChoice[]
  meetings: readonly MeetingChoice[]
  actions: TaskActions
  onClose: () => void
}) {
  const t = useTranslations("tasks")
  const due = task?.dueAt ? new Date(task.dueAt) : null
  const [fields, setFields] = useState({
    title: task?.title ?? "",
    standard: task?.standard ?? "",
    meetingId: task?.meetingId ?? "",
    ownerId: task?.ownerId ?? "",
    helperIds: task?.helpers.map((helper) => helper.id) ?? [],
    day: due ? dayOf(due, zone) : "",
    time: due ? timeOf(due, zone) : "18:00",
    priority: String(task?.priority ?? 2),
  })
  const set = <K extends keyof typeof fields>(key: K, value: (typeof fields)[K]) =>
    setFields((before) => ({ ...before, [key]: value }))
  const [removing, setRemoving] = useState(false)
  const creation = useAction(actions.create, { done: t("created"), onDone: onClose })
  const change = useAction(actions.update, { done: t("saved"), onDone: onClose })
  const removal = useAction(actions.remove, { done: t("removed"), onDone: onClose })

  const save = () => {
    const dueAt = fields.day ? (instantOf(fields.day, fields.time || "18:00", zone)?.toISOString() ?? null) : null
    const common = {
      eventId,
      title: fields.title,
      standard: fields.standard,
      meetingId: fields.meetingId || null,
      ownerId: fields.ownerId || null,
      helperIds: fields.helperIds.filter((id) => id !== fields.ownerId),
      dueAt,
      priority: Number(fields.priority),
    }
    return task
      ? change.run({ ...common, taskId: task.id, revision: task.revision })
      : creation.run({ ...common, kind: "OTHER" })
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={task ? t("editTitle") : t("new")}
      footer={
        <>
          {task ? (
            <Button tone="danger" className="mr-auto" onClick={() => setRemoving(true)}>
              {t("remove")}
            </Button>
          ) : null}
          <Button tone="primary" busy={creation.busy || change.busy} disabled={!fields.title.trim()} onClick={save}>
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          className="sm:col-span-2"
          label={t("fields.title")}
          value={fields.title}
          maxLength={200}
          required
          onChange={(event) => set("title", event.target.value)}
        />
        <TextAreaField
          className="sm:col-span-2"
          label={t("fields.standard")}
          hint={t("fields.standardHint")}
          value={fields.standard}
          maxLength={1000}
          onChange={(event) => set("standard", event.target.value)}
        />
        <SelectField
          className="sm:col-span-2"
          label={t("fields.meeting")}
          value={fields.meetingId}
          onChange={(event) => set("meetingId", event.target.value)}
        >
          <option value="">{t("wholeEvent")}</option>
          {meetings.map((meeting) => (
            <option key={meeting.id} value={meeting.id}>
              {meeting.title}
            </option>
          ))}
        </SelectField>
        <OwnerSelect
          label={t("fields.owner")}
          empty={t("noOwner")}
          staff={staff}
          value={fields.ownerId}
          onChange={(id) => set("ownerId", id)}
        />
        <SelectField
          label={t("fields.priority")}
          value={fields.priority}
          onChange={(event) => set("priority", event.target.value)}
        >
          {["1", "2", "3"].map((value) => (
            <option key={value} value={value}>
              {t(`priorities.${value}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("fields.dueDay")}
          type="date"
          value={fields.day}
          onChange={(event) => set("day", event.target.value)}
        />
        <TextField
          label={t("fields.dueTime")}
          type="time"
          value={fields.time}
          onChange={(event) => set("time", event.target.value)}
        />
        <fieldset className="m-0 border-0 p-0 sm:col-span-2">
          <legend className="mb-1 text-[14px] text-ink-2">{t("fields.helpers")}</legend>
          <div className="grid max-h-40 gap-x-4 overflow-auto rounded-md border border-line p-2 sm:grid-cols-3">
            {staff
              .filter((person) => person.id !== fields.ownerId)
              .map((person) => (
                <CheckField
                  key={person.id}
                  label={person.name}
                  checked={fields.helperIds.includes(person.id)}
                  onChange={(event) =>
                    set(
                      "helperIds",
                      event.target.checked
                        ? [...fields.helperIds, person.id]
                        : fields.helperIds.filter((id) => id !== person.id),
                    )
                  }
                />
              ))}
          </div>
        </fieldset>
      </div>
      {task ? (
        <ConfirmDialog
          open={removing}
          onClose={() => setRemoving(false)}
          danger
          busy={removal.busy}
          title={t("removeTitle")}
          confirm={t("remove")}
          onConfirm={() => removal.run({ eventId, taskId: task.id })}
        >
          {t("removeBody", { title: task.title, owner: task.ownerName || t("noOwner") })}
        </ConfirmDialog>
      ) : null}
    </Dialog>
  )
}
