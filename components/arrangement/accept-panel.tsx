"use client"

import { useTranslations } from "next-intl"
import { useTouchLines } from "@/components/schedule/touch-lines"
import { Button } from "@/components/ui/button"
import { Callout, Panel } from "@/components/ui/panel"
import { movedBy } from "@/lib/arrangement/rules/from-plan/back"
import { blockingIn, type ProposalEffect } from "@/lib/arrangement/rules/from-plan/effect"
import type { ProposedMove } from "@/lib/arrangement/schema/wishes"
import { type BoundByMeeting, touchesOf } from "@/lib/occupancy/rules/touches"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import type { MoveWords } from "./use-move-words"

const NAMED = 12

function Sentences({ findings, words }: { findings: readonly Finding[]; words: MoveWords }) {
  return (
    <ul className="m-0 list-disc pl-5">
      {findings.slice(0, NAMED).map((finding) => (
        <li key={finding.key}>{words.finding(finding)}</li>
      ))}
      {findings.length > NAMED ? <li>…</li> : null}
    </ul>
  )
}

const grave = (findings: readonly Finding[]): Finding[] => findings.filter((one) => one.severity !== "warn")

/** Before saving: what the ticked changes touch, whether a part alone clashes, and the ways to accept. */
export function AcceptPanel({
  plan,
  all,
  chosen,
  effect,
  bound,
  publishedNumber,
  nameOf,
  words,
  busy,
  onAccept,
  onDrop,
}: {
  plan: ConflictPlan
  all: readonly ProposedMove[]
  chosen: readonly ProposedMove[]
  /** Of the chosen ones. */
  effect: ProposalEffect
  bound: BoundByMeeting
  publishedNumber: number | null
  nameOf: (participationId: string) => string
  words: MoveWords
  busy: boolean
  onAccept: (moves: readonly ProposedMove[]) => void
  onDrop: () => void
}) {
  const t = useTranslations("arrangement")
  const linesOf = useTouchLines()
  const byId = new Map(plan.meetings.map((meeting) => [meeting.id, meeting]))
  const touches = touchesOf(bound, (id) => byId.get(id), movedBy(plan, chosen))
  const arising = grave(effect.arising)
  const remaining = grave(effect.remaining)
  const part = chosen.length < all.length
  const lines = [t("accept.doors", { count: chosen.length }), ...linesOf(touches, publishedNumber)]
  return (
    <Panel title={t("accept.title")} padded className="mt-4">
      {chosen.length === 0 ? (
        <p className="mt-0 mb-3 text-[14px] text-ink-2">{t("accept.nothing")}</p>
      ) : (
        <ul className="mt-0 mb-3 list-disc pl-5 text-[14px]">
          <li className="list-none" style={{ marginLeft: -16 }}>
            <details>
              <summary>{t("accept.people", { count: effect.people.length })}</summary>
              <p className="m-0 max-h-40 overflow-auto text-ink-2">{effect.people.map(nameOf).join(t("comma"))}</p>
            </details>
          </li>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div aria-live="polite">
        {arising.length > 0 ? (
          <div className="mb-3">
            <Callout tone="amber" title={t("accept.partWarns", { count: arising.length })}>
              <Sentences findings={arising} words={words} />
              {arising.some((one) => one.kind === "room_taken") ? <p className="m-0">{t("accept.partTaken")}</p> : null}
            </Callout>
          </div>
        ) : null}
        {remaining.length > 0 ? (
          <div className="mb-3">
            <Callout tone="amber" title={t("accept.partLeaves", { count: blockingIn(remaining) })}>
              <Sentences findings={remaining} words={words} />
            </Callout>
          </div>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button tone={part ? "plain" : "primary"} busy={busy} onClick={() => onAccept(all)}>
          {t("accept.all", { count: all.length })}
        </Button>
        {part ? (
          <Button tone="primary" busy={busy} disabled={chosen.length === 0} onClick={() => onAccept(chosen)}>
            {t("accept.some", { count: chosen.length })}
          </Button>
        ) : null}
        <Button tone="quiet" onClick={onDrop}>
          {t("accept.none")}
        </Button>
      </div>
    </Panel>
  )
}
