"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import type { HandStore } from "./hand/hand"

/** Changes of others are on screen within two seconds: this, and the time to read the page anew. */
const EVERY = 1200
/** Changed meetings stay marked this long, and the sentence about it. */
const MARKED = 6000
/** Somebody whose last change is not older than this is at work. */
const AT_WORK = 60_000

type Work = { name: string; meetings: { id: string; title: string }[] }
type Answer = { revision: number; cursor: string; others: Work[] }
const NOBODY: ReadonlySet<string> = new Set()

/**
 * Two people at one schedule: asks, while the page is looked at, whether somebody else changed something, reads the page anew if
 * so, marks the meetings and says who it was. While something is held nothing moves under the hand: it waits until it is put down.
 */
export function useLive(
  eventId: string,
  seen: { revision: number; cursor: string },
  steps: { busy: boolean },
  hand: HandStore,
) {
  const t = useTranslations("board")
  const router = useRouter()
  const [news, setNews] = useState("")
  const [present, setPresent] = useState<{ name: string; until: number } | null>(null)
  const [fresh, setFresh] = useState(NOBODY)
  const state = useRef({ cursor: seen.cursor, known: seen.revision, busy: steps.busy, asked: seen.revision })
  state.current.known = seen.revision
  state.current.busy = steps.busy

  useEffect(() => {
    let [stopped, asking, waiting] = [false, false, false]
    const read = () => {
      if (hand.get() !== null) {
        waiting = true
        return
      }
      waiting = false
      router.refresh()
    }
    const tell = (others: readonly Work[]) => {
      const [first] = others
      if (!first) return
      const titles = first.meetings.slice(0, 2).map(({ title }) => t("touches.quoted", { title }))
      const count = others.reduce((sum, one) => sum + one.meetings.length, 0)
      setNews(
        t("live.changed", {
          name: first.name,
          others: others.length - 1,
          count,
          titles: titles.join(t("touches.comma")),
        }),
      )
      setPresent({ name: first.name, until: performance.now() + AT_WORK })
      setFresh(new Set(others.flatMap((one) => one.meetings.map(({ id }) => id))))
    }
    const once = async () => {
      const address = `/api/events/${eventId}/schedule/revision?since=${state.current.cursor}`
      const response = await fetch(address, { cache: "no-store" }).catch(() => null)
      // Away for a moment, or no longer ours: the next step says so in words.
      if (!response?.ok || stopped) return
      const { revision, cursor, others } = (await response.json()) as Answer
      const now = state.current
      now.cursor = cursor
      tell(others)
      if (others.length === 0) setPresent((one) => (one && one.until < performance.now() ? null : one))
      // Own steps raise the revision too; they are on screen already and read anew by themselves.
      const behind = revision > now.known && revision > now.asked && !now.busy
      if (others.length > 0 || behind) {
        now.asked = revision
        read()
      }
    }
    const ask = async () => {
      if (document.visibilityState !== "visible" || stopped || asking) return
      asking = true
      await once()
      asking = false
    }
    const timer = setInterval(ask, EVERY)
    const letGo = hand.subscribe(() => {
      if (waiting && hand.get() === null) read()
    })
    document.addEventListener("visibilitychange", ask)
    void ask()
    return () => {
      stopped = true
      clearInterval(timer)
      letGo()
      document.removeEventListener("visibilitychange", ask)
    }
  }, [eventId, hand, router, t])

  useEffect(() => {
    if (news === "") return
    const timer = setTimeout(() => {
      setNews("")
      setFresh(NOBODY)
    }, MARKED)
    return () => clearTimeout(timer)
  }, [news])

  return { news, present: present?.name ?? null, fresh }
}
export type Live = ReturnType<typeof useLive>
