"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Panel } from "@/components/ui/panel"
import { defaultPlacement, waiting } from "./board-geometry"
import type { Scene } from "./scene"

/** 待安排: meetings that have no time yet. */
export function Tray({ scene }: { scene: Scene }) {
  const t = useTranslations("schedule")
  const tray = waiting(scene.plan.meetings)
  if (tray.length === 0) return null
  return (
    <Panel className="mt-4" title={t("board.waiting")} aside={<Badge>{tray.length}</Badge>}>
      <ul className="m-0 flex list-none flex-wrap gap-2 p-3">
        {tray.map((meeting) => (
          <li key={meeting.id}>
            <Button
              size="sm"
              onClick={() =>
                scene.open(
                  scene.editable
                    ? { what: "move", placement: defaultPlacement(meeting, scene.today.from) }
                    : { what: "panel", meetingId: meeting.id },
                )
              }
            >
              {meeting.title}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
