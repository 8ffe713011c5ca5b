"use client"

import { usePathname, useRouter } from "next/navigation"
import { useState, useTransition } from "react"
import { type LateChange, lateChange } from "@/lib/seating/schema/change"

const NOTHING: LateChange = lateChange.parse({})
const isNothing = (change: LateChange): boolean => Object.values(change).every((list) => list.length === 0)

/**
 * The change being thought about. It stands in the address (`?change=`), where the page reads it and works out what can be
 * done; nothing is changed before one of the ways is chosen.
 */
export function useChange(known: LateChange | null) {
  const router = useRouter()
  const path = usePathname()
  const [change, setChange] = useState(known ?? NOTHING)
  const [waiting, start] = useTransition()
  const say = (next: LateChange) => {
    setChange(next)
    const address = isNothing(next) ? path : `${path}?change=${encodeURIComponent(JSON.stringify(next))}`
    start(() => router.replace(address, { scroll: false }))
  }
  return { change, nothing: isNothing(change), waiting, say, clear: () => say(NOTHING) }
}
