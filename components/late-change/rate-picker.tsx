import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"

/** How many cards one person changes in a minute; asks the page anew. */
export function RatePicker({ rate, fastest }: { rate: number; fastest: number }) {
  const t = useTranslations("lateChange")
  return (
    <form method="get" className="flex items-end gap-2">
      <TextField
        label={t("changeover.rate")}
        name="rate"
        type="number"
        min={1}
        max={fastest}
        defaultValue={rate}
        className="w-40"
      />
      <Button type="submit">{t("changeover.recalculate")}</Button>
    </form>
  )
}
