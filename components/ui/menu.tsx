"use client"

import { Menu as Base } from "@base-ui/react/menu"
import type { ReactNode } from "react"
import { buttonClass } from "./button"

export type MenuEntry = { label: ReactNode; onSelect: () => void; danger?: boolean; disabled?: boolean }

/** A button that opens a list of commands. */
export function Menu({
  label,
  entries,
  size,
  ariaLabel,
}: {
  label: ReactNode
  entries: MenuEntry[]
  size?: "md" | "sm"
  ariaLabel?: string
}) {
  return (
    <Base.Root>
      <Base.Trigger aria-label={ariaLabel} className={buttonClass("plain", size)}>
        {label}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-50">
          <Base.Popup className="min-w-36 rounded-md border border-line bg-white py-1 shadow-float">
            {entries.map((entry, index) => (
              <Base.Item
                // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity of their own
                key={index}
                disabled={entry.disabled}
                onClick={entry.onSelect}
                className={`cursor-pointer px-3.5 py-1.5 text-[14px] data-[highlighted]:bg-paper-2 data-[disabled]:opacity-50 ${entry.danger ? "text-seal" : ""}`}
              >
                {entry.label}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
