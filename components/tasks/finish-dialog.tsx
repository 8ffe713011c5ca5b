"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { TextAreaField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import type { TaskDto } from "@/lib/tasks/schema"
import type { TaskActions } from "./types"

/** 办结: a task is closed with a result in words. */
export function FinishDialog({
  task,
  finish,
  onClose,
}: {
  task: Pick<TaskDto, "id" | "eventId" | "title">
  finish: TaskActions["finish"]
  onClose: () => void
}) {
  const t = useTranslations("tasks")
  const [result, setResult] = useState("")
  const action = useAction(finish, { done: t("finished"), onDone: onClose })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("finishTitle")}
      lead={task.title}
      footer={
        <Button
          tone="primary"
          busy={action.busy}
          disabled={!result.trim()}
          onClick={() => action.run({ eventId: task.eventId, taskId: task.id, result })}
        >
          {t("finish")}
        </Button>
      }
    >
      <TextAreaField
        label={t("result")}
        hint={t("resultHint")}
        value={result}
        maxLength={2000}
        onChange={(event) => setResult(event.target.value)}
      />
    </Dialog>
  )
}
