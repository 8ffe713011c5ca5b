import type { ReactNode } from "react"
import { classNames } from "./class-names"

/** A region that scrolls sideways when it must (wide tables on phones), reachable by keyboard and named. */
export function Scroller({
  label,
  busy,
  className,
  children,
}: {
  label: string
  busy?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <section
      aria-label={label}
      aria-busy={busy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className={classNames("relative overflow-x-auto", className)}
    >
      {children}
    </section>
  )
}
