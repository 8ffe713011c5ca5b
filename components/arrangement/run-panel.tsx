"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Panel } from "@/components/ui/panel"
import type { Proposal, Run } from "./types"

/** How far the search is, in words; stop, go on, begin anew. */
export function RunPanel({
  run,
  proposal,
  seconds,
  onStop,
  onMore,
}: {
  run: Run
  proposal: Proposal | null
  seconds: number
  onStop: () => void
  onMore: () => void
}) {
  const t = useTranslations("arrangement")
  const spent = { seconds: (run.spent / 1000).toFixed(1), steps: run.steps.toLocaleString() }
  const running = run.state === "running"
  return (
    <Panel padded className="mb-4">
      <div className="mb-2 h-1 overflow-hidden rounded-sm bg-paper-3" aria-hidden="true">
        <div
          className="h-full bg-seal"
          style={{ width: running ? `${Math.min(100, Math.max(4, run.spent / (seconds * 10)))}%` : "100%" }}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1" style={{ flexBasis: 300 }}>
          <p className="m-0 font-medium text-[15px]">
            {proposal
              ? t("run.state", {
                  left: proposal.left,
                  moves: proposal.moves.length,
                  people: proposal.effect.people.length,
                })
              : t("run.first")}
          </p>
          <p className="m-0 text-[13px] text-ink-2">{t(running ? "run.running" : "run.done", spent)}</p>
        </div>
        {running ? (
          <Button onClick={onStop} disabled={!proposal}>
            {t("stop")}
          </Button>
        ) : (
          <Button onClick={onMore}>{t("more", { seconds })}</Button>
        )}
      </div>
      <p className="sr-only" role="status">
        {running ? t("run.first") : t("run.done", spent)}
      </p>
    </Panel>
  )
}
