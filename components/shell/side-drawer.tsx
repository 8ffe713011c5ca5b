"use client"

import { usePathname } from "next/navigation"
import { type ReactNode, useEffect, useState } from "react"
import { classNames } from "@/components/ui/class-names"

/** The side column on wide screens; on phones a bar with a menu button that opens it. */
export function SideDrawer({
  title,
  menuLabel,
  closeLabel,
  children,
}: {
  title: string
  menuLabel: string
  closeLabel: string
  children: ReactNode
}) {
  const [open, setOpen] = useState(false)
  const path = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another page closes the menu
  useEffect(() => setOpen(false), [path])
  return (
    <>
      <header className="no-print flex items-center gap-3 border-line border-b bg-paper-2 px-4 py-2 lg:hidden">
        <button
          type="button"
          aria-expanded={open}
          aria-controls="side"
          onClick={() => setOpen(!open)}
          className="min-h-9 rounded-md border border-line bg-white px-3 text-[15px]"
        >
          {open ? closeLabel : menuLabel}
        </button>
        <span className="min-w-0 flex-1 truncate font-medium">{title}</span>
      </header>
      <aside
        id="side"
        className={classNames(
          "no-print w-full flex-col border-line border-r bg-paper-2 px-3 py-4 lg:sticky lg:top-0 lg:flex lg:h-screen lg:w-54 lg:shrink-0",
          open ? "flex" : "hidden",
        )}
      >
        {children}
      </aside>
    </>
  )
}
