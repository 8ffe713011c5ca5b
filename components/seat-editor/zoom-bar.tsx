"use client"

import { useTranslations } from "next-intl"

const buttonLook = "min-h-8 border-0 bg-transparent px-3 text-[15px] hover:bg-paper-2"

/** − 80% + 全图, at the lower right of the drawing. */
export function ZoomBar({
  percent,
  onZoom,
  onFit,
}: {
  percent: number
  onZoom: (factor: number) => void
  onFit: () => void
}) {
  const t = useTranslations("seating")
  return (
    <div className="absolute right-3 bottom-3 flex items-stretch rounded-md border border-line bg-white">
      <button
        type="button"
        className={`${buttonLook} rounded-l-md`}
        aria-label={t("zoom.out")}
        onClick={() => onZoom(1 / 1.25)}
      >
        −
      </button>
      <span className="flex min-w-14 items-center justify-center border-line border-x text-[14px] tabular-nums">
        {percent}%
      </span>
      <button type="button" className={buttonLook} aria-label={t("zoom.in")} onClick={() => onZoom(1.25)}>
        +
      </button>
      <button type="button" className={`${buttonLook} rounded-r-md border-line border-l`} onClick={onFit}>
        {t("zoom.fit")}
      </button>
    </div>
  )
}
