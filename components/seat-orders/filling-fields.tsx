"use client"

import Link from "next/link"
import { useParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { SelectField } from "@/components/ui/field"
import type { SeatingSettings } from "@/lib/seating/schema"
import { DEPUTY_LAYOUTS, FILLING_ORDERS } from "@/lib/seating/schema/orders"
import { FillingSketch } from "./filling-sketch"

/** How delegations lie, and in what sequence seats are given out inside a delegation and in the other zones. */
export function FillingFields({
  value,
  onChange,
}: {
  value: SeatingSettings
  onChange: (change: Partial<SeatingSettings>) => void
}) {
  const t = useTranslations("orders")
  const { eventId } = useParams<{ eventId: string }>()
  const walk = (key: "insideOrder" | "zoneOrder") => (
    <div className="flex items-end gap-3 sm:col-span-2">
      <SelectField
        className="flex-1"
        label={t(`fields.${key}`)}
        value={value[key]}
        onChange={(event) => {
          const order = FILLING_ORDERS.find((one) => one === event.target.value)
          if (order) onChange({ [key]: order })
        }}
      >
        {FILLING_ORDERS.map((order) => (
          <option key={order} value={order}>
            {t(`filling.${order}`)}
          </option>
        ))}
      </SelectField>
      <FillingSketch order={value[key]} label={t("fields.sample", { name: t(`filling.${value[key]}`) })} />
    </div>
  )
  return (
    <>
      <SelectField
        label={t("fields.deputyLayout.label")}
        value={value.deputyLayout}
        onChange={(event) => {
          const layout = DEPUTY_LAYOUTS.find((one) => one === event.target.value)
          if (layout) onChange({ deputyLayout: layout })
        }}
      >
        {DEPUTY_LAYOUTS.map((layout) => (
          <option key={layout} value={layout}>
            {t(`fields.deputyLayout.${layout}`)}
          </option>
        ))}
      </SelectField>
      <p className="m-0 self-end pb-1.5 text-[14px]">
        <Link href={`/events/${eventId}/seating/orders`} target="_blank" className="text-blue underline">
          {t("fields.look")}
        </Link>
      </p>
      {walk("insideOrder")}
      {walk("zoneOrder")}
    </>
  )
}
