"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { EmptyState, Panel } from "@/components/ui/panel"
import type { Zone } from "@/lib/kernel/zoned"
import { RemoveHold } from "./remove-hold"
import type { Act } from "./types"
import { useRoomWords } from "./use-room-words"

export type ListedHold = {
  id: string
  title: string
  from: number
  to: number
  /** Where, why, by whom: what is not empty is shown. */
  about: readonly string[]
  marks: readonly string[]
  mayRemove: boolean
}

/** Blocks or appointments in order of time. */
export function HoldList({
  title,
  none,
  holds,
  zone,
  remove,
}: {
  title: string
  none: string
  holds: readonly ListedHold[]
  zone: Zone
  remove: Act<{ holdId: string }>
}) {
  const t = useTranslations("bookings")
  const { dayWords, span } = useRoomWords(zone)
  return (
    <Panel title={title}>
      {holds.length === 0 ? <EmptyState title={none} /> : null}
      <ul className="m-0 list-none p-0">
        {holds.map((hold) => (
          <li
            key={hold.id}
            id={hold.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line-2 border-b px-4 py-2.5 last:border-b-0"
          >
            <span style={{ minWidth: 190 }}>
              <span className="font-medium">{dayWords(hold.from)}</span>{" "}
              <span className="text-ink-2">{span(hold.from, hold.to)}</span>
            </span>
            <span className="min-w-0 flex-1" style={{ flexBasis: 200 }}>
              {hold.title || t("taken")}
              <span className="block text-[14px] text-ink-2">
                {hold.about.filter((text) => text !== "").join(" · ")}
              </span>
            </span>
            {hold.marks.map((mark) => (mark === "" ? null : <Badge key={mark}>{mark}</Badge>))}
            {hold.mayRemove ? <RemoveHold holdId={hold.id} title={hold.title || t("taken")} remove={remove} /> : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
