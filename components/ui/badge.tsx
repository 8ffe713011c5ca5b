import type { ReactNode } from "react"
import { classNames } from "./class-names"

export type Tone = "neutral" | "seal" | "pine" | "amber" | "blue"

const TONES: Record<Tone, string> = {
  neutral: "bg-paper-3 text-ink-2",
  seal: "bg-seal-soft text-seal",
  pine: "bg-pine-soft text-pine",
  amber: "bg-amber-soft text-amber",
  blue: "bg-blue-soft text-blue",
}
const MARKS: Partial<Record<Tone, string>> = { seal: "●", amber: "▲", pine: "✓" }

/** A state in a word. Seal, amber and pine carry a mark as well: colour alone never speaks. */
export function Badge({
  tone = "neutral",
  mark,
  children,
  className,
}: {
  tone?: Tone
  mark?: boolean
  children: ReactNode
  className?: string
}) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 rounded-sm px-2 py-px text-[13px] leading-5 whitespace-nowrap",
        TONES[tone],
        className,
      )}
    >
      {mark && MARKS[tone] ? (
        <span aria-hidden="true" className="text-[10px]">
          {MARKS[tone]}
        </span>
      ) : null}
      {children}
    </span>
  )
}
