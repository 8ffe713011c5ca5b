"use client"

import Link from "next/link"
import type { CSSProperties } from "react"
import { clamp } from "@/components/ui/clamp"
import { classNames } from "@/components/ui/class-names"
import type { RoomEntry } from "@/lib/bookings/schema"
import type { Zone } from "@/lib/kernel/zoned"
import { entryHref, LOOK_CLASS, LOOK_HATCH, lookOf } from "./entry-look"
import { useRoomWords } from "./use-room-words"

/** One entry as it stands on a board: what, when, and its state in a word where it is not the usual one. */
export function RoomEntryBlock({
  entry,
  zone,
  room,
  lines = 1,
  style,
  className,
}: {
  entry: RoomEntry
  zone: Zone
  /** Said to those who do not see the row. */
  room: string
  /** How many lines the title may take. */
  lines?: number
  style?: CSSProperties
  className?: string
}) {
  const words = useRoomWords(zone)
  const look = lookOf(entry)
  const href = entryHref(entry, words.dayAt(entry.from))
  const all = classNames(
    "overflow-hidden rounded-md border px-2 py-0.5 text-left text-[13px] leading-snug no-underline",
    LOOK_CLASS[look],
    className,
  )
  const title = words.titleOf(entry)
  const said = (
    <>
      <span className="font-medium" style={clamp(lines)}>
        {look === "contested" ? <span aria-hidden="true">● </span> : null}
        {title}
      </span>
      <span className={lines > 1 ? "block" : "block truncate"}>
        {words.span(entry.from, entry.to)}
        {look === "booking" || look === "meeting" || look === "hidden" ? (
          <span className="sr-only"> {words.stateOf(entry)}</span>
        ) : (
          ` ${words.stateOf(entry)}`
        )}
      </span>
      <span className="sr-only">{room}</span>
    </>
  )
  const looks = { ...style, backgroundImage: LOOK_HATCH[look] }
  const hint = `${title} ${words.span(entry.from, entry.to)} ${words.stateOf(entry)}`
  return href ? (
    <Link href={href} className={all} style={looks} title={hint}>
      {said}
    </Link>
  ) : (
    <div className={all} style={looks} title={hint}>
      {said}
    </div>
  )
}
