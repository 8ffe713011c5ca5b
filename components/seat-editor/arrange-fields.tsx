"use client"

import { RotationFields } from "@/components/rotation/rotation-fields"
import { FillingFields } from "@/components/seat-orders/filling-fields"
import { CheckField, SelectField, TextField } from "@/components/ui/field"
import { CATEGORIES } from "@/lib/people/schema"
import { DELEGATION_ORDERS, ROSTRUM_MODES, type SeatingSettings } from "@/lib/seating/schema"
import { useSeatingWords } from "./use-words"

const BEHIND = ["rank", "stroke"] as const
const oneOf = <T extends string>(all: readonly T[], text: string): T | undefined => all.find((one) => one === text)

/** The choices of one plan; the customs of the place are in the event's settings. */
export function ArrangeFields({
  value,
  onChange,
  severalFloors,
}: {
  value: SeatingSettings
  onChange: (value: SeatingSettings) => void
  severalFloors: boolean
}) {
  const { t } = useSeatingWords()
  const set = (change: Partial<SeatingSettings>) => onChange({ ...value, ...change })
  const choice = <K extends "rostrum" | "behindOrder" | "delegationOrder">(
    key: K,
    all: readonly SeatingSettings[K][],
  ) => (
    <SelectField
      label={t(`fields.${key}.label` as "fields.rostrum.label")}
      value={value[key]}
      onChange={(event) => {
        const chosen = oneOf<SeatingSettings[K]>(all, event.target.value)
        if (chosen !== undefined) set({ [key]: chosen })
      }}
    >
      {all.map((one) => (
        <option key={one} value={one}>
          {t(`fields.${key}.${one}` as "fields.rostrum.byKind")}
        </option>
      ))}
    </SelectField>
  )
  return (
    <div className="grid content-start gap-3 sm:grid-cols-2">
      {choice("rostrum", ROSTRUM_MODES)}
      {choice("behindOrder", BEHIND)}
      <FillingFields value={value} onChange={set} />
      {choice(
        "delegationOrder",
        // Along the rows nothing is in the centre.
        DELEGATION_ORDERS.filter(
          (one) => one !== "centreOut" || one === value.delegationOrder || value.deputyLayout === "strips",
        ),
      )}
      <RotationFields value={value} onChange={set} />
      <CheckField
        label={t("fields.headsInFront")}
        checked={value.headsInFront}
        onChange={(event) => set({ headsInFront: event.target.checked })}
      />
      <CheckField
        label={t("fields.deputyHeadsNext")}
        checked={value.deputyHeadsNext}
        disabled={!value.headsInFront}
        onChange={(event) => set({ deputyHeadsNext: event.target.checked })}
      />
      <TextField
        label={t("fields.deputyRows.label")}
        hint={t("fields.deputyRows.hint")}
        inputMode="numeric"
        disabled={value.deputyLayout !== "strips"}
        value={value.deputyRows ?? ""}
        onChange={(event) => {
          const rows = Number(event.target.value)
          set({ deputyRows: Number.isInteger(rows) && rows >= 1 && rows <= 300 ? rows : null })
        }}
      />
      <TextField
        label={t("fields.gapRows.label")}
        hint={t("fields.gapRows.hint")}
        inputMode="numeric"
        value={value.gapRows}
        onChange={(event) => {
          const rows = Number(event.target.value)
          if (Number.isInteger(rows) && rows >= 0 && rows <= 20) set({ gapRows: rows })
        }}
      />
      {severalFloors ? (
        <fieldset className="m-0 border-0 p-0 sm:col-span-2">
          <legend className="mb-1 text-[14px] text-ink-2">{t("fields.upstairs")}</legend>
          <div className="flex flex-wrap gap-x-4">
            {CATEGORIES.map((category) => (
              <CheckField
                key={category}
                label={t(`category.${category}`)}
                checked={value.upstairs.includes(category)}
                onChange={(event) =>
                  set({
                    upstairs: CATEGORIES.filter((one) =>
                      one === category ? event.target.checked : value.upstairs.includes(one),
                    ),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      ) : null}
    </div>
  )
}
