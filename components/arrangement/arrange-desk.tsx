"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useMemo, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { Callout } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import { type ArrangeForm, askedBy, lossOf } from "@/lib/arrangement/rules/from-plan/asked"
import { freeToMove, inConflict, type Loss, placeable } from "@/lib/arrangement/rules/from-plan/candidates"
import type { ProposedMove, PublishedPlace } from "@/lib/arrangement/schema/wishes"
import { fromMinutes } from "@/lib/kernel/interval"
import { accept as accepted } from "@/lib/kernel/outcome"
import { dayOf, timeOf } from "@/lib/kernel/zoned"
import type { BoundByMeeting } from "@/lib/occupancy/rules/touches"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import { LossFields } from "./loss-fields"
import { MeetingPicker } from "./meeting-picker"
import { Result } from "./result"
import { RunPanel } from "./run-panel"
import { ImpossibleNote, StuckNote } from "./trouble"
import type { ArrangeActions, ArrangeDay } from "./types"
import { useArrange } from "./use-arrange"
import { useMoveWords } from "./use-move-words"
import { useProposal } from "./use-proposal"
import { WhatForm } from "./what-form"
import { WishesForm } from "./wishes-form"

/** How long one search takes, in seconds. */
const SECONDS = 6

const nothing = async () => accepted(null)

/** The lost room's time as the office writes closures: in its own zone. */
function closureOf({ roomId, title, from, to }: Loss, zone: string) {
  const [start, end] = [fromMinutes(from), fromMinutes(to)]
  return {
    roomId,
    title,
    day: dayOf(start, zone),
    from: timeOf(start, zone),
    endDay: dayOf(end, zone),
    to: timeOf(end, zone),
  }
}

/** 自动安排: what and how on the left, what was found on the right; nothing is written before it is accepted. */
export function ArrangeDesk({
  eventId,
  plan,
  findings,
  days,
  initial,
  published,
  publishedNumber,
  bound,
  officeZone,
  actions,
}: {
  eventId: string
  plan: ConflictPlan
  findings: readonly Finding[]
  days: readonly ArrangeDay[]
  initial: ArrangeForm
  published: Readonly<Record<string, PublishedPlace>>
  publishedNumber: number | null
  bound: BoundByMeeting
  officeZone: string
  actions: ArrangeActions
}) {
  const t = useTranslations("arrangement")
  const router = useRouter()
  const [form, setForm] = useState(initial)
  const [block, setBlock] = useState(true)
  const results = useRef<HTMLDivElement>(null)
  const search = useArrange(published)
  const { run } = search
  const proposal = useProposal(run)
  const words = useMoveWords(run?.plan ?? plan)
  const change = (more: Partial<ArrangeForm>) => setForm((was) => ({ ...was, ...more }))
  const asked = useMemo(() => askedBy(form, plan, findings, t("loss.title")), [form, plan, findings, t])
  const loss = form.what === "lost" ? lossOf(form, plan.zone, t("loss.title")) : null
  const counts = useMemo(
    () => ({ repair: inConflict(plan, findings).length, all: freeToMove(plan).length, chosen: form.chosen.length }),
    [plan, findings, form.chosen],
  )
  const apply = useAction(actions.apply, {
    done: ({ meetings }) => t("accept.done", { count: meetings }),
    onDone: () => search.drop(),
  })
  const start = (more: Partial<ArrangeForm> = {}) => {
    const next = { ...form, ...more }
    setForm(next)
    search.start(askedBy(next, plan, findings, t("loss.title")), SECONDS)
    results.current?.scrollIntoView({ block: "nearest" })
  }
  const closing = useAction(actions.block ?? nothing, { done: t("accept.closed") })
  const accept = async (moves: readonly ProposedMove[]) => {
    const done = await apply.run({ eventId, moves: moves.map((move) => ({ ...move })) })
    // Somebody was quicker: the next search is to start from what they made.
    if (done?.ok === false) router.refresh()
    // Only now: before, its own meetings would have stood in the way.
    if (done?.ok && run?.loss && block && actions.block) closing.run(closureOf(run.loss, officeZone))
  }
  const troubled = run?.state === "done" && (proposal?.left ?? 0) > 0
  const ready = asked.wishes.movable.length > 0 && form.days.length > 0 && form.rooms.length > 0

  return (
    <div className="grid items-start gap-5 lg:grid-cols-[340px_minmax(0,1fr)]">
      <div>
        <WhatForm form={form} counts={counts} onChange={change}>
          {(what) =>
            what === "lost" ? (
              <LossFields
                loss={form.loss}
                rooms={plan.rooms}
                days={days}
                hits={asked.concerned.map(words.title)}
                valid={loss !== null}
                block={block}
                onChange={(next) => change({ loss: next })}
                onBlock={actions.block ? setBlock : null}
              />
            ) : what === "chosen" ? (
              <MeetingPicker
                meetings={placeable(plan)}
                chosen={form.chosen}
                stampOf={words.stamp}
                onChange={(chosen) => change({ chosen })}
              />
            ) : null
          }
        </WhatForm>
        <WishesForm form={form} rooms={plan.rooms} days={days} onChange={change} />
        <div className="sticky bottom-0 mt-4 bg-paper py-3">
          <Button
            tone="primary"
            className="w-full"
            disabled={!ready || run?.state === "running"}
            onClick={() => start()}
          >
            {t(run ? "again" : "start")}
          </Button>
          {ready ? null : <p className="mt-1 mb-0 text-[13px] text-ink-2">{t("nothingAsked")}</p>}
        </div>
      </div>
      <div ref={results} className="min-w-0">
        {run ? (
          <>
            <RunPanel
              run={run}
              proposal={proposal}
              seconds={SECONDS}
              onStop={search.stop}
              onMore={() => search.more(SECONDS)}
            />
            <StuckNote stuck={run.built.stuck} words={words} />
            {troubled || run.conflict ? (
              <ImpossibleNote
                run={run}
                words={words}
                onOthers={form.what !== "all" && !form.others ? () => start({ others: true }) : null}
              />
            ) : null}
            {proposal ? (
              <Result
                eventId={eventId}
                run={run}
                proposal={proposal}
                days={days}
                bound={bound}
                publishedNumber={publishedNumber}
                words={words}
                busy={apply.busy || closing.busy}
                onAccept={accept}
                onDrop={search.drop}
              />
            ) : null}
          </>
        ) : (
          <Callout title={t("waiting.title")}>{t("waiting.body")}</Callout>
        )}
      </div>
    </div>
  )
}
