import { useTranslations } from "next-intl"
import type { BoardDay } from "./types"

/** "1月12日 周二", and 休 or the feast's name on a day off. */
export function DayName({ day }: { day: BoardDay }) {
  const t = useTranslations("bookings")
  return (
    <>
      {day.label}
      {day.off ? <span className="ml-1 text-[12px] text-amber">{day.offName || t("board.off")}</span> : null}
    </>
  )
}
