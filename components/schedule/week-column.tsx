"use client"

import { useTranslations } from "next-intl"
import { clamp } from "@/components/ui/clamp"
import { classNames } from "@/components/ui/class-names"
import type { Finding } from "@/lib/occupancy/schema"
import type { Scene } from "./scene"
import type { WeekColumn as Column, Hours } from "./week-geometry"

/** Pixels of a line of text, and of what stands around it. */
const [LINE, AROUND] = [15, 6]

/** One day of the week board: its meetings from top to bottom, side by side where they overlap. */
export function WeekColumn({
  column,
  scene,
  hours,
  scale,
  findingsOf,
  titleOf,
}: {
  column: Column
  scene: Scene
  hours: Hours
  scale: number
  findingsOf: (meetingId: string) => readonly Finding[]
  titleOf: (meetingId: string) => string
}) {
  const t = useTranslations("finder.week")
  const { day, blocks } = column
  const y = (minutes: number) => (Math.min(Math.max(minutes - day.from, hours.from), hours.to) - hours.from) * scale
  return (
    <ul className="m-0 h-full list-none p-0" aria-label={day.label}>
      {blocks.map(({ meeting, lane, lanes, bundle }) => {
        const findings = bundle ? bundle.meetings.flatMap(({ id }) => findingsOf(id)) : findingsOf(meeting.id)
        const blocked = findings.some((finding) => finding.severity !== "warn")
        const plenary = meeting.kind === "全体会议" || meeting.kind === "预备会议"
        const time = `${scene.timeAt(meeting.from)}–${scene.timeAt(meeting.to)}`
        const title = bundle ? titleOf(bundle.parentId) || meeting.title : meeting.title
        const place = bundle ? t("bundle", { count: bundle.meetings.length }) : scene.roomName(meeting.roomId)
        const tall = Math.max(16, y(meeting.to) - y(meeting.from) - 2)
        // Only whole lines: a short meeting says its name, a longer one when as well, and then where.
        const lines = Math.max(1, Math.floor((tall - AROUND) / LINE))
        return (
          <li key={meeting.id}>
            <button
              type="button"
              data-week-meeting={bundle ? undefined : meeting.id}
              aria-describedby={scene.editable && !bundle ? "week-help" : undefined}
              onClick={() =>
                bundle ? scene.show(day.iso, "day") : scene.open({ what: "panel", meetingId: meeting.id })
              }
              title={`${title} ${time} ${place}`}
              className={classNames(
                "board-block absolute flex flex-col items-stretch justify-start overflow-hidden rounded-md border px-1.5 text-left text-[12px]",
                tall < LINE + AROUND ? "py-0 leading-none" : "py-0.5 leading-tight",
                blocked
                  ? "board-hatch border-seal bg-seal-soft text-seal"
                  : plenary
                    ? "border-ink bg-white text-ink"
                    : "border-line bg-blue-soft text-ink",
                scene.editable && !bundle && "cursor-grab",
              )}
              style={{
                left: `calc(${(100 * lane) / lanes}% + 2px)`,
                width: `calc(${100 / lanes}% - 4px)`,
                top: y(meeting.from) + 1,
                height: tall,
              }}
            >
              <span className="flex-none font-medium" style={clamp(Math.max(1, lines - 2))}>
                {blocked ? <span aria-hidden="true">● </span> : null}
                {title}
              </span>
              {lines > 1 ? (
                <span className="block flex-none truncate">{time}</span>
              ) : (
                <span className="sr-only">{time}</span>
              )}
              {lines > 2 ? (
                <span className="block flex-none truncate">{place}</span>
              ) : (
                <span className="sr-only">{place}</span>
              )}
              {findings.length > 0 ? (
                <span className="sr-only">{findings.map(scene.words.finding).join(t("semicolon"))}</span>
              ) : null}
              {scene.editable && !bundle ? (
                <span
                  aria-hidden="true"
                  data-grip="end"
                  className="absolute right-0 bottom-0 left-0"
                  style={{ height: 6, cursor: "ns-resize" }}
                />
              ) : null}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
