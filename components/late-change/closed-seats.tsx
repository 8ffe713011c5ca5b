"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"

/** Seats that were broken at a late change, each to be opened again when it is mended. */
export function ClosedSeats({
  seats,
  busy,
  onMended,
}: {
  seats: readonly { id: string; words: string }[]
  busy: boolean
  onMended: (seatId: string) => void
}) {
  const t = useTranslations("lateChange")
  if (seats.length === 0) return null
  return (
    <div className="border-line-2 border-t px-4 py-2 text-[14px]">
      <h3 className="m-0 font-normal text-[14px] text-ink-2">{t("closed.title")}</h3>
      <ul aria-label={t("closed.title")} className="m-0 max-h-40 list-none overflow-y-auto p-0">
        {seats.map(({ id, words }) => (
          <li key={id} className="flex items-center gap-2 py-0.5">
            <span className="min-w-0 flex-1 tabular-nums">{words}</span>
            <Button
              size="sm"
              busy={busy}
              aria-label={t("closed.mendSeat", { seat: words })}
              onClick={() => onMended(id)}
            >
              {t("closed.mend")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
