"use client"

import { useTranslations } from "next-intl"
import { Callout } from "@/components/ui/panel"
import type { HallProblem } from "@/lib/venues/rules/check/problem"

const SHOWN = 20

/** What cannot be right in the hall, in words and with its place. */
export function HallProblems({ problems }: { problems: readonly HallProblem[] }) {
  const t = useTranslations("venues")
  if (problems.length === 0) return null
  return (
    <div className="mt-3">
      <Callout tone="amber" title={t("hall.problemsTitle", { count: problems.length })}>
        <ul className="m-0 list-disc pl-5">
          {problems.slice(0, SHOWN).map(({ code, section, row, what, count }) => (
            <li key={`${code}/${section}/${row}/${what}`}>{t(`problems.${code}`, { section, row, what, count })}</li>
          ))}
          {problems.length > SHOWN ? <li>{t("hall.problemsMore", { count: problems.length - SHOWN })}</li> : null}
        </ul>
      </Callout>
    </div>
  )
}
