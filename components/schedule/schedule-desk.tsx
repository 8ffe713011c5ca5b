"use client"

import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button, LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { Segmented } from "@/components/ui/segmented"
import { fromMinutes } from "@/lib/kernel/interval"
import { dayOf, timeOf } from "@/lib/kernel/zoned"
import { resolveNumbers } from "@/lib/meetings/rules/resolve"
import { indexRoster } from "@/lib/meetings/rules/roster-index"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { meetingsIn } from "@/lib/occupancy/rules/meetings-in"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import type { VenueDto } from "@/lib/venues/schema"
import { isScheduled, ofDay, type Placement, waiting } from "./board-geometry"
import { DayBoard } from "./day-board"
import { FindingsPanel } from "./findings-panel"
import { MeetingForm } from "./meeting-form"
import { MeetingList } from "./meeting-list"
import { MeetingPanel } from "./meeting-panel"
import { MoveDialog } from "./move-dialog"
import type { FindingActions, PreviewMove, ScheduleActions, WaivedFinding } from "./types"
import { useConflictWords } from "./use-conflict-words"
import { type BoardDay, WeekGrid } from "./week-grid"

type View = "day" | "week" | "list"
type Open = { what: "panel" | "form"; meetingId: string | null } | { what: "move"; placement: Placement } | null

/** The schedule of an event: day board, week, list; the conflicts beside it. */
export function ScheduleDesk({
  eventId,
  plan,
  venues,
  days,
  initialDay,
  initialMove,
  findings,
  waived,
  editable,
  mayWaive,
  actions,
  preview,
  findingActions,
}: {
  eventId: string
  plan: ConflictPlan
  venues: readonly VenueDto[]
  days: readonly BoardDay[]
  initialDay: string
  /** Opened at once, to be confirmed. */
  initialMove: Placement | null
  findings: readonly Finding[]
  waived: readonly WaivedFinding[]
  editable: boolean
  mayWaive: boolean
  actions: ScheduleActions
  preview: PreviewMove
  findingActions: FindingActions
}) {
  const t = useTranslations("schedule")
  const { zone } = plan
  const [view, setView] = useState<View>("day")
  const [day, setDay] = useState(initialDay)
  const [open, setOpen] = useState<Open>(initialMove && editable ? { what: "move", placement: initialMove } : null)
  const words = useConflictWords(plan)
  const wordsOf = words.finding
  const meetings = plan.meetings
  const byId = useMemo(() => new Map(meetings.map((meeting) => [meeting.id, meeting])), [meetings])
  const roster = useMemo(() => indexRoster(plan.participants), [plan.participants])
  const rooms = useMemo(() => new Map(plan.rooms.map((room) => [room.id, room])), [plan.rooms])
  const roomName = (roomId: string | null) => {
    const room = roomId ? rooms.get(roomId) : undefined
    return room ? `${room.venueName}·${room.name}` : t("noRoom")
  }
  const timeAt = (minutes: number) => timeOf(fromMinutes(minutes), zone)
  const stampOf = (meeting: MeetingPlan) =>
    meeting.from === null || meeting.to === null
      ? ""
      : `${dayOf(fromMinutes(meeting.from), zone).slice(5)} ${timeAt(meeting.from)}–${timeAt(meeting.to)}`
  const blocking = findings.filter((finding) => finding.severity !== "warn").length
  const today = days.find((one) => one.iso === day) ?? days[0]
  const tray = waiting(meetings)
  const place = (meeting: MeetingPlan): Placement => {
    const noon = (today?.from ?? 0) + 9 * 60
    return { meetingId: meeting.id, roomId: meeting.roomId, from: meeting.from ?? noon, to: meeting.to ?? noon + 60 }
  }
  const shown = open?.what === "panel" ? byId.get(open.meetingId ?? "") : undefined
  const moving = open?.what === "move" ? byId.get(open.placement.meetingId) : undefined

  return (
    <>
      <PageHead
        title={t("title")}
        lead={
          <>
            {t("lead", { meetings: meetings.filter(isScheduled).length, rooms: plan.rooms.length })} ·{" "}
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
          editable ? (
            <>
              <LinkButton href={`/events/${eventId}/schedule/import`}>{t("import")}</LinkButton>
              <Button tone="primary" onClick={() => setOpen({ what: "form", meetingId: null })}>
                {t("new")}
              </Button>
            </>
          ) : null
        }
      />
      <div className="mb-3 flex flex-wrap gap-3">
        <Segmented
          label={t("view")}
          value={view}
          onChange={setView}
          options={(["day", "week", "list"] as const).map((value) => ({ value, label: t(`views.${value}`) }))}
        />
        {view === "day" ? (
          <div className="max-w-full overflow-x-auto">
            <Segmented
              label={t("day")}
              value={day}
              onChange={setDay}
              options={days.map(({ iso, label }) => ({ value: iso, label }))}
            />
          </div>
        ) : null}
      </div>
      {meetings.length === 0 ? (
        <Panel>
          <EmptyState
            title={t("none")}
            action={
              editable ? <LinkButton href={`/events/${eventId}/schedule/import`}>{t("import")}</LinkButton> : null
            }
          >
            {t("noneBody")}
          </EmptyState>
        </Panel>
      ) : view === "day" && today ? (
        <>
          {editable ? (
            <p id="board-help" className="mt-0 mb-2 hidden text-[13px] text-ink-2 md:block">
              {t("board.help")}
            </p>
          ) : null}
          {ofDay(meetings, today.from, today.to).length === 0 ? (
            <p className="text-[14px] text-ink-2">{t("board.empty")}</p>
          ) : null}
          <DayBoard
            key={today.iso}
            plan={plan}
            venues={venues}
            findings={findings}
            dayFrom={today.from}
            dayTo={today.to}
            timeAt={timeAt}
            editable={editable}
            wordsOf={wordsOf}
            onPlace={(placement) => setOpen({ what: "move", placement })}
            onOpen={(meetingId) => setOpen({ what: "panel", meetingId })}
          />
        </>
      ) : view === "week" ? (
        <WeekGrid
          meetings={meetings}
          venues={venues}
          days={days}
          findings={findings}
          timeAt={timeAt}
          onDay={(iso) => {
            setDay(iso)
            setView("day")
          }}
          onOpen={(meetingId) => setOpen({ what: "panel", meetingId })}
        />
      ) : (
        <MeetingList
          meetings={meetings}
          findings={findings}
          roomName={roomName}
          stampOf={stampOf}
          onOpen={(meetingId) => setOpen({ what: "panel", meetingId })}
        />
      )}
      {tray.length > 0 ? (
        <Panel className="mt-4" title={t("board.waiting")} aside={<Badge>{tray.length}</Badge>}>
          <ul className="m-0 flex list-none flex-wrap gap-2 p-3">
            {tray.map((meeting) => (
              <li key={meeting.id}>
                <Button
                  size="sm"
                  onClick={() =>
                    setOpen(
                      editable ? { what: "move", placement: place(meeting) } : { what: "panel", meetingId: meeting.id },
                    )
                  }
                >
                  {meeting.title}
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <FindingsPanel
        eventId={eventId}
        words={words}
        findings={findings}
        waived={waived}
        editable={editable}
        mayWaive={mayWaive}
        actions={findingActions}
        onMove={(placement) => setOpen({ what: "move", placement })}
        onOpen={(meetingId) => setOpen({ what: "panel", meetingId })}
      />
      {shown ? (
        <MeetingPanel
          meeting={shown}
          when={
            stampOf(shown) ||
            t(meetings.some((one) => one.parentId === shown.id) ? "meeting.heading" : "meeting.unscheduled")
          }
          room={roomName(shown.roomId)}
          people={resolveNumbers(shown.scopes, roster).length}
          findings={findings.filter((one) => meetingsIn(one).has(shown.id))}
          wordsOf={wordsOf}
          editable={editable}
          hasHall={Boolean(shown.roomId && rooms.get(shown.roomId)?.hallId)}
          actions={actions}
          onEdit={() => setOpen({ what: "form", meetingId: shown.id })}
          onMove={() => setOpen({ what: "move", placement: place(shown) })}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.what === "form" ? (
        <MeetingForm
          eventId={eventId}
          zone={zone}
          meeting={byId.get(open.meetingId ?? "") ?? null}
          initialDay={today?.iso ?? ""}
          parents={meetings}
          venues={venues}
          participants={plan.participants}
          actions={actions}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.what === "move" && moving ? (
        <MoveDialog
          plan={plan}
          meeting={moving}
          placement={open.placement}
          zone={zone}
          venues={venues}
          roomName={roomName}
          hasChildren={meetings.some((one) => one.parentId === moving.id)}
          wordsOf={wordsOf}
          preview={preview}
          move={actions.move}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  )
}
