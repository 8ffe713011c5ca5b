import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { PrintButton } from "@/components/tasks/print-button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, timeOf } from "@/lib/kernel/zoned"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { tasksOfPerson } from "@/lib/tasks/queries"
import { isOverdue } from "@/lib/tasks/rules"

/** 写在本上: one person's tasks on one sheet of paper. */
export default async function PersonSheetPage({
  params,
}: {
  params: Promise<{ eventId: string; participationId: string }>
}) {
  const { eventId, participationId } = await params
  const found = await tasksOfPerson(await requireActor(), eventId, participationId)
  if (!found) notFound()
  const [t, locale] = await Promise.all([getTranslations("tasks"), getLocale()])
  const now = clock.now()
  const { zone } = found.event
  return (
    <>
      <PageHead
        title={t("sheet.title", { name: found.person.name })}
        lead={[found.event.title, found.person.groupName, found.person.duty].filter(Boolean).join(" · ")}
        actions={<PrintButton label={t("mine.print")} />}
      />
      <Panel>
        {found.tasks.length === 0 ? (
          <EmptyState title={t("sheet.none")} />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          <section className="overflow-x-auto" tabIndex={0} aria-label={t("list")}>
            <table className="sheet-table">
              <thead>
                <tr>
                  <th scope="col">{t("sheet.due")}</th>
                  <th scope="col">{t("sheet.task")}</th>
                  <th scope="col">{t("sheet.role")}</th>
                  <th scope="col">{t("sheet.state")}</th>
                  <th scope="col">{t("sheet.sign")}</th>
                </tr>
              </thead>
              <tbody>
                {found.tasks.map((task) => (
                  <tr key={task.id}>
                    <td className="whitespace-nowrap">
                      {task.dueAt
                        ? `${dayLabel(new Date(task.dueAt), zone, locale as Locale)} ${timeOf(new Date(task.dueAt), zone)}`
                        : t("noDue")}
                    </td>
                    <td>
                      <span className="font-medium">{task.title}</span>
                      <span className="block text-[13px] text-ink-2">
                        {[task.meetingTitle, task.standard].filter(Boolean).join(" · ")}
                      </span>
                    </td>
                    <td className="whitespace-nowrap">
                      {task.ownerId === found.person.id ? t("sheet.owner") : t("sheet.helper")}
                    </td>
                    <td className="whitespace-nowrap">
                      {isOverdue(task, now) ? (
                        <span className="text-seal">● {t("overdue")}</span>
                      ) : (
                        t(`statuses.${task.status}`)
                      )}
                    </td>
                    <td className="w-32" />
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Panel>
    </>
  )
}
