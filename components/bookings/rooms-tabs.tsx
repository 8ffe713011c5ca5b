"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import { classNames } from "@/components/ui/class-names"

export type RoomsTab = { key: "board" | "mine" | "approvals" | "blocks" | "appointments" | "weekList" | "settings" }

const HREFS: Readonly<Record<RoomsTab["key"], string>> = {
  board: "/rooms",
  mine: "/rooms/mine",
  approvals: "/rooms/approvals",
  blocks: "/rooms/blocks",
  appointments: "/rooms/appointments",
  weekList: "/rooms/week-list",
  settings: "/rooms/settings",
}

/** The pages of the ordinary week; `waiting` is how much waits for the reader's yes. */
export function RoomsTabs({ tabs, waiting }: { tabs: readonly RoomsTab["key"][]; waiting: number }) {
  const t = useTranslations("bookings")
  const path = usePathname()
  return (
    <nav aria-label={t("tabs.label")} className="no-print -mx-1 mb-4 overflow-x-auto border-line border-b">
      <ul className="m-0 flex list-none gap-1 p-0">
        {tabs.map((key) => {
          const href = HREFS[key]
          const here = key === "board" ? path === href || /^\/rooms\/(new|bookings)/.test(path) : path.startsWith(href)
          return (
            <li key={key}>
              <Link
                href={href}
                aria-current={here ? "page" : undefined}
                className={classNames(
                  "block whitespace-nowrap border-b-2 px-3 py-1.5 text-[15px] no-underline",
                  here ? "border-seal font-semibold text-ink" : "border-transparent text-ink-2 hover:text-ink",
                )}
              >
                {t(`tabs.${key}`)}
                {key === "approvals" && waiting > 0 ? (
                  <span className="ml-1.5 rounded-full bg-seal px-2 text-[13px] text-white">{waiting}</span>
                ) : null}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
