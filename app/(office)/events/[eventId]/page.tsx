import Link from "next/link"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { ConflictList } from "@/components/overview/conflict-list"
import { DayStrip } from "@/components/overview/day-strip"
import { FirstSteps } from "@/components/overview/first-steps"
import { GapList } from "@/components/overview/gap-list"
import { ReceiptBars } from "@/components/overview/receipt-bars"
import { Badge } from "@/components/ui/badge"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { overviewFor } from "@/lib/checks/queries/overview"
import { eventDays } from "@/lib/events/rules/event-days"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, instantOf, stampOf, timeOf } from "@/lib/kernel/zoned"
import { withoutNeeds } from "@/lib/people/rules/without-needs"
import { CATEGORIES } from "@/lib/people/schema"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { isOverdue } from "@/lib/tasks/rules"

export default async function OverviewPage({ params }: { params: Promise<{ eventId: string }> }) {
  const actor = await requireActor()
  const { eventId } = await params
  const [found, t, tasksWords, locale] = await Promise.all([
    overviewFor(actor, eventId, eventDays),
    getTranslations("overview"),
    getTranslations("tasks"),
    getLocale(),
  ])
  if (!found) notFound()
  const { event, findings, gaps, version } = found
  const now = clock.now()
  const base = `/events/${eventId}`
  const start = instantOf(event.startsOn, "00:00", event.zone)
  const daysLeft = start ? Math.ceil((start.getTime() - now.getTime()) / 86_400_000) : 0
  const people = CATEGORIES.flatMap((category) =>
    found.byCategory[category] ? [`${t(`categories.${category}`)} ${found.byCategory[category]}`] : [],
  )
  const blocking =
    findings.filter(({ finding }) => finding.severity !== "warn").length +
    gaps.filter((gap) => gap.code === "task_without_owner").length
  const participants = found.plan.participants.map(withoutNeeds)
  const hasMeetings = found.plan.meetings.length > 0

  return (
    <>
      <PageHead
        serif
        title={event.title}
        lead={[
          daysLeft > 0 ? t("daysLeft", { days: daysLeft }) : "",
          ...people,
          found.byCategory.DEPUTY ? t("thresholds", { quorum: found.quorum, majority: found.majority }) : "",
        ]
          .filter(Boolean)
          .join(" · ")}
        actions={
          actor.role === "DOOR" ? null : (
            <LinkButton tone="primary" href={`${base}/publish`}>
              {found.pending ? t(`pending.${found.pending}`) : t("toPublish", { number: (version?.number ?? 0) + 1 })}
            </LinkButton>
          )
        }
      />
      {found.hasPeople && hasMeetings ? null : (
        <FirstSteps base={base} hasPeople={found.hasPeople} hasMeetings={hasMeetings} />
      )}
      <DayStrip eventId={eventId} days={found.days} zone={event.zone} />
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <Panel
          className="lg:col-span-2"
          title={
            <>
              {t("mustSolve")} <Badge tone={blocking > 0 ? "seal" : "pine"}>{blocking}</Badge>
            </>
          }
          aside={t("besides", { warnings: findings.length + gaps.length - blocking, waived: found.waived })}
        >
          {findings.length + gaps.length === 0 ? (
            <EmptyState title={t("allClear")}>{hasMeetings ? t("allClearBody") : null}</EmptyState>
          ) : (
            <ul className="m-0 list-none p-0">
              <ConflictList
                eventId={eventId}
                plan={{ ...found.plan, participants }}
                findings={findings}
                editable={found.mayEditMeetings}
              />
              <GapList base={base} gaps={gaps} />
            </ul>
          )}
        </Panel>
        <div className="flex min-w-0 flex-col gap-4">
          {actor.role === "DOOR" ? null : (
            <Panel
              title={t("receipts")}
              aside={
                version
                  ? t("versionSent", {
                      number: version.number,
                      at: version.publishedAt ? stampOf(new Date(version.publishedAt), event.zone) : "",
                    })
                  : null
              }
              actions={
                <Link href={`${base}/notices`} className="text-[14px] text-blue">
                  {t("look")}
                </Link>
              }
            >
              {found.receipts.length === 0 ? (
                <EmptyState title={t("noReceipts")} />
              ) : (
                <ReceiptBars tallies={found.receipts} />
              )}
            </Panel>
          )}
          {actor.role === "DOOR" ? null : (
            <Panel
              title={t("due")}
              actions={
                <Link href={`${base}/tasks`} className="text-[14px] text-blue">
                  {t("look")}
                </Link>
              }
            >
              {found.due.length === 0 ? (
                <EmptyState title={t("nothingDue")} />
              ) : (
                <ul className="m-0 list-none p-0 text-[14px]">
                  {found.due.map((task) => (
                    <li
                      key={task.id}
                      className="flex flex-wrap items-baseline gap-x-3 border-line-2 border-b px-4 py-2 last:border-b-0"
                    >
                      <span className="min-w-0 flex-1" style={{ flexBasis: 160 }}>
                        {task.title}
                        {task.meetingTitle ? <span className="text-ink-2"> · {task.meetingTitle}</span> : null}
                      </span>
                      <span className={task.ownerId ? "text-ink-2" : "text-seal"}>
                        {task.ownerName || `● ${tasksWords("noOwner")}`}
                      </span>
                      <span className={isOverdue(task, now) ? "text-seal" : "text-ink-2"}>
                        {task.dueAt
                          ? `${dayLabel(new Date(task.dueAt), event.zone, locale as Locale)} ${timeOf(new Date(task.dueAt), event.zone)}`
                          : ""}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
          )}
          {version && version.changesSince > 0 ? (
            <p className="m-0 text-[14px] text-ink-2">
              {t("changesSince", { number: version.number, count: version.changesSince })}
            </p>
          ) : null}
        </div>
      </div>
    </>
  )
}
