"use client"

import Link from "next/link"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import type { CSSProperties } from "react"
import { classNames } from "@/components/ui/class-names"
import type { Interval } from "@/lib/kernel/interval"
import type { Zone } from "@/lib/kernel/zoned"
import { newHref } from "./new-href"
import { slotAt } from "./stretch"
import { useRoomWords } from "./use-room-words"

/**
 * A stretch in which a room is free: leads to the booking form. With the pointer the half hour that was clicked is meant,
 * with the keyboard the beginning.
 */
export function GapLink({
  gap,
  room,
  zone,
  dayFrom,
  upright,
  style,
  className,
}: {
  gap: Interval
  room: { id: string; name: string }
  zone: Zone
  dayFrom: number
  /** Time runs downwards instead of to the right. */
  upright?: boolean
  style?: CSSProperties
  className?: string
}) {
  const t = useTranslations("bookings")
  const router = useRouter()
  const { span, dayWords } = useRoomWords(zone)
  return (
    <Link
      href={newHref(room.id, slotAt(gap, gap.from, dayFrom), zone)}
      prefetch={false}
      aria-label={t("board.free", { room: room.name, day: dayWords(gap.from), span: span(gap.from, gap.to) })}
      title={t("board.freeHint", { span: span(gap.from, gap.to) })}
      style={style}
      className={classNames(
        "flex items-center justify-center rounded-md text-[13px] text-transparent no-underline hover:bg-pine-soft hover:text-pine focus-visible:bg-pine-soft focus-visible:text-pine",
        className,
      )}
      onClick={(event) => {
        // Keys have no place; and a click with a modifier opens the link as it stands.
        if (event.detail === 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        const box = event.currentTarget.getBoundingClientRect()
        const part = upright ? (event.clientY - box.top) / box.height : (event.clientX - box.left) / box.width
        router.push(newHref(room.id, slotAt(gap, gap.from + part * (gap.to - gap.from), dayFrom), zone))
      }}
    >
      <span aria-hidden="true">＋</span>
    </Link>
  )
}
