"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { RuleRow } from "@/components/severity/rule-row"
import { Button } from "@/components/ui/button"
import { CheckField } from "@/components/ui/field"
import { Callout } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import { type EventSettings, mealTime, SEVERITY_CHOICES, type SeverityChoice } from "@/lib/events/schema"
import { FINDING_KINDS, type FindingKind } from "@/lib/occupancy/schema"
import { updateRulesAction } from "./actions"
import { type MealDraft, MealFields, mealDrafts, mealOfDraft } from "./meal-fields"

type Below = Readonly<Record<FindingKind, SeverityChoice>>

/** 规则轻重: every rule of the conflict engine with how grave it is in this event; meals and 换届 beside the rules that need them. */
export function RulesForm({ eventId, settings, below }: { eventId: string; settings: EventSettings; below: Below }) {
  const t = useTranslations("rules")
  const words = useRefusalWords()
  const { run, busy, refusal } = useAction(updateRulesAction, { done: t("saved"), quiet: true })
  const [chosen, setChosen] = useState<Readonly<Record<string, SeverityChoice | "">>>(settings.severities)
  const [termChanges, setTermChanges] = useState(settings.termChanges)
  const [meals, setMeals] = useState<MealDraft[]>(() => mealDrafts(settings.meals))
  const wrong = meals.find((meal) => !mealTime.safeParse(mealOfDraft(meal)).success)

  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    if (wrong) return
    const severities = Object.fromEntries(
      Object.entries(chosen).filter((one): one is [string, SeverityChoice] => one[1] !== ""),
    )
    void run({ eventId, rules: { severities, termChanges, meals: meals.map(mealOfDraft) } })
  }

  return (
    <form onSubmit={submit}>
      {refusal ? <Callout tone="seal" title={words(refusal)} /> : null}
      <dl className="m-0 grid gap-x-6 gap-y-1 border-line border-b bg-paper px-4 py-3 text-[14px] sm:grid-cols-2">
        {SEVERITY_CHOICES.map((choice) => (
          <div key={choice} className="gap-2 sm:flex">
            <dt className="shrink-0 font-medium">{t(`severity.${choice}`)}</dt>
            <dd className="m-0 text-ink-2">{t(`severityHint.${choice}`)}</dd>
          </div>
        ))}
      </dl>
      <ul className="m-0 list-none p-0">
        {FINDING_KINDS.map((kind) => (
          <RuleRow
            key={kind}
            kind={kind}
            unset={t("asOffice", { severity: t(`severity.${below[kind]}`) })}
            value={chosen[kind] ?? ""}
            onChange={(value) => setChosen({ ...chosen, [kind]: value })}
          />
        ))}
      </ul>
      <div className="grid gap-5 p-4">
        <div>
          <CheckField
            label={t("termChanges")}
            checked={termChanges}
            onChange={(changed) => setTermChanges(changed.target.checked)}
          />
          <p className="m-0 text-[14px] text-ink-2">{t("termChangesHint")}</p>
        </div>
        <MealFields meals={meals} onChange={setMeals} />
        {wrong ? (
          <p role="alert" className="m-0 text-[14px] text-seal">
            ⚠ {t("meal.wrong", { name: wrong.name })}
          </p>
        ) : null}
        <div>
          <Button type="submit" busy={busy} disabled={wrong !== undefined}>
            {t("save")}
          </Button>
        </div>
      </div>
    </form>
  )
}
