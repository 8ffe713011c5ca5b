"use client"

import { type HandStore, useHandState } from "./hand-store"
import type { Verdict } from "./use-placing"

/** Whether people fit on a seat, and which requirements the move would break: said before the drop. */
export function VerdictWords({ verdict, className = "" }: { verdict: Verdict; className?: string }) {
  const { ok, text, breaks } = verdict
  const tone = !ok ? "text-seal" : breaks.length > 0 ? "text-amber" : "text-pine"
  return (
    <span className={`${className} ${tone}`}>
      {ok ? "✓" : "✕"} {text}
      {breaks.map((sentence) => (
        <span key={sentence} className="block">
          ▲ {sentence}
        </span>
      ))}
    </span>
  )
}

/**
 * Whether those carried fit where the pointer is: in a corner above the drawing, because a line that grew beside it would push
 * the seats away from under the pointer.
 */
export function VerdictNote({ store }: { store: HandStore }) {
  const verdict = useHandState(store, (hand) => hand.verdict)
  if (!verdict) return null
  return (
    <p className="pointer-events-none absolute bottom-14 left-3 z-10 m-0 max-w-sm rounded-md border border-line bg-white px-3 py-1.5 font-semibold text-[14px] shadow-float">
      <VerdictWords verdict={verdict} />
    </p>
  )
}
