"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { clockOf, minutesOf } from "@/lib/events/rules/meal-words"
import type { MealTime } from "@/lib/events/schema"

/** A meal while it is being written; `key` only tells the rows apart. */
export type MealDraft = { key: number; name: string; from: string; to: string; minutes: string }

const MOST = 6

export const mealDrafts = (meals: readonly MealTime[]): MealDraft[] =>
  meals.map(({ name, from, to, minutes }, key) => ({
    ...{ key, name, minutes: String(minutes) },
    from: clockOf(from),
    to: clockOf(to),
  }))

export const mealOfDraft = ({ name, from, to, minutes }: MealDraft): MealTime => ({
  name: name.trim(),
  from: minutesOf(from),
  to: minutesOf(to),
  minutes: Number(minutes),
})

/** The meals people must have time for: name, hours, minutes; rows can be added and taken away. */
export function MealFields({
  meals,
  onChange,
}: {
  meals: readonly MealDraft[]
  onChange: (meals: MealDraft[]) => void
}) {
  const t = useTranslations("rules")
  const set = (key: number, part: Partial<MealDraft>) =>
    onChange(meals.map((meal) => (meal.key === key ? { ...meal, ...part } : meal)))
  const next = Math.max(-1, ...meals.map((meal) => meal.key)) + 1
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1 p-0 font-medium">{t("meals")}</legend>
      <p className="mt-0 mb-2 text-[14px] text-ink-2">{meals.length === 0 ? t("meal.none") : t("mealsHint")}</p>
      {meals.map((meal) => (
        <div key={meal.key} className="mb-2 flex flex-wrap items-end gap-3">
          <TextField
            className="w-32"
            label={t("meal.name")}
            value={meal.name}
            maxLength={20}
            required
            onChange={(changed) => set(meal.key, { name: changed.target.value })}
          />
          {(["from", "to"] as const).map((side) => (
            <TextField
              key={side}
              className="w-36"
              type="time"
              label={t(`meal.${side}`)}
              value={meal[side]}
              required
              onChange={(changed) => set(meal.key, { [side]: changed.target.value })}
            />
          ))}
          <TextField
            className="w-32"
            type="number"
            min={5}
            max={240}
            label={t("meal.minutes")}
            value={meal.minutes}
            required
            onChange={(changed) => set(meal.key, { minutes: changed.target.value })}
          />
          <Button
            type="button"
            size="sm"
            tone="quiet"
            onClick={() => onChange(meals.filter((other) => other.key !== meal.key))}
          >
            {t("meal.remove", { name: meal.name })}
          </Button>
        </div>
      ))}
      {meals.length < MOST ? (
        <Button
          type="button"
          size="sm"
          onClick={() => onChange([...meals, { key: next, name: "", from: "07:00", to: "08:30", minutes: "30" }])}
        >
          {t("meal.add")}
        </Button>
      ) : null}
    </fieldset>
  )
}
