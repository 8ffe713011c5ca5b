"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import type { RoomYes as Said } from "@/lib/bookings/schema"
import { fromMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, stampOf, timeOf } from "@/lib/kernel/zoned"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { confirmationLack } from "@/lib/occupancy/rules/fit"
import type { Scene } from "./scene"
import type { Approval } from "./types"

const NOBODY: Said = { askedByName: "", decidedByName: "", decidedAt: null, note: "" }
const MARKS = { none: "●", requested: "…", confirmed: "✓", declined: "●", lapsed: "●" } as const

/** Does this meeting stand in a room that needs somebody's yes? */
export const needsYes = (meeting: MeetingPlan, { plan }: Pick<Scene, "plan">): boolean =>
  !meeting.cancelled &&
  meeting.from !== null &&
  plan.rooms.some((room) => room.id === meeting.roomId && room.needsApproval === true)

/** 会场批准: how the yes for the room of a meeting stands, by whom and since when; asked for, given and refused here. */
export function RoomYes({ meeting, scene, approval }: { meeting: MeetingPlan; scene: Scene; approval: Approval }) {
  const t = useTranslations("schedule.approval")
  const locale = useLocale() as Locale
  const [note, setNote] = useState("")
  const ask = useAction(approval.actions.ask, { done: t("asked") })
  const decision = useAction(approval.actions.confirm, { done: t("decided"), onDone: () => setNote("") })
  const { plan } = scene
  const state = confirmationLack(meeting, plan.confirmations ?? []) ?? "confirmed"
  const said = approval.said[meeting.id] ?? NOBODY
  const was = plan.confirmations?.find((one) => one.meetingId === meeting.id)
  const start = was && fromMinutes(was.from)
  const place = start
    ? `${dayLabel(start, plan.zone, locale)} ${timeOf(start, plan.zone)} ${scene.roomName(was.roomId)}`
    : ""
  const time = said.decidedAt === null ? "" : stampOf(new Date(said.decidedAt), plan.zone)
  const decides = approval.decidesIn.includes(meeting.roomId ?? "")
  const asks = scene.editable && state !== "confirmed" && state !== "requested"
  const one = { eventId: meeting.eventId, meetingId: meeting.id }
  const decide = (approve: boolean) => void decision.run({ ...one, revision: meeting.revision, approve, note })
  return (
    <section className="mt-4 border-line-2 border-t pt-3" data-room-yes={state}>
      <h3 className="m-0 mb-1 font-semibold text-[15px]">{t("title")}</h3>
      <p role="status" className={`m-0 ${state === "confirmed" ? "text-pine" : "text-ink"}`}>
        <span aria-hidden className={state === "confirmed" ? "text-pine" : "text-seal"}>
          {MARKS[state]}
        </span>{" "}
        {t("state", { state, name: said.decidedByName, asker: said.askedByName, time, place })}
      </p>
      {said.note !== "" && (state === "confirmed" || state === "declined") ? (
        <p className="m-0 text-[14px] text-ink-2">{t("note", { note: said.note })}</p>
      ) : null}
      {asks || decides ? (
        <div className="mt-2 flex flex-wrap items-end gap-2">
          {asks ? (
            <Button tone={decides ? undefined : "primary"} busy={ask.busy} onClick={() => ask.run(one)}>
              {t(state === "none" ? "ask" : "askAgain")}
            </Button>
          ) : null}
          {decides ? (
            <>
              <TextField
                className="w-full min-w-0 sm:w-auto sm:flex-1"
                label={t("noteField")}
                value={note}
                maxLength={500}
                onChange={(event) => setNote(event.target.value)}
              />
              {state === "confirmed" ? null : (
                <Button busy={decision.busy} onClick={() => decide(true)}>
                  {t("confirm")}
                </Button>
              )}
              {state === "declined" ? null : (
                <Button tone="danger" busy={decision.busy} onClick={() => decide(false)}>
                  {t("decline")}
                </Button>
              )}
            </>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}
