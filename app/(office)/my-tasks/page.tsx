import { getTranslations } from "next-intl/server"
import { MyTaskList } from "@/components/tasks/my-task-list"
import { PrintButton } from "@/components/tasks/print-button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { myTasks } from "@/lib/tasks/queries"
import { isOverdue } from "@/lib/tasks/rules"
import { acceptTaskAction, finishTaskAction } from "../events/[eventId]/tasks/actions"

export async function generateMetadata() {
  return { title: (await getTranslations("tasks"))("mine.title") }
}

export default async function MyTasksPage() {
  const actor = await requireActor()
  const [found, t] = await Promise.all([myTasks(actor), getTranslations("tasks")])
  const now = clock.now()
  const open = found.tasks.filter((task) => task.status !== "DONE")
  return (
    <>
      <PageHead
        title={t("mine.title")}
        lead={t("mine.lead", {
          name: actor.name,
          open: open.length,
          overdue: open.filter((task) => isOverdue(task, now)).length,
        })}
        actions={found.tasks.length > 0 ? <PrintButton label={t("mine.print")} /> : null}
      />
      <Panel>
        {found.tasks.length > 0 ? (
          <MyTaskList tasks={found.tasks} now={now.toISOString()} accept={acceptTaskAction} finish={finishTaskAction} />
        ) : (
          <EmptyState title={found.linked ? t("mine.none") : t("mine.unlinked")}>
            {found.linked ? null : t("mine.unlinkedBody")}
          </EmptyState>
        )}
      </Panel>
    </>
  )
}
