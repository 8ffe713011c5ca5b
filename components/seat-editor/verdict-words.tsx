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
