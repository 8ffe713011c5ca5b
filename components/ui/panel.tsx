import type { ReactNode } from "react"
import { classNames } from "./class-names"

/** A sheet on the desk: hairline frame, a title line with an aside, the content without inner padding. */
export function Panel({
  title,
  aside,
  actions,
  children,
  className,
  padded,
}: {
  title?: ReactNode
  aside?: ReactNode
  actions?: ReactNode
  children: ReactNode
  className?: string
  padded?: boolean
}) {
  return (
    <section className={classNames("min-w-0 overflow-hidden rounded-lg border border-line bg-white", className)}>
      {title ? (
        <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-line border-b px-4 py-2.5">
          <h2 className="m-0 font-semibold text-[16px]">{title}</h2>
          {aside ? <div className="text-[14px] text-ink-2">{aside}</div> : null}
          {actions ? <div className="ml-auto flex flex-wrap gap-2 self-center">{actions}</div> : null}
        </header>
      ) : null}
      <div className={padded ? "p-4" : undefined}>{children}</div>
    </section>
  )
}

/** What to do when there is nothing yet. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="px-6 py-10 text-center">
      <p className="m-0 font-medium text-[16px]">{title}</p>
      {children ? <div className="mx-auto mt-1 max-w-xl text-[14px] text-ink-2">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  )
}

/** A sentence that matters: what happened, what was kept, what to do. */
export function Callout({
  tone = "blue",
  title,
  children,
  action,
}: {
  tone?: "blue" | "seal" | "amber" | "pine"
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  const frame = {
    blue: "border-blue bg-blue-soft",
    seal: "border-seal bg-seal-soft",
    amber: "border-amber bg-amber-soft",
    pine: "border-pine bg-pine-soft",
  }[tone]
  const head = { blue: "text-blue", seal: "text-seal", amber: "text-amber", pine: "text-pine" }[tone]
  const mark = { blue: "i", seal: "●", amber: "▲", pine: "✓" }[tone]
  return (
    <div
      role={tone === "seal" ? "alert" : "status"}
      className={classNames("flex flex-wrap items-start gap-3 rounded-lg border px-4 py-2.5", frame)}
    >
      <div className="min-w-0 flex-1">
        {title ? (
          <p className={classNames("m-0 font-semibold", head)}>
            <span aria-hidden="true" className="mr-1.5 text-[12px]">
              {mark}
            </span>
            {title}
          </p>
        ) : null}
        {children ? <div className="text-[14px]">{children}</div> : null}
      </div>
      {action}
    </div>
  )
}
