"use client"

import { useTranslations } from "next-intl"
import { useCallback, useMemo, useRef, useState } from "react"
import type { Scene } from "@/components/schedule/scene"
import { Segmented } from "@/components/ui/segmented"
import { SESSION_HOURS } from "@/lib/occupancy/rules/finder/ask"
import { busyBlocks } from "@/lib/occupancy/rules/finder/busy-blocks"
import { type Stretch, stretchesOf } from "@/lib/occupancy/rules/finder/day-grades"
import { finderFor } from "@/lib/occupancy/rules/finder/finder"
import { freeTimes } from "@/lib/occupancy/rules/finder/free-times"
import { roomFits } from "@/lib/occupancy/rules/finder/room-fits"
import { useFinderWords } from "../room-finder/use-finder-words"
import { HeadRows } from "./head-rows"
import { namesIn, ROW } from "./measures"
import { PersonRow } from "./person-row"
import { PersonTimes } from "./person-times"
import { SubjectFields } from "./subject-fields"
import { askOfSubject, subjectsOf } from "./subjects"
import { axisOf } from "./time-axis"
import { useRowsSeen } from "./use-rows-seen"

const STEP = 15
const ROOMS = 3
const SPANS = ["day", "week"] as const
const SCALE = { day: 1.15, week: 0.3 } as const

/**
 * People as rows: who has what, in any role. On top how many of the required are free at each quarter of an hour, the
 * stretches at which all are (and a room is), and the rooms that come into question. A stretch that is chosen proposes the
 * meeting there; nothing is saved here. Titles of confidential things are not in the plan and read "taken".
 */
export function PeopleBoard({ scene, initialMeetingId }: { scene: Scene; initialMeetingId?: string }) {
  const t = useTranslations("finder.people")
  const { prepared } = scene.words
  const words = useFinderWords(prepared)
  const subjects = useMemo(() => subjectsOf(prepared), [prepared])
  const [key, setKey] = useState(initialMeetingId ? `meeting:${initialMeetingId}` : "presidium")
  const [span, setSpan] = useState<(typeof SPANS)[number]>("day")
  const [minutes, setMinutes] = useState(60)
  const [person, setPerson] = useState<string | null>(null)
  const subject = subjects.find((one) => one.key === key) ?? subjects[subjects.length - 1]
  const days = useMemo(
    () => (span === "day" ? scene.days.filter((day) => day.iso === scene.today.iso) : scene.days),
    [span, scene.days, scene.today.iso],
  )
  const finder = useMemo(
    () => finderFor(askOfSubject(subject ?? { key: "", kind: "everybody", scope: null }, minutes, prepared), prepared),
    [subject, minutes, prepared],
  )
  const stretches = useMemo(() => stretchesOf(freeTimes(finder, days, STEP), STEP), [finder, days])
  const blocks = useMemo(
    () => busyBlocks(prepared, days[0]?.from ?? 0, days[days.length - 1]?.to ?? 0),
    [prepared, days],
  )
  const rooms = useMemo(() => {
    const at = finder.ask.now ?? stretches[0]?.best
    if (!at || subject?.kind !== "meeting") return []
    const best = roomFits(finder, at).filter((fit) => fit.verdict !== "no")
    return best.slice(0, ROOMS).flatMap((fit) => finder.rooms.find(({ room }) => room.id === fit.roomId) ?? [])
  }, [finder, stretches, subject])
  const numbers = useMemo(() => [...finder.ask.required, ...finder.ask.optional], [finder])
  const required = finder.ask.required.length

  const scroller = useRef<HTMLDivElement>(null)
  const { first, end, width } = useRowsSeen(scroller, numbers.length, ROW)
  const names = namesIn(width)
  // As wide as there is room, and never too narrow to be read.
  const room = (width - names - 1) / (days.length * (SESSION_HOURS.to - SESSION_HOURS.from)) - 0.01
  const scale = Math.max(SCALE[span], room)
  const axis = useMemo(() => axisOf(days, SESSION_HOURS, scale), [days, scale])
  const { open } = scene
  const openMeeting = useCallback((meetingId: string) => open({ what: "panel", meetingId }), [open])
  const meeting = subject?.kind === "meeting" ? subject.meeting : null
  const choose = ({ best }: Stretch) => {
    if (meeting)
      open({ what: "move", placement: { meetingId: meeting.id, roomId: best.roomId, from: best.from, to: best.to } })
    else open({ what: "form", meetingId: null, place: { roomId: best.roomId, from: best.from, to: best.to } })
  }
  const shown = person === null ? undefined : prepared.roster.people[prepared.roster.numberOf.get(person) ?? -1]

  return (
    <>
      <div className="mb-2 flex flex-wrap items-end gap-3">
        <SubjectFields
          subjects={subjects}
          value={subject?.key ?? ""}
          minutes={minutes}
          onSubject={setKey}
          onMinutes={setMinutes}
        />
        <Segmented
          label={t("span")}
          value={span}
          onChange={setSpan}
          options={SPANS.map((value) => ({ value, label: t(`spans.${value}`) }))}
        />
      </div>
      <p className="mt-0 mb-2 text-[14px] text-ink-2" aria-live="polite">
        {t("told", {
          required,
          optional: numbers.length - required,
          count: stretches.length,
          minutes: finder.ask.minutes,
        })}
      </p>
      <section
        ref={scroller}
        aria-label={t("title")}
        className="overflow-auto rounded-lg border border-line bg-white"
        style={{ maxHeight: "70vh" }}
      >
        <div style={{ width: names + axis.width }}>
          <HeadRows
            finder={finder}
            axis={axis}
            names={names}
            stretches={stretches}
            rooms={rooms}
            clock={words.clock}
            onStretch={scene.editable ? choose : null}
          />
          <ul
            className="m-0 list-none p-0"
            style={{ paddingTop: first * ROW, paddingBottom: (numbers.length - end) * ROW }}
          >
            {numbers.slice(first, end).map((number, at) => {
              const one = prepared.roster.people[number]
              return one ? (
                <PersonRow
                  key={one.id}
                  person={one}
                  index={first + at}
                  size={numbers.length}
                  optional={first + at >= required}
                  blocks={blocks[number] ?? []}
                  axis={axis}
                  names={names}
                  clock={words.clock}
                  onName={setPerson}
                  onOpen={openMeeting}
                />
              ) : null
            })}
          </ul>
        </div>
        {numbers.length === 0 ? <p className="px-3 py-4 text-[14px] text-ink-2">{t("nobody")}</p> : null}
      </section>
      {shown ? (
        <PersonTimes
          person={shown}
          blocks={blocks[prepared.roster.numberOf.get(shown.id) ?? -1] ?? []}
          stamp={(block) => `${words.day(block.from)} ${words.clock(block.from)}–${words.clock(block.to)}`}
          appointments={scene.editable ? `/rooms/appointments?person=${shown.personId}&day=${scene.today.iso}` : null}
          onOpen={openMeeting}
          onClose={() => setPerson(null)}
        />
      ) : null}
    </>
  )
}
