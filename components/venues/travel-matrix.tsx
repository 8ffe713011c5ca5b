"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { CheckField } from "@/components/ui/field"
import { Panel } from "@/components/ui/panel"
import { Scroller } from "@/components/ui/scroller"
import { useAction } from "@/components/ui/use-action"
import { MAX_TRAVEL_MINUTES, type TravelMinutes, type VenueDto } from "@/lib/venues/schema"
import type { VenueActions } from "./types"

/** Minutes from each venue to each other, saved as one leaves a field. */
export function TravelMatrix({
  venues,
  travel,
  editable,
  setTravel,
}: {
  venues: readonly VenueDto[]
  travel: TravelMinutes
  editable: boolean
  setTravel: VenueActions["setTravel"]
}) {
  const t = useTranslations("venues")
  const [both, setBoth] = useState(true)
  const { run, busy } = useAction(setTravel, { done: t("travel.saved") })
  return (
    <Panel title={t("travel.title")} aside={t("travel.lead")}>
      <Scroller label={t("travel.title")} busy={busy}>
        <table className="sheet-table" style={{ width: "auto" }}>
          <thead>
            <tr>
              <th scope="col">{t("travel.corner")}</th>
              {venues.map((venue) => (
                <th key={venue.id} scope="col">
                  {venue.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {venues.map((from) => (
              <tr key={from.id}>
                <th scope="row">{from.name}</th>
                {venues.map((to) => (
                  <td key={to.id}>
                    {from.id === to.id ? (
                      <span className="text-ink-2">—</span>
                    ) : (
                      <Minutes
                        key={travel[`${from.id}>${to.id}`] ?? ""}
                        label={t("travel.cell", { from: from.name, to: to.name })}
                        value={travel[`${from.id}>${to.id}`] ?? null}
                        editable={editable}
                        save={(minutes) => run({ fromVenueId: from.id, toVenueId: to.id, minutes, both })}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {editable ? (
        <div className="px-4 py-2">
          <CheckField label={t("travel.both")} checked={both} onChange={(event) => setBoth(event.target.checked)} />
        </div>
      ) : null}
    </Panel>
  )
}

function Minutes({
  label,
  value,
  editable,
  save,
}: {
  label: string
  value: number | null
  editable: boolean
  save: (minutes: number | null) => void
}) {
  const known = value === null ? "" : String(value)
  const [text, setText] = useState(known)
  const right = /^\d{0,4}$/.test(text.trim()) && Number(text) <= MAX_TRAVEL_MINUTES
  if (!editable) return <span>{known || "?"}</span>
  const leave = () => {
    if (right && text.trim() !== known) save(text.trim() === "" ? null : Number(text))
  }
  return (
    <input
      aria-label={label}
      aria-invalid={right ? undefined : true}
      className="min-h-8 w-16 rounded-md border border-line bg-white px-2 text-right text-[15px] aria-[invalid=true]:border-seal"
      inputMode="numeric"
      maxLength={4}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === "Enter" && leave()}
    />
  )
}
