"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { CheckField } from "@/components/ui/field"
import { Scroller } from "@/components/ui/scroller"
import type { OccurrencePreview } from "@/lib/bookings/schema"
import type { Zone } from "@/lib/kernel/zoned"
import type { RoomDto } from "@/lib/venues/schema"
import type { Decision } from "./choices"
import { OccurrenceRow } from "./occurrence-row"

/** Every occurrence of a rule before anything is saved; whatever clashes waits for somebody's decision. */
export function OccurrenceTable({
  previews,
  decisions,
  undecided,
  rooms,
  zone,
  onDecide,
}: {
  previews: readonly OccurrencePreview[]
  decisions: ReadonlyMap<string, Decision>
  undecided: number
  rooms: readonly RoomDto[]
  zone: Zone
  onDecide: (recurrenceId: string, next: Decision) => void
}) {
  const t = useTranslations("bookings")
  const [onlyClashes, setOnlyClashes] = useState(false)
  const clashing = previews.filter((one) => one.clash !== null).length
  const numbered = previews.map((preview, index) => ({ preview, number: index + 1 }))
  const shown = onlyClashes ? numbered.filter(({ preview }) => preview.clash !== null) : numbered
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 text-[14px]">
        <span role="status">
          {t("choice.summary", { count: previews.length, clashing })}
          {undecided > 0 ? <strong className="text-seal"> {t("choice.undecided", { count: undecided })}</strong> : null}
        </span>
        {clashing > 0 && previews.length > clashing ? (
          <CheckField
            label={t("choice.onlyClashes")}
            checked={onlyClashes}
            onChange={(event) => setOnlyClashes(event.target.checked)}
          />
        ) : null}
      </div>
      <Scroller label={t("choice.title")} className="border-line border-t">
        <table className="sheet-table" style={{ minWidth: 700 }}>
          <thead>
            <tr>
              {(["number", "when", "state", "choice"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`choice.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ preview, number }) => (
              <OccurrenceRow
                key={preview.recurrenceId}
                number={number}
                preview={preview}
                decision={decisions.get(preview.recurrenceId)}
                rooms={rooms}
                zone={zone}
                onDecide={(next) => onDecide(preview.recurrenceId, next)}
              />
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  )
}
