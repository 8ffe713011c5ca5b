"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"

export type LayoutForm = { key: number; layout: string; capacity: string }

/** handbook §5.2 */
const KNOWN = ["剧院式", "课桌式", "回形", "U形", "圆桌", "董事会式", "鱼骨式", "沙发围坐"]

/** How many people a room holds, for each way of furnishing it; the first is the usual one. */
export function LayoutFields({ layouts, onChange }: { layouts: LayoutForm[]; onChange: (next: LayoutForm[]) => void }) {
  const t = useTranslations("venues")
  const set = (key: number, change: Partial<LayoutForm>) =>
    onChange(layouts.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const next = Math.max(-1, ...layouts.map((one) => one.key)) + 1
  return (
    <fieldset className="m-0 flex flex-col gap-2 border-0 p-0 sm:col-span-2">
      <legend className="mb-1 p-0 text-[14px] text-ink-2">{t("fields.layouts")}</legend>
      <datalist id="known-layouts">
        {KNOWN.map((layout) => (
          <option key={layout} value={layout} />
        ))}
      </datalist>
      {layouts.map(({ key, layout, capacity }, index) => (
        <div key={key} className="flex items-end gap-2">
          <TextField
            label={t("fields.layout")}
            hideLabel={index > 0}
            list="known-layouts"
            value={layout}
            maxLength={20}
            onChange={(event) => set(key, { layout: event.target.value })}
            className="flex-1"
          />
          <TextField
            label={t("fields.capacity")}
            hideLabel={index > 0}
            value={capacity}
            maxLength={6}
            inputMode="numeric"
            onChange={(event) => set(key, { capacity: event.target.value })}
            className="w-28"
          />
          <Button
            size="sm"
            className="mb-1"
            disabled={layouts.length === 1}
            aria-label={t("fields.removeLayout", { layout: layout || String(index + 1) })}
            onClick={() => onChange(layouts.filter((one) => one.key !== key))}
          >
            ×
          </Button>
        </div>
      ))}
      <div>
        <Button
          size="sm"
          disabled={layouts.length >= 12}
          onClick={() => onChange([...layouts, { key: next, layout: "", capacity: "" }])}
        >
          {t("fields.addLayout")}
        </Button>
      </div>
    </fieldset>
  )
}
