"use client"

import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { SeatMap } from "@/components/seat-map/seat-map"
import { EmptyState, Panel } from "@/components/ui/panel"
import { Segmented } from "@/components/ui/segmented"
import type { HallProblem } from "@/lib/venues/rules/check/problem"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { MAX_SEATS, seatTotal } from "@/lib/venues/rules/hall-check"
import { type HallForm, toggleSeat } from "@/lib/venues/rules/hall-form"
import type { HallView } from "@/lib/venues/rules/view"
import type { HallDescription } from "@/lib/venues/schema"

type Marking = "blocked" | "accessible"

/** The hall as it will be. A click on a seat marks it as out of use, or as fit for a wheelchair. */
export function HallPreview({
  form,
  description,
  problems,
  capacity,
  onChange,
}: {
  form: HallForm
  description: HallDescription
  problems: readonly HallProblem[]
  capacity: number
  onChange: (form: HallForm) => void
}) {
  const t = useTranslations("venues")
  const [marking, setMarking] = useState<Marking>("blocked")
  const [view, setView] = useState<HallView>("hall")
  const total = seatTotal(description)
  const drawable = total > 0 && total <= MAX_SEATS && !problems.some((problem) => problem.code === "row_too_wide")
  const geometry = useMemo(() => (drawable ? hallGeometry(description) : null), [description, drawable])
  const stageSeats = geometry?.seats.filter((seat) => seat.area === "stage").length ?? 0
  const usable = geometry?.seats.filter((seat) => seat.area !== "stage" && !seat.blocked).length ?? 0

  const mark = (seatId: string) => {
    const seat = geometry?.seats.find((one) => one.id === seatId)
    if (!seat) return
    const key = `${seat.rowLabel}-${seat.label}`
    if (seat.area === "stage") {
      if (form.stage && marking === "blocked")
        onChange({ ...form, stage: { ...form.stage, blocked: toggleSeat(form.stage.blocked, key) } })
      return
    }
    const sections = form.sections.map((section, index) =>
      String(index) === seat.area ? { ...section, [marking]: toggleSeat(section[marking], key) } : section,
    )
    onChange({ ...form, sections })
  }

  return (
    <Panel
      title={t("hall.preview")}
      aside={t("hall.counts", { stage: stageSeats, seats: usable })}
      actions={
        <Segmented
          label={t("hall.view")}
          value={view}
          onChange={setView}
          options={[
            { value: "hall", label: t("hall.views.hall") },
            { value: "stage", label: t("hall.views.stage") },
          ]}
        />
      }
    >
      <div className="flex flex-wrap items-center gap-3 border-line-2 border-b px-4 py-2 text-[14px]">
        <span className="text-ink-2">{t("hall.clickTo")}</span>
        <Segmented
          label={t("hall.clickTo")}
          value={marking}
          onChange={setMarking}
          options={[
            { value: "blocked", label: t("hall.markBlocked") },
            { value: "accessible", label: t("hall.markAccessible") },
          ]}
        />
        {geometry && usable !== capacity ? (
          <span className="text-amber">▲ {t("hall.capacityDiffers", { seats: usable, capacity })}</span>
        ) : null}
      </div>
      {geometry ? (
        <section className="overflow-auto p-3" style={{ maxHeight: "80vh" }} aria-label={t("hall.preview")}>
          <div style={{ minWidth: Math.min(geometry.width * 16, 900) }}>
            <SeatMap geometry={geometry} view={view} title={t("hall.preview")} onPick={mark} />
          </div>
        </section>
      ) : (
        <EmptyState title={t("hall.notDrawn")} />
      )}
    </Panel>
  )
}
