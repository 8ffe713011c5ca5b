import { useTranslations } from "next-intl"
import { classNames } from "@/components/ui/class-names"
import { LOOK_CLASS, LOOK_HATCH, LOOKS, MARGIN } from "./entry-look"

/** What the drawings mean, in words. */
export function BoardLegend() {
  const t = useTranslations("bookings")
  const swatch = "inline-block h-4 w-7 rounded-sm border align-middle"
  return (
    <ul className="m-0 mt-3 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-[13px] text-ink-2">
      {LOOKS.map((look) => (
        <li key={look} className="inline-flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={classNames(swatch, LOOK_CLASS[look])}
            style={{ backgroundImage: LOOK_HATCH[look] }}
          />
          {t(`looks.${look}`)}
        </li>
      ))}
      <li className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className={classNames(swatch, "border-transparent")} style={{ background: MARGIN }} />
        {t("looks.margin")}
      </li>
      <li className="hidden md:block">{t("board.howTo")}</li>
    </ul>
  )
}
