"use client"

import { useTranslations } from "next-intl"
import { PeopleBoard } from "@/components/people-board/people-board"
import { LinkButton } from "@/components/ui/button"
import { EmptyState, Panel } from "@/components/ui/panel"
import { DayView } from "./day-view"
import { MeetingList } from "./meeting-list"
import type { Scene, View } from "./scene"
import { WeekBoard } from "./week-board"
import { WeekGrid } from "./week-grid"

/** The schedule looked at in one way: each view is one line here. */
export function DeskView({ view, scene }: { view: View; scene: Scene }) {
  const t = useTranslations("schedule")
  const onOpen = (meetingId: string) => scene.open({ what: "panel", meetingId })
  if (scene.plan.meetings.length === 0)
    return (
      <Panel>
        <EmptyState
          title={t("none")}
          action={
            scene.editable ? (
              <LinkButton href={`/events/${scene.eventId}/schedule/import`}>{t("import")}</LinkButton>
            ) : null
          }
        >
          {t("noneBody")}
        </EmptyState>
      </Panel>
    )
  switch (view) {
    case "day":
      return <DayView scene={scene} />
    case "week":
      return scene.narrow ? (
        <WeekGrid
          meetings={scene.plan.meetings}
          venues={scene.venues}
          days={scene.days}
          findings={scene.findings}
          timeAt={scene.timeAt}
          onDay={(iso) => scene.show(iso, "day")}
          onOpen={onOpen}
        />
      ) : (
        <WeekBoard scene={scene} />
      )
    case "people":
      return <PeopleBoard scene={scene} />
    case "list":
      return (
        <MeetingList
          meetings={scene.plan.meetings}
          findings={scene.findings}
          roomName={scene.roomName}
          stampOf={scene.stampOf}
          onOpen={onOpen}
        />
      )
  }
}
