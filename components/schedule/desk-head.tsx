"use client"

import { useTranslations } from "next-intl"
import { Button, LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { isScheduled } from "./board-geometry"
import type { Scene } from "./scene"

/** What the schedule comes to, and what can be added to it. */
export function DeskHead({ eventId, plan, findings, editable, open }: Scene) {
  const t = useTranslations("schedule")
  const blocking = findings.filter((finding) => finding.severity !== "warn").length
  return (
    <PageHead
      title={t("title")}
      lead={
        <>
          {t("lead", { meetings: plan.meetings.filter(isScheduled).length, rooms: plan.rooms.length })} ·{" "}
          <span className={blocking > 0 ? "text-seal" : "text-pine"}>
            {blocking > 0 ? (
              <a href="#conflicts" className="text-seal underline">
                ● {t("clashes", { count: blocking })}
              </a>
            ) : (
              `✓ ${t("clean")}`
            )}
          </span>
        </>
      }
      actions={
        <>
          <LinkButton href={`/events/${eventId}/schedule/export`}>{t("export")}</LinkButton>
          {editable ? (
            <>
              <LinkButton href={`/events/${eventId}/schedule/import`}>{t("import")}</LinkButton>
              <LinkButton href={`/events/${eventId}/schedule/arrange`}>{t("arrange")}</LinkButton>
              <Button onClick={() => open({ what: "find", meetingId: null })}>{t("find")}</Button>
              <Button tone="primary" onClick={() => open({ what: "form", meetingId: null })}>
                {t("new")}
              </Button>
            </>
          ) : null}
        </>
      }
    />
  )
}
