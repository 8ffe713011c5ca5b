"use client"

import { useEffect, useState } from "react"
import { useRefusalWords } from "@/components/ui/refusal-words"
import type { OccurrencePreview } from "@/lib/bookings/schema"
import type { Refusal } from "@/lib/kernel/outcome"
import type { FormFields } from "./form-state"
import type { Act } from "./types"

const PAUSE_MS = 350
/** A booking that does not recur is looked at like the only occurrence of a rule. */
const ONCE = "FREQ=DAILY;COUNT=1"

export type PreviewAsk = FormFields & { rule: string; bookingId: string }
export type PreviewAct = Act<PreviewAsk, readonly OccurrencePreview[]>
export type Preview = { previews: readonly OccurrencePreview[]; refusal: string; looking: boolean }

type Answer = { asked: string; previews: readonly OccurrencePreview[]; refusal: Refusal | null }

/**
 * What the room's and the people's time say to the form as it stands, asked anew whenever room, time, people or rule
 * change. An answer to an older question is thrown away.
 */
export function usePreview(
  preview: PreviewAct,
  fields: FormFields | null,
  rule: string | null,
  bookingId: string,
): Preview {
  const words = useRefusalWords()
  const [answer, setAnswer] = useState<Answer>({ asked: "", previews: [], refusal: null })
  // What the title says does not matter to anybody's time.
  const asked = fields ? JSON.stringify({ ...fields, title: "-", note: "", rule: rule ?? ONCE, bookingId }) : ""
  useEffect(() => {
    if (asked === "") return
    let over = false
    const timer = setTimeout(async () => {
      try {
        const outcome = await preview(JSON.parse(asked) as PreviewAsk)
        if (over) return
        if (outcome.ok) setAnswer({ asked, previews: outcome.value, refusal: null })
        else setAnswer({ asked, previews: [], refusal: outcome.refusal })
      } catch {
        // The network is away; saving will say so.
      }
    }, PAUSE_MS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [asked, preview])
  if (asked === "") return { previews: [], refusal: "", looking: false }
  return {
    previews: answer.previews,
    refusal: answer.refusal ? words(answer.refusal) : "",
    looking: answer.asked !== asked,
  }
}
