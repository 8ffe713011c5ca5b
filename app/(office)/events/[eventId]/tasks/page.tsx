import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { TaskDesk } from "@/components/tasks/task-desk"
import { PageHead } from "@/components/ui/page-head"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { mayPlanTasks } from "@/lib/tasks/policy"
import { tasksFor } from "@/lib/tasks/queries"
import { isOverdue } from "@/lib/tasks/rules"
import {
  acceptTaskAction,
  applyKeyTasksAction,
  assignOwnerAction,
  createTaskAction,
  deleteTaskAction,
  finishTaskAction,
  reopenTaskAction,
  updateTaskAction,
} from "./actions"

export async function generateMetadata() {
  return { title: (await getTranslations("tasks"))("title") }
}

export default async function TasksPage({ params }: { params: Promise<{ eventId: string }> }) {
  const actor = await requireActor()
  const found = await tasksFor(actor, (await params).eventId)
  if (!found) notFound()
  const t = await getTranslations("tasks")
  const now = clock.now()
  const open = found.tasks.filter((task) => task.status !== "DONE")
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead", {
          open: open.length,
          overdue: open.filter((task) => isOverdue(task, now)).length,
          unowned: open.filter((task) => !task.ownerId).length,
        })}
      />
      <TaskDesk
        eventId={found.event.id}
        zone={found.event.zone}
        now={now.toISOString()}
        tasks={found.tasks}
        staff={found.staff}
        meetings={found.meetings}
        missing={found.missing}
        editable={mayPlanTasks(actor, found.membership)}
        actions={{
          create: createTaskAction,
          update: updateTaskAction,
          assign: assignOwnerAction,
          remove: deleteTaskAction,
          accept: acceptTaskAction,
          finish: finishTaskAction,
          reopen: reopenTaskAction,
          applyKeyTasks: applyKeyTasksAction,
        }}
      />
    </>
  )
}
