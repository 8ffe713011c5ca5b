import type { ReactNode } from "react"
import { classNames } from "./class-names"

/** The head of a page. Titles of events and meetings are set in serif (`serif`), everything else is not. */
export function PageHead({
  title,
  serif,
  lead,
  actions,
}: {
  title: ReactNode
  serif?: boolean
  lead?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3 border-line border-b pb-3">
      <div className="min-w-0 flex-1" style={{ flexBasis: 260 }}>
        <h1 className={classNames("m-0 text-[24px] leading-tight", serif ? "font-bold font-serif" : "font-semibold")}>
          {title}
        </h1>
        {lead ? <div className="mt-1 text-[14px] text-ink-2">{lead}</div> : null}
      </div>
      {actions ? <div className="no-print flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  )
}
