"use client"

import { Button } from "@/components/ui/button"
import { Panel } from "@/components/ui/panel"
import { Segmented } from "@/components/ui/segmented"
import type { TableScore } from "@/lib/seating/schema/table-search"
import type { TableRun } from "./use-search"
import { useTableWords } from "./use-words"

/** 自动排桌: start, pause, continue, look at what was found, take it or drop it. Nothing is written before it is taken. */
export function SearchPanel({
  run,
  now,
  found,
  moving,
  shown,
  onShown,
  onStart,
  onPause,
  onGo,
  onTake,
  onDrop,
}: {
  run: TableRun | null
  now: TableScore
  found: TableScore | null
  /** People who would change their seat. */
  moving: number
  shown: "now" | "found"
  onShown: (shown: "now" | "found") => void
  onStart: () => void
  onPause: () => void
  onGo: () => void
  onTake: () => void
  onDrop: () => void
}) {
  const { t } = useTableWords()
  const figures = (score: TableScore) => t("search.figures", { hard: score.hard, soft: score.soft })
  return (
    <Panel title={t("search.title")} padded>
      {run && found ? (
        <>
          <div className="mb-2 h-1 overflow-hidden rounded-sm bg-paper-3" aria-hidden="true">
            <div
              className="h-full bg-seal"
              style={{ width: run.state === "running" ? `${Math.max(6, 100 - run.quiet / 80)}%` : "100%" }}
            />
          </div>
          <p className="m-0 text-[14px]" role="status">
            {t(`search.state.${run.state}`, {
              seconds: Math.round(run.spent / 1000),
              quiet: Math.round(run.quiet / 1000),
            })}
          </p>
          <dl className="my-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-[14px]">
            <dt className="text-ink-2">{t("search.now")}</dt>
            <dd className="m-0">{figures(now)}</dd>
            <dt className="text-ink-2">{t("search.found")}</dt>
            <dd className="m-0 font-medium">{figures(found)}</dd>
            <dt className="text-ink-2">{t("search.moving")}</dt>
            <dd className="m-0">{t("search.people", { count: moving })}</dd>
          </dl>
          <Segmented
            label={t("search.shown")}
            value={shown}
            options={[
              { value: "now", label: t("search.showNow") },
              { value: "found", label: t("search.showFound") },
            ]}
            onChange={onShown}
          />
          <div className="mt-3 flex flex-wrap gap-2">
            {run.state === "running" ? <Button onClick={onPause}>{t("search.pause")}</Button> : null}
            {run.state === "paused" ? <Button onClick={onGo}>{t("search.go")}</Button> : null}
            <Button tone="primary" disabled={moving === 0} onClick={onTake}>
              {t("search.take")}
            </Button>
            <Button tone="quiet" onClick={onDrop}>
              {t("search.drop")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="m-0 mb-3 text-[14px] text-ink-2">{t("search.lead")}</p>
          <Button tone="primary" onClick={onStart}>
            {t("search.start")}
          </Button>
        </>
      )}
    </Panel>
  )
}
