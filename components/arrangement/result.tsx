"use client"

import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { CheckField } from "@/components/ui/field"
import { Callout, Panel } from "@/components/ui/panel"
import { Segmented } from "@/components/ui/segmented"
import { proposalEffect } from "@/lib/arrangement/rules/from-plan/effect"
import type { ProposedMove } from "@/lib/arrangement/schema/wishes"
import { fromMinutes } from "@/lib/kernel/interval"
import { timeOf } from "@/lib/kernel/zoned"
import { prepare } from "@/lib/occupancy/rules/prepare"
import type { BoundByMeeting } from "@/lib/occupancy/rules/touches"
import { AcceptPanel } from "./accept-panel"
import { Picture } from "./picture"
import { ProposalList } from "./proposal-list"
import type { ArrangeDay, Proposal, Run } from "./types"
import type { MoveWords } from "./use-move-words"

/** What the search has come to: said in a sentence, as a list to tick, as a picture; then what it touches, and yes or no. */
export function Result({
  eventId,
  run,
  proposal,
  days,
  bound,
  publishedNumber,
  words,
  busy,
  onAccept,
  onDrop,
}: {
  eventId: string
  run: Run
  proposal: Proposal
  days: readonly ArrangeDay[]
  bound: BoundByMeeting
  publishedNumber: number | null
  words: MoveWords
  busy: boolean
  onAccept: (moves: readonly ProposedMove[]) => void
  onDrop: () => void
}) {
  const t = useTranslations("arrangement")
  const { plan, built } = run
  const { moves, effect } = proposal
  const [view, setView] = useState<"list" | "picture">("list")
  const [onlyChanged, setOnlyChanged] = useState(true)
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set())
  const firstMoved = days.findIndex((day) => moves.some((move) => move.from >= day.from && move.from < day.to))
  const [picked, setPicked] = useState<string | null>(null)
  const day = days.find((one) => one.iso === picked) ?? days[Math.max(0, firstMoved)]
  const prepared = useMemo(() => prepare(plan), [plan])
  const chosen = useMemo(() => moves.filter((move) => !refused.has(move.meetingId)), [moves, refused])
  const chosenEffect = useMemo(
    () => (chosen.length === moves.length ? effect : proposalEffect(plan, chosen)),
    [chosen, moves, effect, plan],
  )
  const inProblem = new Set(built.meetingIds)
  const { left, elsewhere } = proposal
  const done = run.state === "done"
  const counts = [
    effect.solved.length > 0 && t("result.solved", { count: effect.solved.length }),
    effect.arising.length > 0 && t("result.arising", { count: effect.arising.length }),
    left > 0 && effect.remaining.length > 0 && t("result.remaining", { count: effect.remaining.length }),
    elsewhere > 0 && t("result.elsewhere", { count: elsewhere }),
  ].filter(Boolean)
  const nameOf = (id: string) => prepared.roster.people[prepared.roster.numberOf.get(id) ?? -1]?.name ?? ""

  return (
    <>
      {done ? (
        <div className="mb-4">
          <Callout
            tone={left > 0 ? "amber" : "pine"}
            title={
              left > 0
                ? t("result.partly", { left })
                : moves.length === 0
                  ? t("result.nothing")
                  : t(elsewhere > 0 ? "result.placed" : "result.good", { moves: moves.length })
            }
          >
            {counts.join(" · ")}
          </Callout>
        </div>
      ) : null}
      {moves.length > 0 ? (
        <>
          <Panel
            title={t("result.title")}
            actions={
              <Segmented
                label={t("result.view")}
                value={view}
                options={(["list", "picture"] as const).map((value) => ({ value, label: t(`result.${value}`) }))}
                onChange={setView}
              />
            }
          >
            <div className="flex flex-wrap items-center gap-3 border-line-2 border-b px-4 py-2">
              {view === "list" ? (
                <CheckField
                  label={t("result.onlyChanged")}
                  checked={onlyChanged}
                  onChange={(event) => setOnlyChanged(event.target.checked)}
                />
              ) : (
                <Segmented
                  label={t("result.day")}
                  value={day?.iso ?? ""}
                  options={days.map(({ iso, label }) => ({ value: iso, label }))}
                  onChange={setPicked}
                />
              )}
            </div>
            {view === "picture" && day ? (
              <Picture
                plan={plan}
                moves={chosen}
                day={day}
                timeAt={(minutes) => timeOf(fromMinutes(minutes), plan.zone)}
              />
            ) : (
              <ProposalList
                eventId={eventId}
                proposal={proposal}
                meetings={plan.meetings.filter((meeting) => inProblem.has(meeting.id))}
                bound={bound}
                peopleOf={(id) => prepared.peopleOf(id).length}
                words={words}
                accepted={new Set(chosen.map((move) => move.meetingId))}
                onlyChanged={onlyChanged}
                onAccept={
                  done
                    ? (id, accept) =>
                        setRefused((was) => {
                          const next = new Set(was)
                          if (accept) next.delete(id)
                          else next.add(id)
                          return next
                        })
                    : null
                }
              />
            )}
          </Panel>
          {done ? (
            <AcceptPanel
              plan={plan}
              all={moves}
              chosen={chosen}
              effect={chosenEffect}
              bound={bound}
              publishedNumber={publishedNumber}
              nameOf={nameOf}
              words={words}
              busy={busy}
              onAccept={onAccept}
              onDrop={onDrop}
            />
          ) : null}
        </>
      ) : null}
    </>
  )
}
