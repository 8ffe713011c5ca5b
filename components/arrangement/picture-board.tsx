"use client"

import { lanesOf, type ScheduledMeeting } from "@/components/schedule/board-geometry"
import { classNames } from "@/components/ui/class-names"
import type { OutsideHold } from "@/lib/occupancy/schema"

const LANE = 26
const HATCH = "repeating-linear-gradient(45deg, #dad5cb 0 3px, transparent 3px 8px)"

/** A small board of one day: rooms as rows, meetings as strips; what moves is green, what clashes is red and marked. */
export function PictureBoard({
  caption,
  label,
  rooms,
  meetings,
  closed,
  reach,
  moved,
  blocked,
  timeAt,
}: {
  caption: string
  label: string
  rooms: readonly { id: string | null; name: string }[]
  meetings: readonly ScheduledMeeting[]
  closed: readonly OutsideHold[]
  /** The hours drawn, in minutes since the epoch. */
  reach: { from: number; to: number }
  moved: ReadonlySet<string>
  blocked: ReadonlySet<string>
  timeAt: (minutes: number) => string
}) {
  const part = (minutes: number): number =>
    (100 * (Math.max(reach.from, Math.min(reach.to, minutes)) - reach.from)) / (reach.to - reach.from)
  const box = (from: number, to: number) => ({
    left: `${part(from)}%`,
    width: `${Math.max(0.6, part(to) - part(from))}%`,
  })
  const hours: number[] = []
  for (let hour = reach.from; hour < reach.to; hour += 120) hours.push(hour)
  return (
    <figure className="m-0 min-w-0" aria-label={label}>
      <figcaption className="mb-1 font-semibold text-[14px]">{caption}</figcaption>
      <div className="overflow-hidden rounded-md border border-line" aria-hidden="true">
        <div className="flex bg-paper-2 text-[12px] text-ink-2">
          <div className="w-24 shrink-0 border-line border-r md:w-32" />
          <div className="relative h-5 flex-1">
            {hours.map((hour, index) => (
              <span
                key={hour}
                className={classNames("absolute top-0 pl-1", index % 2 === 1 && "hidden sm:inline")}
                style={{ left: `${part(hour)}%` }}
              >
                {timeAt(hour)}
              </span>
            ))}
          </div>
        </div>
        {rooms.map((room) => {
          const { blocks, lanes } = lanesOf(meetings.filter((meeting) => meeting.roomId === room.id))
          return (
            <div key={room.id ?? "none"} className="flex border-line-2 border-t">
              <div className="w-24 shrink-0 truncate border-line border-r px-2 py-1 text-[13px] md:w-32">
                {room.name}
              </div>
              <div className="relative flex-1 overflow-hidden" style={{ height: lanes * LANE + 4 }}>
                {hours.map((hour) => (
                  <span
                    key={hour}
                    className="absolute top-0 bottom-0 border-line-2 border-l"
                    style={{ left: `${part(hour)}%` }}
                  />
                ))}
                {closed
                  .filter((hold) => hold.subjectId === room.id && hold.from < reach.to && hold.to > reach.from)
                  .map((hold) => (
                    <span
                      key={`${hold.causeId} ${hold.from}`}
                      className="absolute top-0 bottom-0 border border-line bg-paper-2"
                      style={{ ...box(hold.from, hold.to), backgroundImage: HATCH }}
                    />
                  ))}
                {blocks.map(({ meeting, lane }) => (
                  <span
                    key={meeting.id}
                    className={classNames(
                      "absolute truncate rounded-sm border px-1 text-[12px] leading-5",
                      blocked.has(meeting.id)
                        ? "border-seal bg-seal-soft text-seal"
                        : moved.has(meeting.id)
                          ? "border-pine bg-pine-soft text-pine"
                          : "border-line bg-white text-ink-2",
                    )}
                    style={{ ...box(meeting.from, meeting.to), top: lane * LANE + 2, height: LANE - 4 }}
                  >
                    {blocked.has(meeting.id) ? "● " : ""}
                    {meeting.title}
                  </span>
                ))}
              </div>
            </div>
          )
        })}
      </div>
    </figure>
  )
}
