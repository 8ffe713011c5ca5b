"use client"

import { Badge } from "@/components/ui/badge"
import { Panel } from "@/components/ui/panel"
import type { SeatingFinding } from "@/lib/seating/schema"
import { useSeatingWords } from "./use-words"

/** What is not in order in this plan; a click shows the place. */
export function Findings({
  findings,
  onShow,
}: {
  findings: readonly SeatingFinding[]
  onShow: (finding: SeatingFinding) => void
}) {
  const { t, finding: say } = useSeatingWords()
  return (
    <Panel
      title={t("checks.title")}
      aside={findings.length === 0 ? t("checks.none") : t("checks.count", { count: findings.length })}
    >
      {findings.length === 0 ? null : (
        <ul className="m-0 max-h-72 list-none overflow-auto p-0">
          {findings.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own
            <li key={index}>
              <button
                type="button"
                onClick={() => onShow(finding)}
                className="flex w-full items-start gap-2 border-0 border-line-2 border-b bg-transparent px-4 py-2 text-left text-[14px] hover:bg-paper-2"
              >
                <Badge tone={finding.severity === "error" ? "seal" : "amber"} mark>
                  {t(`checks.${finding.severity}`)}
                </Badge>
                <span className="min-w-0 flex-1">{say(finding)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
