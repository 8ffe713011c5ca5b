"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import type { ReactNode } from "react"
import { classNames } from "@/components/ui/class-names"

/** A line of the side navigation; `exact` for the overview, whose path begins all others. */
export function NavLink({
  href,
  exact,
  children,
  mark,
}: {
  href: string
  exact?: boolean
  children: ReactNode
  mark?: ReactNode
}) {
  const path = usePathname()
  const here = exact ? path === href : path === href || path.startsWith(`${href}/`)
  return (
    <Link
      href={href}
      aria-current={here ? "page" : undefined}
      className={classNames(
        "flex min-h-9 items-center gap-2 rounded-md px-2.5 text-[15px] text-ink no-underline",
        here ? "bg-paper font-semibold" : "hover:bg-paper-3",
      )}
      style={{ boxShadow: here ? "inset 2px 0 0 #b3261e" : undefined }}
    >
      <span className="min-w-0 flex-1">{children}</span>
      {mark}
    </Link>
  )
}
