"use client"

import { useTranslations } from "next-intl"
import { useDeferredValue, useState } from "react"
import { classNames } from "@/components/ui/class-names"
import { ordersByFamily } from "@/lib/seating/rules/orders/catalogue"
import type { Order } from "@/lib/seating/rules/orders/order"
import type { OrderUses } from "@/lib/seating/rules/orders/uses"
import type { ParityRule } from "@/lib/seating/rules/rostrum"
import type { Turn } from "@/lib/seating/rules/rotation/turn"
import type { OrderFamily } from "@/lib/seating/schema/orders"
import { CountField } from "./count-field"
import { OrderCard } from "./order-card"

/** A count at which a family's rules can be told apart. */
const USUAL: Record<OrderFamily, number> = {
  rostrum: 8,
  filling: 22,
  delegations: 30,
  photo: 13,
  banquet: 10,
  signing: 8,
  talks: 10,
  sofa: 8,
  car: 10,
}

type Customs = { parity: ParityRule; turn: Turn; uses: OrderUses }

/** 座次规则: every order the office may need, family by family, drawn for a number of people that can be chosen. */
export function OrderGallery({ parity, turn, uses }: Customs) {
  const t = useTranslations("orders")
  const families = ordersByFamily()
  return (
    <>
      <nav aria-label={t("jump")} className="no-print mb-4 flex flex-wrap gap-x-4 gap-y-1 text-[14px]">
        {families.map(({ family }) => (
          <a key={family} href={`#${family}`} className="text-blue underline">
            {t(`families.${family}`)}
          </a>
        ))}
      </nav>
      {families.map(({ family, orders }) => (
        <Family key={family} family={family} orders={orders} customs={{ parity, turn, uses }} />
      ))}
    </>
  )
}

function Family({
  family,
  orders,
  customs: { parity, turn, uses },
}: {
  family: OrderFamily
  orders: readonly Order[]
  customs: Customs
}) {
  const t = useTranslations("orders")
  const [count, setCount] = useState(USUAL[family])
  const drawn = useDeferredValue(count)
  return (
    <section id={family} aria-labelledby={`${family}-title`} className="mb-8 scroll-mt-4">
      <header className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id={`${family}-title`} className="m-0 font-bold font-serif text-[20px]">
          {t(`families.${family}`)}
        </h2>
        <CountField
          label={t(family === "banquet" ? "count.tables" : "count.label")}
          value={count}
          onChange={setCount}
        />
        {family === "delegations" || family === "car" || family === "rostrum" ? (
          <p className="m-0 text-[13px] text-ink-2">{t(`notes.${family}`)}</p>
        ) : null}
      </header>
      <div
        className={classNames(
          "grid grid-flow-row-dense gap-4 lg:grid-cols-2 print:grid-cols-2",
          family === "car" && "xl:grid-cols-3",
        )}
      >
        {orders.map((order) => (
          <OrderCard key={order.key} order={order} count={drawn} parity={parity} turn={turn} use={uses[order.key]} />
        ))}
      </div>
    </section>
  )
}
