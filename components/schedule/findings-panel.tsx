"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { WaiveDialog } from "@/components/severity/waive-dialog"
import { Badge } from "@/components/ui/badge"
import { Button, LinkButton } from "@/components/ui/button"
import { EmptyState, Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel } from "@/lib/kernel/zoned"
import { type Alternative, alternatives } from "@/lib/occupancy/rules/alternatives"
import type { Finding } from "@/lib/occupancy/schema"
import type { Placement } from "./board-geometry"
import type { Approval, FindingActions, WaivedFinding } from "./types"
import type { ConflictWords } from "./use-conflict-words"

/** Where the meeting would stand if this were done; null when it has no time. */
function placementOf(alternative: Alternative, words: ConflictWords): Placement | null {
  const meeting = words.prepared.meetings.get(alternative.meetingId)
  if (!meeting || meeting.from === null || meeting.to === null) return null
  if (alternative.kind === "time")
    return { meetingId: meeting.id, roomId: meeting.roomId, from: alternative.from, to: alternative.to }
  return {
    meetingId: meeting.id,
    roomId: alternative.roomId,
    from: meeting.from + alternative.wait,
    to: meeting.to + alternative.wait,
  }
}

const offerLink = "min-h-7 border-0 bg-transparent p-0 text-left text-blue underline"

function FindingLine({
  finding,
  words,
  editable,
  mayWaive,
  onMove,
  onOpen,
  onWaive,
  askRoom,
}: {
  finding: Finding
  words: ConflictWords
  editable: boolean
  mayWaive: boolean
  onMove: (placement: Placement) => void
  onOpen: (meetingId: string) => void
  onWaive: () => void
  askRoom: () => void
}) {
  const t = useTranslations("schedule")
  const [open, setOpen] = useState(false)
  const asks = finding.kind === "room_unconfirmed" && finding.status !== "requested"
  const offers = open ? alternatives(finding, words.prepared) : []
  return (
    <li className="border-line-2 border-b px-4 py-3 last:border-b-0">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <Badge tone={finding.severity !== "warn" ? "seal" : "amber"} mark>
          {t(`findings.${finding.severity}`)}
        </Badge>
        <button
          type="button"
          onClick={() => onOpen(finding.a)}
          className="min-w-0 flex-1 border-0 bg-transparent p-0 text-left text-[15px] text-ink"
          style={{ flexBasis: 260 }}
        >
          {words.finding(finding)}
        </button>
        {editable ? (
          <Button size="sm" tone="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? "findings.hide" : "findings.show")}
          </Button>
        ) : null}
        {mayWaive ? (
          <Button size="sm" tone="quiet" onClick={onWaive}>
            {t("findings.waive")}
          </Button>
        ) : null}
      </div>
      {open ? (
        <div className="mt-2 rounded-md bg-paper-2 px-3 py-2 text-[14px]">
          {offers.length === 0 && !asks ? (
            t("findings.noAlternatives")
          ) : (
            <>
              <div className="mb-1 text-ink-2">{t("findings.alternatives")}</div>
              <ul className="m-0 list-none p-0">
                {asks ? (
                  <li>
                    <button type="button" onClick={askRoom} className={offerLink}>
                      {t(finding.status === "none" ? "approval.ask" : "approval.askAgain")}
                    </button>
                  </li>
                ) : null}
                {offers.map((offer) => {
                  const placement = placementOf(offer, words)
                  return (
                    <li key={`${offer.kind}${offer.meetingId}${offer.kind === "room" ? offer.roomId : offer.from}`}>
                      <button
                        type="button"
                        disabled={!placement}
                        onClick={() => placement && onMove(placement)}
                        className={offerLink}
                      >
                        {words.alternative(offer)}
                      </button>
                    </li>
                  )
                })}
              </ul>
            </>
          )}
        </div>
      ) : null}
    </li>
  )
}

/** A plan that is still being made has hundreds: so many are shown at first. */
const SHOWN_FIRST = 40

/** Every conflict with what could be done about it; those accepted with a reason stand apart, by name. */
export function FindingsPanel({
  eventId,
  words,
  findings,
  waived,
  editable,
  mayWaive,
  actions,
  askRoom,
  onMove,
  onOpen,
}: {
  eventId: string
  words: ConflictWords
  findings: readonly Finding[]
  waived: readonly WaivedFinding[]
  editable: boolean
  mayWaive: boolean
  actions: FindingActions
  askRoom: Approval["actions"]["ask"]
  onMove: (placement: Placement) => void
  onOpen: (meetingId: string) => void
}) {
  const t = useTranslations("schedule")
  const [waiving, setWaiving] = useState<Finding | null>(null)
  const [all, setAll] = useState(false)
  const shown = all ? findings : findings.slice(0, SHOWN_FIRST)
  const locale = useLocale() as Locale
  const lastDay = (until: number): string => dayLabel(new Date(until - 60_000), words.prepared.plan.zone, locale)
  const ask = useAction(askRoom, { done: t("approval.asked") })
  const unwaive = useAction(actions.unwaive, { done: t("findings.unwaived") })
  return (
    <div id="conflicts" className="mt-4">
      <Panel
        title={t("findings.title")}
        aside={findings.length > 0 ? <Badge tone="seal">{findings.length}</Badge> : null}
        actions={
          editable && findings.some((finding) => finding.severity !== "warn") ? (
            <LinkButton size="sm" href={`/events/${eventId}/schedule/arrange?what=repair`}>
              {t("findings.repair")}
            </LinkButton>
          ) : null
        }
      >
        {findings.length === 0 && waived.length === 0 ? <EmptyState title={t("findings.none")} /> : null}
        <ul className="m-0 list-none p-0">
          {shown.map((finding) => (
            <FindingLine
              key={finding.key}
              finding={finding}
              words={words}
              editable={editable}
              mayWaive={mayWaive}
              onMove={onMove}
              onOpen={onOpen}
              onWaive={() => setWaiving(finding)}
              askRoom={() => void ask.run({ eventId, meetingId: finding.a })}
            />
          ))}
          {shown.length < findings.length ? (
            <li className="border-line-2 border-b px-4 py-2 last:border-b-0">
              <Button size="sm" tone="quiet" onClick={() => setAll(true)}>
                {t("findings.rest", { count: findings.length - shown.length })}
              </Button>
            </li>
          ) : null}
          {waived.map(({ finding, waiver }) => (
            <li
              key={finding.key}
              className="flex flex-wrap items-start gap-3 border-line-2 border-b bg-paper px-4 py-2 text-[14px] text-ink-2 last:border-b-0"
            >
              <span className="min-w-0 flex-1">
                {words.finding(finding)}
                <span className="block">
                  ✓{" "}
                  {t("findings.waivedBy", {
                    name: waiver.userName,
                    reason: waiver.reason,
                    until: waiver.until === null ? "none" : lastDay(waiver.until),
                  })}
                </span>
              </span>
              {mayWaive ? (
                <Button
                  size="sm"
                  tone="quiet"
                  busy={unwaive.busy}
                  onClick={() => unwaive.run({ eventId, findingKey: finding.key })}
                >
                  {t("findings.unwaive")}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
        {waiving ? (
          <WaiveDialog
            sentence={words.finding(waiving)}
            waive={(said) => actions.waive({ eventId, findingKey: waiving.key, ...said })}
            onClose={() => setWaiving(null)}
          />
        ) : null}
      </Panel>
    </div>
  )
}
