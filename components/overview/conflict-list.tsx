"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { useConflictWords } from "@/components/schedule/use-conflict-words"
import { Badge } from "@/components/ui/badge"
import type { Alternative } from "@/lib/occupancy/rules/alternatives"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"

/** Where the repair is confirmed: the schedule, with the move filled in. */
function repairLink(eventId: string, offer: Alternative, plan: ConflictPlan): string | null {
  const meeting = plan.meetings.find((one) => one.id === offer.meetingId)
  if (!meeting || meeting.from === null || meeting.to === null) return null
  const place =
    offer.kind === "time"
      ? { room: meeting.roomId ?? "", from: offer.from, to: offer.to }
      : { room: offer.roomId, from: meeting.from + offer.wait, to: meeting.to + offer.wait }
  const query = new URLSearchParams({
    move: meeting.id,
    room: place.room,
    from: String(place.from),
    to: String(place.to),
  })
  return `/events/${eventId}/schedule?${query}`
}

/** What blocks publishing, each with its nearest repair one click away. */
export function ConflictList({
  eventId,
  plan,
  findings,
  editable,
}: {
  eventId: string
  plan: ConflictPlan
  findings: readonly { finding: Finding; offer: Alternative | null }[]
  editable: boolean
}) {
  const t = useTranslations("overview")
  const words = useConflictWords(plan)
  return findings.map(({ finding, offer }) => {
    const href = offer && repairLink(eventId, offer, plan)
    return (
      <li
        key={finding.key}
        className="flex flex-wrap items-start gap-x-3 gap-y-1 border-line-2 border-b px-4 py-3 last:border-b-0"
      >
        <Badge tone={finding.severity === "warn" ? "amber" : "seal"} mark>
          {t(finding.severity === "warn" ? "warns" : "blocks")}
        </Badge>
        <div className="min-w-0 flex-1" style={{ flexBasis: 260 }}>
          <div>{words.finding(finding)}</div>
          {offer ? <div className="text-[14px] text-ink-2">{words.alternative(offer)}</div> : null}
        </div>
        {editable && href ? (
          <Link href={href} className="inline-flex min-h-7 items-center text-blue">
            {t(offer.kind === "room" ? "changeRoom" : "changeTime")}
          </Link>
        ) : (
          <Link href={`/events/${eventId}/schedule#conflicts`} className="inline-flex min-h-7 items-center text-blue">
            {t("look")}
          </Link>
        )}
      </li>
    )
  })
}
