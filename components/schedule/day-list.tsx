"use client"

import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { Menu } from "@/components/ui/menu"
import { meetingsIn } from "@/lib/occupancy/rules/meetings-in"
import { defaultPlacement, ofDay } from "./board-geometry"
import type { Scene } from "./scene"

/** The day on a narrow screen: room by room in the order of time, everything by menu. */
export function DayList({ scene }: { scene: Scene }) {
  const t = useTranslations("board")
  const { plan, today, findings, words } = scene
  const rooms = useMemo(() => {
    const meetings = ofDay(plan.meetings, today.from, today.to).sort((a, b) => a.from - b.from)
    const ids = [...scene.venues.flatMap((venue) => venue.rooms.map((room): string | null => room.id)), null]
    return ids
      .map((id) => ({ id, meetings: meetings.filter((meeting) => meeting.roomId === id) }))
      .filter((room) => room.meetings.length > 0)
  }, [plan.meetings, today, scene.venues])
  return (
    <ul className="m-0 list-none p-0">
      {rooms.map((room) => (
        <li key={room.id} className="mb-3 overflow-hidden rounded-lg border border-line bg-white">
          <h2 className="m-0 border-line border-b bg-paper-2 px-3 py-1.5 font-medium text-[14px]">
            {scene.roomName(room.id)}
          </h2>
          <ul className="m-0 list-none p-0">
            {room.meetings.map((meeting) => {
              const own = findings.filter((one) => one.severity !== "warn" && meetingsIn(one).has(meeting.id))
              return (
                <li
                  key={meeting.id}
                  className="flex items-start gap-2 border-line-2 border-b px-3 py-2 last:border-b-0"
                >
                  <div className="min-w-0 flex-1">
                    <div className={`font-medium ${own.length > 0 ? "text-seal" : ""}`}>
                      {own.length > 0 ? <span aria-hidden="true">● </span> : null}
                      {meeting.title}
                    </div>
                    <div className="text-[14px] text-ink-2">
                      {scene.timeAt(meeting.from)}–{scene.timeAt(meeting.to)} {meeting.scopeText}
                    </div>
                    {own.map((finding) => (
                      <div key={finding.key} className="text-[13px] text-seal">
                        {words.finding(finding)}
                      </div>
                    ))}
                  </div>
                  <Menu
                    size="sm"
                    label={t("menu.label")}
                    ariaLabel={t("menu.of", { title: meeting.title })}
                    entries={[
                      ...(scene.editable
                        ? [
                            {
                              label: t("menu.move"),
                              onSelect: () =>
                                scene.open({ what: "move", placement: defaultPlacement(meeting, today.from) }),
                            },
                            {
                              label: t("menu.shelve"),
                              onSelect: () => scene.open({ what: "shelve", meetingId: meeting.id }),
                            },
                          ]
                        : []),
                      {
                        label: t("menu.look"),
                        onSelect: () => scene.open({ what: "panel", meetingId: meeting.id }),
                      },
                    ]}
                  />
                </li>
              )
            })}
          </ul>
        </li>
      ))}
    </ul>
  )
}
