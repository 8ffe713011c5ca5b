"use client"

import { usePathname, useRouter } from "next/navigation"
import { useState, useTransition } from "react"
import { Button } from "@/components/ui/button"
import { SelectField } from "@/components/ui/field"
import { Panel } from "@/components/ui/panel"
import type { PlanComparison, PlanDifference } from "@/lib/seating/rules/plan-differences"
import type { SeatingPerson } from "@/lib/seating/schema"
import type { Seat } from "@/lib/venues/schema"
import type { ComparedWith } from "./types"
import { useSeatingWords } from "./use-words"

const SHOWN = 40

/** 叠加比较: another version laid over this one; who moved, came and left, in words. Chosen in the address (`?compare=`). */
export function ComparePanel({
  versions,
  against,
  comparison,
  people,
  seatOf,
  onPerson,
}: {
  versions: readonly { value: string; title: string }[]
  against: ComparedWith | null
  comparison: PlanComparison
  people: ReadonlyMap<string, SeatingPerson>
  seatOf: ReadonlyMap<string, Seat>
  onPerson: (participationId: string) => void
}) {
  const words = useSeatingWords()
  const { t } = words
  const router = useRouter()
  const path = usePathname()
  const [busy, start] = useTransition()
  const [all, setAll] = useState(false)
  if (versions.length === 0) return null
  const { moved, came, left, same } = comparison
  const differences = [...moved, ...came, ...left]
  const line = ({ before, after }: PlanDifference): string =>
    before === null
      ? t("compare.came", { seat: words.seat(seatOf.get(after ?? "")) })
      : after === null
        ? t("compare.left", { seat: words.seat(seatOf.get(before)) })
        : t("compare.moved", { from: words.seat(seatOf.get(before)), to: words.seat(seatOf.get(after)) })
  return (
    <Panel
      title={t("compare.title")}
      aside={
        against
          ? t("compare.count", { moved: moved.length, came: came.length, left: left.length, same })
          : t("compare.how")
      }
    >
      <div className="px-4 py-2">
        <SelectField
          label={t("compare.with")}
          value={against?.value ?? ""}
          aria-busy={busy || undefined}
          onChange={(event) => {
            const { value } = event.target
            start(() =>
              router.replace(value === "" ? path : `${path}?compare=${encodeURIComponent(value)}`, { scroll: false }),
            )
          }}
        >
          <option value="">{t("compare.off")}</option>
          {versions.map((version) => (
            <option key={version.value} value={version.value}>
              {version.title}
            </option>
          ))}
        </SelectField>
      </div>
      {against && differences.length === 0 ? (
        <p className="m-0 px-4 pb-3 text-[14px] text-ink-2">{t("compare.equal", { title: against.title })}</p>
      ) : null}
      {against && differences.length > 0 ? (
        <ul className="m-0 max-h-72 list-none overflow-auto border-line-2 border-t p-0">
          {(all ? differences : differences.slice(0, SHOWN)).map((one) => (
            <li key={one.participationId}>
              <button
                type="button"
                onClick={() => onPerson(one.participationId)}
                className="flex min-h-8 w-full flex-wrap items-baseline gap-x-2 border-0 border-line-2 border-b bg-transparent px-4 py-1 text-left text-[14px] hover:bg-paper-2"
              >
                <b className="font-medium">{people.get(one.participationId)?.shownName ?? t("compare.gone")}</b>
                <span className="text-ink-2 tabular-nums">{line(one)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {against && !all && differences.length > SHOWN ? (
        <div className="p-2 text-center">
          <Button size="sm" tone="quiet" onClick={() => setAll(true)}>
            {t("compare.all", { count: differences.length })}
          </Button>
        </div>
      ) : null}
    </Panel>
  )
}
