"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef, useState } from "react"
import { useSeatingWords } from "./use-words"

/** Changes of others are on screen within two seconds: this, and the time to read the page anew. */
const EVERY = 1300
/** Changed seats stay marked this long, and the sentence about it. */
const MARKED = 4000
/** Somebody whose last change is not older than this is at work. */
const AT_WORK = 60_000

type Answer = { revision: number; cursor: string; others: { name: string; changes: number }[] }

/**
 * Two people at one plan: asks, while the page is looked at, whether somebody else changed something, reads the page anew if
 * so, marks the seats and says who it was. The own steps still on their way stay on top (use-steps.ts).
 */
export function useLive(
  eventId: string,
  { id: planId, cursor }: { id: string; cursor: string },
  steps: { known: number; busy: boolean; foreign: readonly string[] },
) {
  const { t } = useSeatingWords()
  const router = useRouter()
  const [news, setNews] = useState("")
  const [present, setPresent] = useState<{ name: string; until: number } | null>(null)
  const [flash, setFlash] = useState<{ seats: readonly string[]; over: boolean }>({ seats: steps.foreign, over: true })
  const state = useRef({ ...steps, cursor, asked: steps.known })
  state.current.known = steps.known
  state.current.busy = steps.busy

  useEffect(() => {
    let stopped = false
    let asking = false
    const ask = async () => {
      if (document.visibilityState !== "visible" || stopped || asking) return
      asking = true
      await once()
      asking = false
    }
    const once = async () => {
      const address = `/api/events/${eventId}/seating/${planId}/revision?since=${state.current.cursor}`
      const response = await fetch(address, { cache: "no-store" }).catch(() => null)
      // Away for a moment, or no longer ours: the next step says so in words.
      if (!response?.ok || stopped) return
      const { revision, cursor: next, others } = (await response.json()) as Answer
      state.current.cursor = next
      const [first] = others
      if (first) {
        const changes = others.reduce((sum, one) => sum + one.changes, 0)
        setNews(t("live.changed", { name: first.name, others: others.length - 1, count: changes }))
        setPresent({ name: first.name, until: performance.now() + AT_WORK })
      } else setPresent((now) => (now && now.until < performance.now() ? null : now))
      // Our own steps raise the revision too; they are on screen already and read anew by themselves.
      if (first || (revision > state.current.known && !state.current.busy && revision > state.current.asked)) {
        state.current.asked = revision
        router.refresh()
      }
    }
    const timer = setInterval(ask, EVERY)
    document.addEventListener("visibilitychange", ask)
    void ask()
    return () => {
      stopped = true
      clearInterval(timer)
      document.removeEventListener("visibilitychange", ask)
    }
  }, [eventId, planId, router, t])

  if (flash.seats !== steps.foreign) setFlash({ seats: steps.foreign, over: false })
  useEffect(() => {
    if (flash.over) return
    const timer = setTimeout(() => setFlash((now) => ({ ...now, over: true })), MARKED)
    return () => clearTimeout(timer)
  }, [flash])
  useEffect(() => {
    if (news === "") return
    const timer = setTimeout(() => setNews(""), MARKED)
    return () => clearTimeout(timer)
  }, [news])

  return { flashed: flash.over ? [] : flash.seats, news, present: present?.name ?? null }
}
export type Live = ReturnType<typeof useLive>
