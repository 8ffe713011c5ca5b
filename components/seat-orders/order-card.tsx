"use client"

import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { classNames } from "@/components/ui/class-names"
import { Segmented } from "@/components/ui/segmented"
import type { Order } from "@/lib/seating/rules/orders/order"
import type { OrderUse } from "@/lib/seating/rules/orders/uses"
import type { ParityRule } from "@/lib/seating/rules/rostrum"
import type { Turn } from "@/lib/seating/rules/rotation/turn"
import type { Handedness } from "@/lib/seating/schema/orders"
import { isWide, OrderPicture } from "./order-picture"
import { usePictureWords } from "./picture-words"

const SHOWN_TITLES = 2
const ROWS = ["1", "2", "3", "4"] as const
/** More would not stand side by side. */
const MOST_SESSIONS = 7
const PLENARIES = ["1", "2", "3"] as const

/** One order: what it is for, its rule in words, numbered drawings from both sides, where it comes from, who uses it. */
export function OrderCard({
  order,
  count,
  parity,
  turn,
  use,
}: {
  order: Order
  count: number
  parity: ParityRule
  turn: Turn
  use: OrderUse | undefined
}) {
  const { t } = usePictureWords()
  const [rows, setRows] = useState<(typeof ROWS)[number]>("2")
  const [plenary, setPlenary] = useState<(typeof PLENARIES)[number]>("1")
  const [session, setSession] = useState(String(turn.session))
  const [handedness, setHandedness] = useState<Handedness | null>(order.handedness)
  const places = order.places(count, {
    parity,
    rows: Number(rows),
    plenary: Number(plenary),
    handedness: handedness ?? undefined,
    turn: { ...turn, session: Number(session) },
  })
  const drawing = { places, furniture: order.furniture(places) }
  const wide = isWide(drawing)
  const asks = (one: (typeof order.asks)[number]): boolean => order.asks.includes(one)
  return (
    <article
      className={classNames(
        "flex min-w-0 flex-col rounded-lg border bg-white p-4 print:break-inside-avoid",
        use ? "border-pine" : "border-line",
        wide && "lg:col-span-2 print:col-span-2",
      )}
    >
      <header className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <h3 className="m-0 font-semibold text-[16px]">{t(`catalogue.${order.key}.name`)}</h3>
        {use?.custom ? (
          <Badge tone="pine" mark>
            {t("use.custom")}
          </Badge>
        ) : null}
        <span className="text-[13px] text-ink-2">{t(`catalogue.${order.key}.when`)}</span>
      </header>
      {use && use.titles.length > 0 ? (
        <p className="m-0 mt-1 text-[13px] text-pine">
          ✓{" "}
          {t("use.inPlans", {
            titles:
              use.titles.length > SHOWN_TITLES
                ? t("use.more", { titles: use.titles.slice(0, SHOWN_TITLES).join("、"), count: use.titles.length })
                : use.titles.join("、"),
          })}
        </p>
      ) : null}
      <p className="mt-1.5 mb-3 text-[14px]">{t(`catalogue.${order.key}.rule`)}</p>
      <div className={classNames("my-auto flex flex-col gap-4", !wide && "sm:flex-row")}>
        <OrderPicture order={order} drawing={drawing} back={false} />
        <OrderPicture order={order} drawing={drawing} back />
      </div>
      {order.asks.length > 0 ? (
        <div className="no-print mt-3 flex flex-wrap gap-2">
          {asks("rows") ? (
            <Segmented
              label={t("options.rows")}
              value={rows}
              options={ROWS.map((value) => ({ value, label: t("options.rowCount", { count: Number(value) }) }))}
              onChange={setRows}
            />
          ) : null}
          {asks("plenary") ? (
            <Segmented
              label={t("options.plenary")}
              value={plenary}
              options={PLENARIES.map((value) => ({ value, label: t("options.plenaryOf", { which: value }) }))}
              onChange={setPlenary}
            />
          ) : null}
          {asks("session") ? (
            <Segmented
              label={t("options.session")}
              value={session}
              options={Array.from({ length: Math.min(MOST_SESSIONS, turn.sessionsInTerm) }, (_, index) => ({
                value: String(index + 1),
                label: t("options.sessionOf", { session: index + 1 }),
              }))}
              onChange={setSession}
            />
          ) : null}
          {asks("handedness") && handedness ? (
            <Segmented
              label={t("options.handedness")}
              value={handedness}
              options={(["left", "right"] as const).map((value) => ({ value, label: t(`options.${value}`) }))}
              onChange={setHandedness}
            />
          ) : null}
          {asks("handedness") && order.handedness ? (
            <span className="self-center text-[13px] text-ink-2">
              {t("options.byOccasion", { hand: order.handedness })}
            </span>
          ) : null}
        </div>
      ) : null}
      <footer className="mt-3 flex flex-wrap justify-between gap-x-4 border-line-2 border-t pt-2 text-[13px] text-ink-2">
        <span>{t("source", { source: t(`catalogue.${order.key}.source`) })}</span>
        <span>{t("count.drawn", { count: places.length })}</span>
      </footer>
    </article>
  )
}
