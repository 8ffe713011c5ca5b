"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { SelectField, TextField } from "@/components/ui/field"
import type { TableRing } from "@/lib/seating/rules/tables/ring"
import type { SeatingPerson } from "@/lib/seating/schema"
import { DIETS, type Diet, type TablePerson, type TableSettings } from "@/lib/seating/schema/table"
import { DietTables } from "./diet-tables"
import { PeoplePicker } from "./people-picker"
import { useTableWords } from "./use-words"

const one = (id: string | null): string[] => (id === null ? [] : [id])
const WEIGHTS = [3, 10, 30, 80] as const

/** 桌次设置: the main table, hosts, tables for a diet, and what counts how much. */
export function SettingsDialog({
  settings,
  rings,
  people,
  ranked,
  knowsDiets,
  busy,
  onClose,
  onSave,
}: {
  settings: TableSettings
  rings: readonly TableRing[]
  people: ReadonlyMap<string, SeatingPerson>
  /** Those with a rank, the first first. */
  ranked: readonly TablePerson[]
  /** How many eat halal or vegetarian is known. */
  knowsDiets: Record<Diet, number> | null
  busy: boolean
  onClose: () => void
  onSave: (settings: TableSettings) => void
}) {
  const { t } = useTableWords()
  const [draft, setDraft] = useState(settings)
  const set = (patch: Partial<TableSettings>) => setDraft((now) => ({ ...now, ...patch }))
  const main = rings.find(({ table }) => table.main)
  const room =
    (main?.seats.filter((seat) => !seat.blocked).length ?? 0) - one(draft.host).length - one(draft.deputyHost).length
  const byRank = () => {
    const taken = [draft.host, draft.deputyHost, ...draft.guests]
    const more = ranked.filter((person) => !taken.includes(person.id)).map((person) => person.id)
    set({ guests: [...draft.guests, ...more].slice(0, Math.max(0, room)) })
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t("settings.title")}
      lead={t("settings.lead")}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button tone="primary" busy={busy} onClick={() => onSave(draft)}>
            {t("settings.save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        <fieldset className="m-0 min-w-0 border-0 p-0">
          <legend className="mb-2 p-0 font-semibold">
            {main ? t("settings.main", { label: main.table.label }) : t("settings.noMain")}
          </legend>
          {main ? (
            <div className="grid gap-3">
              <PeoplePicker
                label={t("settings.host")}
                people={people}
                value={one(draft.host)}
                most={1}
                onChange={([id]) => set({ host: id ?? null })}
              />
              <PeoplePicker
                label={t("settings.deputyHost")}
                people={people}
                value={one(draft.deputyHost)}
                most={1}
                onChange={([id]) => set({ deputyHost: id ?? null })}
              />
              <PeoplePicker
                label={t("settings.guests", { count: draft.guests.length, room: Math.max(0, room) })}
                hint={t("settings.guestsHint")}
                people={people}
                value={draft.guests}
                most={60}
                onChange={(guests) => set({ guests })}
              />
              {ranked.length > 0 && draft.guests.length < room ? (
                <div>
                  <Button size="sm" onClick={byRank}>
                    {t("settings.byRank", { count: ranked.length })}
                  </Button>
                </div>
              ) : null}
            </div>
          ) : null}
        </fieldset>
        <div className="grid min-w-0 content-start gap-4">
          <fieldset className="m-0 min-w-0 border-0 p-0">
            <legend className="mb-1 p-0 font-semibold">{t("settings.diets")}</legend>
            <p className="m-0 mb-2 text-[13px] text-ink-2">
              {knowsDiets ? t("settings.dietCount", knowsDiets) : t("settings.dietHidden")}
            </p>
            <div className="grid gap-2">
              {DIETS.map((diet) => (
                <DietTables
                  key={diet}
                  diet={diet}
                  rings={rings}
                  value={draft.diets}
                  onChange={(diets) => set({ diets })}
                />
              ))}
            </div>
          </fieldset>
          <PeoplePicker
            label={t("settings.tableHosts")}
            hint={t("settings.tableHostsHint")}
            people={people}
            value={draft.tableHosts}
            most={500}
            onChange={(tableHosts) => set({ tableHosts })}
          />
          <div className="grid grid-cols-2 gap-3">
            <SelectField
              label={t("settings.hostEach")}
              value={draft.hostEach}
              onChange={(event) =>
                set({
                  hostEach: (["must", "wish", "no"] as const).find((value) => value === event.target.value) ?? "wish",
                })
              }
            >
              <option value="must">{t("settings.must")}</option>
              <option value="wish">{t("settings.wish")}</option>
              <option value="no">{t("settings.no")}</option>
            </SelectField>
            <TextField
              label={t("settings.least")}
              type="number"
              min={0}
              max={30}
              value={draft.least}
              onChange={(event) => set({ least: Math.max(0, Math.min(30, Math.trunc(Number(event.target.value)))) })}
            />
            <SelectField
              label={t("settings.delegations")}
              value={draft.delegations}
              onChange={(event) =>
                set({
                  delegations:
                    (["whole", "mixed", "free"] as const).find((value) => value === event.target.value) ?? "whole",
                })
              }
            >
              <option value="whole">{t("settings.whole")}</option>
              <option value="mixed">{t("settings.mixed")}</option>
              <option value="free">{t("settings.free")}</option>
            </SelectField>
            <Weight
              label={t("settings.delegationWeight")}
              value={draft.delegationWeight}
              onChange={(delegationWeight) => set({ delegationWeight })}
            />
            <Weight label={t("settings.stay")} none value={draft.stay} onChange={(stay) => set({ stay })} />
          </div>
        </div>
      </div>
    </Dialog>
  )
}

/** How much something counts, in words. */
function Weight({
  label,
  value,
  none,
  onChange,
}: {
  label: string
  value: number
  none?: boolean
  onChange: (weight: number) => void
}) {
  const { t } = useTableWords()
  const nearest =
    value === 0
      ? 0
      : WEIGHTS.reduce((best, weight) => (Math.abs(weight - value) < Math.abs(best - value) ? weight : best))
  return (
    <SelectField label={label} value={nearest} onChange={(event) => onChange(Number(event.target.value))}>
      {none ? <option value={0}>{t("settings.weight.none")}</option> : null}
      <option value={3}>{t("settings.weight.light")}</option>
      <option value={10}>{t("settings.weight.usual")}</option>
      <option value={30}>{t("settings.weight.heavy")}</option>
      <option value={80}>{t("settings.weight.decisive")}</option>
    </SelectField>
  )
}
